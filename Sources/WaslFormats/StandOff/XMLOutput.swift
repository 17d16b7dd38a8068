internal import WaslCore
internal import WaslXML

/// An XML writer in front of a sink: errors are the sink's, characters that XML cannot hold are left out and counted.
struct XMLOutput: ~Copyable {
  private var writer: XMLWriter
  private let log: WriterLog
  private let file: String
  private var tally = NoticeTally()

  init(to sink: any ByteSink) {
    let log = WriterLog()
    self.log = log
    file = sink.name
    writer = XMLWriter(illegalCharacters: .drop { log.illegalCharacters.append($0) }) { bytes in
      do throws(OutputError) {
        try sink.write(bytes.withUnsafeBufferPointer { Array($0) })
      } catch {
        log.sinkError = error
        throw error
      }
    }
  }

  /// - Parameter unit: the identifier of the unit being written, for the notices.
  mutating func write(
    unit: String? = nil, _ body: (inout XMLWriter) throws(XMLWriteError) -> Void
  ) throws(OutputError) {
    do throws(XMLWriteError) {
      try body(&writer)
    } catch {
      throw log.sinkError ?? OutputError(path: file, problem: error.description)
    }
    for character in log.illegalCharacters {
      tally.add(
        "the character \(character) cannot be written in XML 1.0 and is left out", at: SourceLocation(file: file),
        unit: unit)
    }
    log.illegalCharacters.removeAll()
  }

  /// Ends the document; gives back what was left out.
  consuming func finish() throws(OutputError) -> [Notice] {
    let (log, file, notices) = (log, file, tally.notices)
    do throws(XMLWriteError) {
      try writer.finish()
    } catch {
      throw log.sinkError ?? OutputError(path: file, problem: error.description)
    }
    return notices
  }
}
