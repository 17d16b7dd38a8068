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
    xml = XMLWriter(illegalCharacters: .drop { log.illegalCharacters.append($0) }) { bytes in
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
      try write(header)
      try xml.lineBreak(indent: 2)
      try xml.startElement("body")
    } catch {
      throw outputError(error)
    }
    noteIllegalCharacters(unit: nil)
  }

  /// What the user should know of what was written so far.
  public var notices: [Notice] { tally.notices }

  /// Writes one unit. A unit without variants has no form in TMX; it is left out and counted in `notices`.
  ///
  /// - Throws: `OutputError` where the bytes cannot be written.
  public mutating func write(_ unit: TMXUnit) throws(OutputError) {
    let name = unit.attributes["tuid"] ?? String(count + 1)
    guard !unit.variants.isEmpty else {
      return tally.add("a unit without any text is left out", at: SourceLocation(file: file), unit: name)
    }
    do throws(XMLWriteError) {
      try xml.lineBreak(indent: 4)
      try start(.tu, unit.attributes, unit: name)
      for remark in unit.remarks { try write(remark, indent: 6, unit: name) }
      for variant in unit.variants { try write(variant, unit: name) }
      try xml.lineBreak(indent: 4)
      try xml.endElement()
    } catch {
      throw outputError(error)
    }
    noteIllegalCharacters(unit: name)
    count += 1
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

  // MARK: Elements

  private mutating func write(_ header: TMXHeader) throws(XMLWriteError) {
    try xml.lineBreak(indent: 2)
    try start(.header, header.attributes, unit: nil)
    for item in header.items {
      switch item {
      case .remark(let remark): try write(remark, indent: 4, unit: nil)
      case .encoding(let encoding): try write(encoding)
      }
    }
    if !header.items.isEmpty { try xml.lineBreak(indent: 2) }
    try xml.endElement()
  }

  private mutating func write(_ encoding: TMXUserEncoding) throws(XMLWriteError) {
    try xml.lineBreak(indent: 4)
    try start(.ude, encoding.attributes, unit: nil)
    for map in encoding.maps {
      try xml.lineBreak(indent: 6)
      try start(.map, map, unit: nil)
      try xml.endElement()
    }
    try xml.lineBreak(indent: 4)
    try xml.endElement()
  }

  private mutating func write(_ remark: TMXRemark, indent: Int, unit: String?) throws(XMLWriteError) {
    try xml.lineBreak(indent: indent)
    try start(remark.kind == .note ? .note : .prop, remark.attributes, unit: unit)
    try xml.text(remark.text)
    try xml.endElement()
  }

  private mutating func write(_ variant: TMXVariant, unit: String) throws(XMLWriteError) {
    try xml.lineBreak(indent: 6)
    try start(.tuv, variant.attributes, unit: unit)
    for remark in variant.remarks { try write(remark, indent: 8, unit: unit) }
    if !variant.remarks.isEmpty { try xml.lineBreak(indent: 8) }
    try xml.startElement("seg")
    try write(variant.segment.content, unit: unit)
    try xml.endElement()
    if !variant.remarks.isEmpty { try xml.lineBreak(indent: 6) }
    try xml.endElement()
  }

  private mutating func write(_ content: [TMXInline], unit: String) throws(XMLWriteError) {
    for piece in content {
      switch piece {
      case .text(let text): try xml.text(text)
      case .code(let code):
        try start(code.kind.element, code.attributes, unit: unit)
        try write(code.content, unit: unit)
        try xml.endElement()
      }
    }
  }

  /// Opens an element with its attributes in the form that TMX 1.4 asks for.
  private mutating func start(_ element: TMXElement, _ attributes: TMXAttributes, unit: String?)
    throws(XMLWriteError)
  {
    let (conforming, changes) = attributes.conforming(to: element)
    for change in changes { tally.add(change, at: SourceLocation(file: file), unit: unit) }
    try xml.startElement(element.rawValue)
    for attribute in conforming.list { try xml.attribute(attribute.name, attribute.value) }
  }

  // MARK: Errors and notices

  private mutating func noteIllegalCharacters(unit: String?) {
    for character in log.illegalCharacters {
      tally.add(
        "the character \(character) cannot be written in XML 1.0 and is left out",
        at: SourceLocation(file: file), unit: unit)
    }
    log.illegalCharacters.removeAll()
  }

  private func outputError(_ error: XMLWriteError) -> OutputError {
    Self.outputError(error, log: log, file: file)
  }

  private static func outputError(_ error: XMLWriteError, log: WriterLog, file: String) -> OutputError {
    log.sinkError ?? OutputError(path: file, problem: error.description)
  }
}
