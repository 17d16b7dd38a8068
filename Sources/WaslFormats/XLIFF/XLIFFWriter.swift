public import WaslCore
internal import WaslXML

/// Writes units with what was found in them as XLIFF 2.1, the findings as localization quality issues of its ITS module
/// (https://docs.oasis-open.org/xliff/xliff-core/v2.1/xliff-core-v2.1.html#its_module).
///
/// One `<unit>` with one `<segment>` a unit. Each place of a finding is an annotation that carries the issue; each
/// finding is a note as well, for programs that do not read ITS. docs/check-command.md describes it.
public struct XLIFFWriter: ~Copyable {
  private var xml: XMLWriter
  private let failure: SinkFailure
  private let file: String
  private var count = 0

  /// Keeps the sink's own error, which the XML library's callback cannot carry.
  private final class SinkFailure { var error: OutputError? }

  /// Writes everything that comes before the first unit.
  ///
  /// - Throws: `OutputError` where the bytes cannot be written.
  public init(_ header: BitextHeader, original: String, to sink: any ByteSink) throws(OutputError) {
    let failure = SinkFailure()
    self.failure = failure
    file = sink.name
    // Texts have `<cp>` for what XML cannot hold; attributes and notes have nothing, and lose nothing by it.
    xml = XMLWriter(illegalCharacters: .drop { _ in }) { bytes in
      do throws(OutputError) {
        try sink.write(bytes.withUnsafeBufferPointer { Array($0) })
      } catch {
        failure.error = error
        throw error
      }
    }
    do throws(XMLWriteError) {
      try xml.startDocument()
      try start(
        "xliff",
        [
          ("xmlns", "urn:oasis:names:tc:xliff:document:2.0"), ("xmlns:its", "http://www.w3.org/2005/11/its"),
          ("version", "2.1"), ("its:version", "2.0"), ("srcLang", header.sourceLanguage.description),
          ("trgLang", header.targetLanguage.description),
        ])
      try xml.lineBreak(indent: 2)
      try start("file", [("id", "f1"), ("original", original), ("xml:space", "preserve")])
    } catch {
      throw outputError(error)
    }
  }

  /// Writes one unit with its findings.
  ///
  /// - Throws: `OutputError` where the bytes cannot be written.
  public mutating func write(_ unit: TranslationUnit, findings: [Finding]) throws(OutputError) {
    count += 1
    do throws(XMLWriteError) {
      try xml.lineBreak(indent: 4)
      // Identifiers of XLIFF are name tokens, and ours may be any text.
      try start("unit", [("id", "u\(count)"), ("name", unit.id)])
      if !findings.isEmpty { try writeNotes(findings) }
      try xml.lineBreak(indent: 6)
      try start("segment", [])
      try write(unit.source, as: .source, findings, hasOther: !unit.target.isEmpty)
      if !unit.target.isEmpty { try write(unit.target, as: .target, findings, hasOther: !unit.source.isEmpty) }
      try end(indent: 6)
      try end(indent: 4)
    } catch {
      throw outputError(error)
    }
  }

  /// Ends the file.
  ///
  /// - Throws: `OutputError` where the bytes cannot be written.
  public consuming func finish() throws(OutputError) {
    let failure = failure
    let file = file
    do throws(XMLWriteError) {
      try xml.lineBreak(indent: 2)
      try xml.endElement()
      try xml.lineBreak()
      try xml.endElement()
      try xml.finish()
    } catch {
      throw failure.error ?? OutputError(path: file, problem: error.description)
    }
  }

  // MARK: Elements

  private mutating func writeNotes(_ findings: [Finding]) throws(XMLWriteError) {
    try xml.lineBreak(indent: 6)
    try start("notes", [])
    for finding in findings {
      try xml.lineBreak(indent: 8)
      try start("note", [("category", "wasl-check"), ("priority", Self.priority(finding.severity))])
      try xml.text("\(finding.severity.rawValue): \(finding.message) [\(finding.check) \(finding.fingerprint)]")
      try xml.endElement()
    }
    try end(indent: 6)
  }

  private mutating func write(
    _ sentences: [String], as side: Finding.Side, _ findings: [Finding], hasOther: Bool
  ) throws(XMLWriteError) {
    let text = sentences.joined(separator: " ")
    try xml.lineBreak(indent: 8)
    try start(side.rawValue, [])
    let marks = IssueMarks(text, findings, side, hasOther: hasOther)
    for piece in marks.pieces {
      switch piece {
      case .text(let text): try write(text)
      case .open(let mark): try start("mrk", attributes(of: mark, side, findings))
      case .close: try xml.endElement()
      case .start(let mark):
        try start("sm", attributes(of: mark, side, findings))
        try xml.endElement()
      case .end(let mark):
        try start("em", [("startRef", Self.identifier(mark, side))])
        try xml.endElement()
      }
    }
    try xml.endElement()
  }

  /// Text, in which `<cp>` stands for every character that XML cannot hold.
  private mutating func write(_ text: String) throws(XMLWriteError) {
    var rest = text[...]
    while let illegal = XMLWriter.firstIllegalCharacter(in: String(rest)) {
      let place = rest.utf8.index(rest.startIndex, offsetBy: illegal.offset)
      try xml.text(String(rest[..<place]))
      try start("cp", [("hex", String(illegal.description.dropFirst(2)))])
      try xml.endElement()
      rest = rest[rest.unicodeScalars.index(after: place)...]
    }
    try xml.text(String(rest))
  }

  private func attributes(
    of mark: IssueMarks.Mark, _ side: Finding.Side, _ findings: [Finding]
  ) -> [(String, String)] {
    let finding = findings[mark.finding]
    return [
      ("id", Self.identifier(mark, side)), ("type", "its:generic"),
      ("its:locQualityIssueType", finding.issueType.rawValue),
      ("its:locQualityIssueSeverity", Self.score(finding.severity)),
      ("its:locQualityIssueComment", "\(finding.message) [\(finding.check)]"),
    ]
  }

  private static func identifier(_ mark: IssueMarks.Mark, _ side: Finding.Side) -> String {
    "\(side == .source ? "s" : "t")\(mark.number)"
  }

  /// ITS has severities from 0 to 100; these stand in the order of MQM's and leave room between them.
  private static func score(_ severity: Finding.Severity) -> String {
    switch severity {
    case .critical: "100"
    case .major: "70"
    case .minor: "30"
    case .info: "0"
    }
  }

  /// XLIFF has priorities from 1, the highest, to 10.
  private static func priority(_ severity: Finding.Severity) -> String {
    switch severity {
    case .critical: "1"
    case .major: "2"
    case .minor: "4"
    case .info: "8"
    }
  }

  private mutating func start(_ name: String, _ attributes: [(String, String)]) throws(XMLWriteError) {
    try xml.startElement(name)
    for (name, value) in attributes { try xml.attribute(name, value) }
  }

  private mutating func end(indent: Int) throws(XMLWriteError) {
    try xml.lineBreak(indent: indent)
    try xml.endElement()
  }

  private func outputError(_ error: XMLWriteError) -> OutputError {
    failure.error ?? OutputError(path: file, problem: error.description)
  }
}
