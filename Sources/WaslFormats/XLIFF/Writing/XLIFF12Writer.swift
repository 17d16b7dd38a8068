public import WaslCore
internal import WaslXML

/// Writes units, with what was found in them where that is given, as XLIFF 1.2
/// (https://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html), which older CAT tools read.
///
/// One `<trans-unit>` a unit. What XLIFF has no place for stands in contexts of our own kinds. Each finding is a note, which
/// every tool shows, and its places are marked; attributes of ITS the strict schema does not let pass. docs/formats.md and
/// docs/check-command.md describe it.
public struct XLIFF12Writer: ~Copyable, FindingWriter {
  private let header: BitextHeader
  private var output: XLIFFOutput
  private var count = 0
  /// Characters in texts that XML 1.0 cannot hold; XLIFF 1.2 has no element for them.
  private var seen = SeenIdentifiers()

  /// Writes everything that comes before the first unit.
  ///
  /// - Throws: `OutputError` where the bytes cannot be written.
  public init(_ header: BitextHeader, to sink: any ByteSink, options: WriteOptions) throws(OutputError) {
    self.header = header
    output = XLIFFOutput(to: sink)
    try output.write { xml throws(XMLWriteError) in
      try xml.startDocument()
      try xml.start("xliff", [("xmlns", XLIFFNamespace.core12), ("version", "1.2")])
      try xml.lineBreak(indent: 2)
      try xml.start(
        "file",
        [
          ("original", header.sourceName ?? ""), ("source-language", header.sourceLanguage.description),
          ("target-language", header.targetLanguage.description), ("datatype", "plaintext"),
          ("xml:space", "preserve"), ("tool-id", "wasl"),
        ])
      try xml.lineBreak(indent: 4)
      try xml.start("header")
      try xml.lineBreak(indent: 6)
      try xml.start("tool", [("tool-id", "wasl"), ("tool-name", "Wasl"), ("tool-version", options.toolVersion)])
      try xml.endElement()
      // The schema allows only notes here for what it has no attribute for.
      if let name = header.targetName {
        try xml.lineBreak(indent: 6)
        try xml.start("note", [("from", XLIFFMetadata.prefix + XLIFFMetadata.targetDocument)])
        try xml.text(name)
        try xml.endElement()
      }
      try xml.end(indent: 4)
      try xml.lineBreak(indent: 4)
      try xml.start("body")
    }
  }

  /// Writes one unit.
  ///
  /// - Throws: `OutputError` where the bytes cannot be written.
  public mutating func write(_ unit: TranslationUnit) throws(OutputError) { try write(unit, findings: []) }

  /// Writes one unit with its findings.
  ///
  /// - Throws: `OutputError` where the bytes cannot be written.
  public mutating func write(_ unit: TranslationUnit, findings: [Finding]) throws(OutputError) {
    count += 1
    // Each identifier once: what is no identifier of a file before is given a number.
    var id = unit.id
    if !seen.insert(id) {
      id = "\(unit.id)#\(count)"
      _ = seen.insert(id)
    }
    let header = header
    try output.write { xml throws(XMLWriteError) in
      try XLIFF12Unit(unit, findings, id: id, in: header).write(&xml)
    }
  }

  /// Ends the file.
  ///
  /// - Returns: how many units were written, and what could not be.
  /// - Throws: `OutputError` where the bytes cannot be written.
  public mutating func finish() throws(OutputError) -> WriteReport {
    try output.write { xml throws(XMLWriteError) in
      try xml.end(indent: 4)
      try xml.end(indent: 2)
      try xml.end()
    }
    return WriteReport(written: count, notices: try output.finish())
  }
}

/// One `<trans-unit>` of XLIFF 1.2.
private struct XLIFF12Unit {
  private let unit: TranslationUnit
  private let findings: [Finding]
  private let id: String
  private let header: BitextHeader
  private let source: SideText
  private let target: SideText
  private var names = CodeNames()

  init(_ unit: TranslationUnit, _ findings: [Finding], id: String, in header: BitextHeader) {
    self.unit = unit
    self.findings = findings
    self.id = id
    self.header = header
    source = SideText(unit.source, unit.sourceCodes)
    target = SideText(unit.target, unit.targetCodes)
  }

  consuming func write(_ xml: inout XMLWriter) throws(XMLWriteError) {
    var unit = self
    try unit.writeAll(&xml)
  }

