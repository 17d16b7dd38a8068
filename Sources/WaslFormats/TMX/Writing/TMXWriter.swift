public import WaslCore
internal import WaslXML

/// Writes a TMX 1.4 file unit by unit, in constant memory.
///
/// The file is valid against `tmx14.dtd` as far as the units are: attributes that TMX does not know are left out,
/// those that it requires are filled in, languages are written in canonical case, `lang` becomes `xml:lang`,
/// notes and properties come before variants. Each such change is counted in `notices`. Outside segments the
/// lines are indented for people; inside nothing is added.
public struct TMXWriter: ~Copyable {
  private var xml: XMLWriter
  private let log: WriterLog
  private let gzip: GzipSink?
  private let file: String
  private var tally = NoticeTally()
  private var markup = TMXMarkup()
  private var record = TMXRecord()
  /// How many units are written.
  public private(set) var count = 0

  /// Writes everything that comes before the first unit. A sink whose name ends in `.gz` gets it packed with gzip.
  ///
  /// - Throws: `OutputError` where the bytes cannot be written.
  public init(_ header: TMXHeader, to sink: any ByteSink) throws(OutputError) {
    let log = WriterLog()
    self.log = log
    file = sink.name
    let (sink, gzip) = GzipSink.packing(sink)
    self.gzip = gzip
    xml = XMLWriter { bytes in
      do throws(OutputError) {
        try sink.write(bytes.withUnsafeBufferPointer { Array($0) })
      } catch {
        log.sinkError = error
        throw error
      }
    }
    do throws(XMLWriteError) {
      try xml.startDocument()
      try xml.doctype("tmx", systemID: "tmx14.dtd")
      try xml.startElement("tmx")
      try xml.attribute("version", "1.4")
      markup.add(header: TMXRecord(header))
      try xml.markup(markup.bytes)
      try xml.lineBreak(indent: 2)
      try xml.startElement("body")
    } catch {
      throw outputError(error)
    }
    noteChanges(unit: nil)
  }

  /// What the user should know of what was written so far.
  public var notices: [Notice] { tally.notices }

  /// Writes one unit. A unit without variants has no form in TMX; it is left out and counted in `notices`.
  ///
  /// - Throws: `OutputError` where the bytes cannot be written.
  public mutating func write(_ unit: TMXUnit) throws(OutputError) {
    record.replace(with: unit)
    try write(record)
  }

  /// Writes one unit likewise.
  mutating func write(_ record: TMXRecord) throws(OutputError) {
    guard record.pieces.contains(where: { $0.kind == .variant }) else {
      return tally.add(
        "a unit without any text is left out", at: SourceLocation(file: file), unit: name(of: record))
    }
    markup.removeAll()
    markup.add(unit: record)
    do throws(XMLWriteError) {
      try xml.markup(markup.bytes)
    } catch {
      throw outputError(error)
    }
    noteChanges(unit: record)
    count += 1
  }

  /// What a notice calls a unit.
  private func name(of record: TMXRecord) -> String {
    record.attribute(TMXAttributeNames.identifier, of: 0).map { record.string(at: $0) } ?? String(count + 1)
  }

  /// Ends the file and gives the last bytes to the sink.
  ///
  /// - Returns: what the user should know of all that was written.
  /// - Throws: `OutputError` where the bytes cannot be written.
  public consuming func finish() throws(OutputError) -> [Notice] {
    let notices = notices
    let log = log
    let file = file
    let gzip = gzip
    do throws(XMLWriteError) {
      // An empty body is written as one tag.
      if count > 0 { try xml.lineBreak(indent: 2) }
      try xml.endElement()
      try xml.lineBreak()
      try xml.endElement()
      try xml.finish()
    } catch {
      throw Self.outputError(error, log: log, file: file)
    }
    try gzip?.finish()
    return notices
  }

  // MARK: Errors and notices

  /// Counts what the markup made last had to change.
  private mutating func noteChanges(unit record: TMXRecord?) {
    guard !markup.changes.isEmpty || !markup.illegalCharacters.isEmpty else { return }
    let (place, unit) = (SourceLocation(file: file), record.map { name(of: $0) })
    for change in markup.changes { tally.add(change, at: place, unit: unit) }
    for character in markup.illegalCharacters {
      tally.add("the character \(character) cannot be written in XML 1.0 and is left out", at: place, unit: unit)
    }
  }

  private func outputError(_ error: XMLWriteError) -> OutputError {
    Self.outputError(error, log: log, file: file)
  }

  private static func outputError(_ error: XMLWriteError, log: WriterLog, file: String) -> OutputError {
    log.sinkError ?? OutputError(path: file, problem: error.description)
  }
}
