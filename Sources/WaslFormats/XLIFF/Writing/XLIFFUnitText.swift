internal import WaslCore
internal import WaslXML

/// What stands in one `<unit>` of XLIFF 2.1.
struct XLIFFUnitText {
  private let unit: TranslationUnit
  private let findings: [Finding]
  private let source: SideText
  private let target: SideText
  /// The codes of the original format, each once, in the order in which they come.
  private var data: [String] = []
  private var names = CodeNames()

  init(_ unit: TranslationUnit, _ findings: [Finding]) {
    self.unit = unit
    self.findings = findings
    source = SideText(unit.source, unit.sourceCodes)
    target = SideText(unit.target, unit.targetCodes)
    for code in source.codes + target.codes where !code.data.isEmpty && !data.contains(code.data) {
      data.append(code.data)
    }
  }

  /// Writes the content of the unit's element.
  consuming func write(_ xml: inout XMLWriter) throws(XMLWriteError) {
    var text = self
    try text.writeAll(&xml)
  }

  private mutating func writeAll(_ xml: inout XMLWriter) throws(XMLWriteError) {
    try XLIFFWriter.metadata(
      [
        (XLIFFMetadata.type, unit.type), (XLIFFMetadata.score, unit.score.map { "\($0)" }),
        (XLIFFMetadata.confidence, unit.confidence.map { "\($0)" }),
        (XLIFFMetadata.sourceSentences, source.boundaries), (XLIFFMetadata.targetSentences, target.boundaries),
      ], indent: 6, &xml)
    try writeNotes(&xml)
    try writeData(&xml)
    try xml.lineBreak(indent: 6)
    try xml.start("segment", XLIFFStatus.attributes2(unit.status, hasTarget: !unit.target.isEmpty))
    try writeSide(.source, source, hasOther: !unit.target.isEmpty, &xml)
    if !unit.target.isEmpty {
      names.startTarget()
      try writeSide(.target, target, hasOther: !unit.source.isEmpty, &xml)
    }
    try xml.end(indent: 6)
  }

  private func writeNotes(_ xml: inout XMLWriter) throws(XMLWriteError) {
    guard !findings.isEmpty || !unit.notes.isEmpty else { return }
    try xml.lineBreak(indent: 6)
    try xml.start("notes")
    for note in unit.notes {
      try xml.lineBreak(indent: 8)
      try xml.start("note")
      try xml.text(note)
      try xml.endElement()
    }
    for finding in findings {
      try xml.lineBreak(indent: 8)
      let note = FindingNote(finding: finding)
      try xml.start("note", [("category", XLIFFMetadata.findings), ("priority", note.priority)])
      try xml.text(note.text)
      try xml.endElement()
    }
    try xml.end(indent: 6)
  }

  private func writeData(_ xml: inout XMLWriter) throws(XMLWriteError) {
    guard !data.isEmpty else { return }
    try xml.lineBreak(indent: 6)
    try xml.start("originalData")
    for (index, data) in data.enumerated() {
      try xml.lineBreak(indent: 8)
      try xml.start("data", [("id", "d\(index + 1)")])
      try xml.textWithCodePoints(data)
      try xml.endElement()
    }
    try xml.end(indent: 6)
  }

  // MARK: Sides

  private mutating func writeSide(
    _ side: Finding.Side, _ content: SideText, hasOther: Bool, _ xml: inout XMLWriter
  ) throws(XMLWriteError) {
    try xml.lineBreak(indent: 8)
    try xml.start(side.rawValue)
    let marks = IssueMark.marks(in: content.text, findings, side, hasOther: hasOther)
    let isSource = side == .source
    for piece in InlineLayout(content.text, codes: content.codes, marks: marks).pieces {
      switch piece {
      case .text(let text): try xml.textWithCodePoints(text)
      case .standalone(let code): try writeAlone(code, isSource, &xml)
      case .openPair(let code, let end):
        let name = names.begin(code, isSource: isSource)
        try xml.start(
          "pc",
          [("id", name)] + reference("dataRefStart", code) + reference("dataRefEnd", end)
            + CodeType.attributes2(code.type))
      case .closePair(let code):
        _ = names.end(code)
        try xml.endElement()
      case .startPair(let code):
        let name = names.begin(code, isSource: isSource)
        try empty("sc", [("id", name)] + reference("dataRef", code) + CodeType.attributes2(code.type), &xml)
      case .endPair(let code):
        try empty("ec", [("startRef", names.end(code))] + reference("dataRef", code), &xml)
      case .openMark(let mark): try xml.start("mrk", attributes(of: mark, side))
      case .closeMark: try xml.endElement()
      case .startMark(let mark): try empty("sm", attributes(of: mark, side), &xml)
      case .endMark(let mark): try empty("em", [("startRef", identifier(mark, side))], &xml)
      }
    }
    try xml.endElement()
  }

  /// A code that stands alone, or half of a pair whose other half is missing.
  private mutating func writeAlone(
    _ code: InlineCode, _ isSource: Bool, _ xml: inout XMLWriter
  ) throws(XMLWriteError) {
    let name = names.standalone(code, isSource: isSource)
    try empty("ph", [("id", name)] + reference("dataRef", code) + CodeType.attributes2(code.type), &xml)
  }

  private func reference(_ name: String, _ code: InlineCode) -> [(String, String)] {
    data.firstIndex(of: code.data).map { [(name, "d\($0 + 1)")] } ?? []
  }

  private func empty(
    _ name: String, _ attributes: [(String, String)], _ xml: inout XMLWriter
  ) throws(XMLWriteError) {
    try xml.start(name, attributes)
    try xml.endElement()
  }

  // MARK: Findings

  private func attributes(of mark: IssueMark, _ side: Finding.Side) -> [(String, String)] {
    let finding = findings[mark.finding]
    return [
      ("id", identifier(mark, side)), ("type", "its:generic"),
      ("its:locQualityIssueType", finding.issueType.rawValue),
      ("its:locQualityIssueSeverity", Self.score(finding.severity)),
      ("its:locQualityIssueComment", FindingNote(finding: finding).comment),
    ]
  }

  /// `s1`, `t1`; longer where a code is called so.
  private func identifier(_ mark: IssueMark, _ side: Finding.Side) -> String {
    var identifier = "\(side == .source ? "s" : "t")\(mark.number)"
    let taken = Set((source.codes + target.codes).map(\.id))
    while names.isUsed(identifier) || taken.contains(identifier) { identifier = "wasl-" + identifier }
    return identifier
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
}