  private mutating func writeAll(_ xml: inout XMLWriter) throws(XMLWriteError) {
    try xml.lineBreak(indent: 6)
    try xml.start("trans-unit", attributes)
    try xml.lineBreak(indent: 8)
    try xml.start("source", [("xml:lang", header.sourceLanguage.description)])
    try writeSide(.source, source, hasOther: !unit.target.isEmpty, &xml)
    try xml.endElement()
    if !unit.target.isEmpty {
      names.startTarget()
      try xml.lineBreak(indent: 8)
      try xml.start(
        "target",
        [("xml:lang", header.targetLanguage.description), ("state", XLIFFStatus.state1(unit.status))]
          + (unit.status == .rejected ? [("state-qualifier", "rejected-inaccurate")] : []))
      try writeSide(.target, target, hasOther: !unit.source.isEmpty, &xml)
      try xml.endElement()
    }
    for note in unit.notes {
      try xml.lineBreak(indent: 8)
      try xml.start("note")
      try xml.text(note)
      try xml.endElement()
    }
    try writeFindings(&xml)
    try writeMetadata(&xml)
    try xml.end(indent: 6)
  }

  /// What XLIFF has no place for, as contexts of our own kinds: attributes of our own the schema forbids.
  private func writeMetadata(_ xml: inout XMLWriter) throws(XMLWriteError) {
    let own: [(String, String?)] = [
      (XLIFFMetadata.type, unit.type), (XLIFFMetadata.score, unit.score.map { "\($0)" }),
      (XLIFFMetadata.confidence, unit.confidence.map { "\($0)" }), (XLIFFMetadata.status, unit.status.rawValue),
      (XLIFFMetadata.sourceSentences, source.boundaries), (XLIFFMetadata.targetSentences, target.boundaries),
    ]
    try xml.lineBreak(indent: 8)
    // Without a name, which could stand only once in a file.
    try xml.start("context-group", [("purpose", "information")])
    for (type, value) in own {
      guard let value else { continue }
      try xml.lineBreak(indent: 10)
      try xml.start("context", [("context-type", "x-" + XLIFFMetadata.prefix + type)])
      try xml.text(value)
      try xml.endElement()
    }
    try xml.end(indent: 8)
  }

  private var attributes: [(String, String)] {
    let isApproved = unit.status == .accepted || unit.status == .edited
    return [("id", id), ("approved", isApproved ? "yes" : "no")]
  }

  private func writeFindings(_ xml: inout XMLWriter) throws(XMLWriteError) {
    for note in findings.map({ FindingNote(finding: $0) }) {
      try xml.lineBreak(indent: 8)
      try xml.start(
        "note", [("from", XLIFFMetadata.findings), ("priority", note.priority), ("annotates", note.annotatedSide)])
      try xml.text(note.text)
      try xml.endElement()
    }
  }

  private mutating func writeSide(
    _ side: Finding.Side, _ content: SideText, hasOther: Bool, _ xml: inout XMLWriter
  ) throws(XMLWriteError) {
    let isSource = side == .source
    let marks = IssueMark.marks(in: content.text, findings, side, hasOther: hasOther)
    let layout = InlineLayout(content.text, codes: content.codes, marks: marks, pairsAreElements: false)
    for piece in layout.pieces {
      switch piece {
      case .text(let text): try xml.text(text)
      case .standalone(let code):
        let name = names.standalone(code, isSource: isSource)
        try element("ph", [("id", name)] + ctype(code, isPair: false), code.data, &xml)
      case .openPair(let code, _), .startPair(let code):
        let name = names.begin(code, isSource: isSource)
        try element("bpt", [("id", name), ("rid", name)] + ctype(code, isPair: true), code.data, &xml)
      case .closePair(let code), .endPair(let code):
        let name = names.end(code)
        try element("ept", [("id", name), ("rid", name)], code.data, &xml)
      case .openMark(let mark):
        let comment = FindingNote(finding: findings[mark.finding]).comment
        try xml.start("mrk", [("mtype", XLIFFMetadata.mark), ("comment", comment)])
      case .closeMark: try xml.endElement()
      // Places that cross cannot be marked both; the notes tell of both.
      case .startMark, .endMark: continue
      }
    }
  }

  private func ctype(_ code: InlineCode, isPair: Bool) -> [(String, String)] {
    CodeType.ctype(code.type, isPair: isPair).map { [("ctype", $0)] } ?? []
  }

  private func element(
    _ name: String, _ attributes: [(String, String)], _ data: String, _ xml: inout XMLWriter
  ) throws(XMLWriteError) {
    try xml.start(name, attributes)
    if !data.isEmpty { try xml.text(data) }
    try xml.endElement()
  }
}
