internal import WaslArchive
internal import WaslCore
internal import WaslXML

/// Writes one unit a row. The archive is made in memory, which holds the sheet twice at the end.
struct XLSXWriter: ~Copyable, BitextWriter {
  private let header: BitextHeader
  private let sink: any ByteSink
  private let sheet = MemorySink(name: "xl/worksheets/sheet1.xml")
  private var xml: XMLOutput?
  private var losses = Losses(in: XLSXFormat().contents)
  private var written = 0
  private var longCount = 0

  /// The columns of TSV, and the one by which an edited row is known, which is hidden.
  static let fingerprintColumn = "fingerprint"
  private static let names = TSVColumn.allCases.map(\.rawValue) + [fingerprintColumn]
  /// In characters of the standard font.
  private static let widths: [TSVColumn: Int] = [.id: 8, .source: 60, .target: 60, .status: 12, .notes: 30]

  private enum Style: String {
    case plain = "0"
    case heading = "1"
    case leftToRight = "2"
    case rightToLeft = "3"
  }

  init(_ header: BitextHeader, to sink: any ByteSink) throws(OutputError) {
    self.header = header
    self.sink = sink
    var xml = XMLOutput(to: sheet)
    try xml.write { (writer) throws(XMLWriteError) in
      try writer.startDocument()
      try writer.startElement("worksheet")
      try writer.attribute("xmlns", XLSXParts.main)
      try writer.startElement("sheetViews")
      try writer.startElement("sheetView")
      if header.sourceLanguage.isRightToLeft { try writer.attribute("rightToLeft", "1") }
      try writer.attribute("workbookViewId", "0")
      try writer.startElement("pane")
      for (name, value) in [("ySplit", "1"), ("topLeftCell", "A2"), ("activePane", "bottomLeft"), ("state", "frozen")] {
        try writer.attribute(name, value)
      }
      try writer.endElement()
      try writer.endElement()
      try writer.endElement()
      try writer.startElement("cols")
      for (index, column) in TSVColumn.allCases.enumerated() {
        try Self.column(index + 1, width: Self.widths[column] ?? 10, isHidden: false, to: &writer)
      }
      try Self.column(Self.names.count, width: 18, isHidden: true, to: &writer)
      try writer.endElement()
      try writer.startElement("sheetData")
      try writer.startElement("row")
      try writer.attribute("r", "1")
      for (index, name) in Self.names.enumerated() {
        try Self.text(name, at: index, row: 1, .heading, to: &writer)
      }
      try writer.endElement()
    }
    self.xml = consume xml
  }

  private static func column(
    _ number: Int, width: Int, isHidden: Bool, to writer: inout XMLWriter
  ) throws(XMLWriteError) {
    try writer.startElement("col")
    try writer.attribute("min", String(number))
    try writer.attribute("max", String(number))
    try writer.attribute("width", String(width))
    try writer.attribute("customWidth", "1")
    if isHidden { try writer.attribute("hidden", "1") }
    try writer.endElement()
  }

  mutating func write(_ unit: TranslationUnit) throws(OutputError) {
    let row = written + 2
    guard row <= XLSXFormat.maximumRows else {
      throw OutputError(
        path: sink.name, problem: "a sheet has \(XLSXFormat.maximumRows) rows and there are more units",
        remedy: "write tsv, or fewer units")
    }
    let source = TSVEscaping.plainCell(unit.source)
    let target = TSVEscaping.plainCell(unit.target)
    let notes = TSVEscaping.plainCell(unit.notes)
    longCount += [source, target, notes].count { $0.utf16.count > XLSXFormat.maximumCellLength }
    let header = header
    try xml?.write(unit: unit.id) { (writer) throws(XMLWriteError) in
      try writer.lineBreak()
      try writer.startElement("row")
      try writer.attribute("r", String(row))
      for (index, column) in TSVColumn.allCases.enumerated() {
        switch column {
        case .id: try Self.text(unit.id, at: index, row: row, .plain, to: &writer)
        case .source:
          let style = header.sourceLanguage.isRightToLeft ? Style.rightToLeft : .leftToRight
          try Self.text(source, at: index, row: row, style, to: &writer)
        case .target:
          let style = header.targetLanguage.isRightToLeft ? Style.rightToLeft : .leftToRight
          try Self.text(target, at: index, row: row, style, to: &writer)
        case .type: try Self.text(unit.type, at: index, row: row, .leftToRight, to: &writer)
        case .score: try Self.number(unit.score, at: index, row: row, to: &writer)
        case .confidence: try Self.number(unit.confidence, at: index, row: row, to: &writer)
        case .status: try Self.text(unit.status.rawValue, at: index, row: row, .plain, to: &writer)
        case .notes: try Self.text(notes, at: index, row: row, .plain, to: &writer)
        case .sourceLanguage: try Self.text(header.sourceLanguage.description, at: index, row: row, .plain, to: &writer)
        case .targetLanguage: try Self.text(header.targetLanguage.description, at: index, row: row, .plain, to: &writer)
        case .sourceDocument: try Self.text(header.sourceName ?? "", at: index, row: row, .plain, to: &writer)
        case .targetDocument: try Self.text(header.targetName ?? "", at: index, row: row, .plain, to: &writer)
        }
      }
      try Self.text(XLSXFingerprint.of(unit), at: Self.names.count - 1, row: row, .plain, to: &writer)
      try writer.endElement()
    }
    written += 1
    losses.count(unit)
  }

  private static func text(
    _ text: String, at column: Int, row: Int, _ style: Style, to writer: inout XMLWriter
  ) throws(XMLWriteError) {
    guard !text.isEmpty else { return }
    try writer.startElement("c")
    try writer.attribute("r", XLSXParts.letters(column) + String(row))
    try writer.attribute("s", style.rawValue)
    // The text stands in its cell: a table of shared strings would have to be whole before the sheet begins.
    try writer.attribute("t", "inlineStr")
    try writer.startElement("is")
    try writer.startElement("t")
    try writer.attribute("xml:space", "preserve")
    try writer.text(XLSXText.escaped(text))
    try writer.endElement()
    try writer.endElement()
    try writer.endElement()
  }

  private static func number(
    _ number: Double?, at column: Int, row: Int, to writer: inout XMLWriter
  ) throws(XMLWriteError) {
    guard let number, number.isFinite else { return }
    try writer.startElement("c")
    try writer.attribute("r", XLSXParts.letters(column) + String(row))
    try writer.startElement("v")
    try writer.text(number.description)
    try writer.endElement()
    try writer.endElement()
  }

  mutating func finish() throws(OutputError) -> WriteReport {
    var report = WriteReport(written: written, notices: losses.notices(format: "xlsx", file: sink.name))
    if longCount > 0 {
      report.notices.append(
        Notice(
          SourceLocation(file: sink.name),
          "\(longCount) cells are longer than the \(XLSXFormat.maximumCellLength) characters that Excel takes"))
    }
    guard var xml = xml.take() else { return report }
    let rows = max(written + 1, 2)
    try xml.write { (writer) throws(XMLWriteError) in
      try writer.endElement()
      try writer.startElement("dataValidations")
      try writer.attribute("count", "1")
      try writer.startElement("dataValidation")
      for (name, value) in [("type", "list"), ("allowBlank", "1"), ("showErrorMessage", "1")] {
        try writer.attribute(name, value)
      }
      let column = XLSXParts.letters(TSVColumn.allCases.firstIndex(of: .status) ?? 0)
      try writer.attribute("sqref", "\(column)2:\(column)\(rows)")
      try writer.startElement("formula1")
      try writer.text("\"" + TranslationUnit.Status.allCases.map(\.rawValue).joined(separator: ",") + "\"")
      for _ in 0..<4 { try writer.endElement() }
    }
    report.notices += try xml.finish()
    let archive = ZIPWriter()
    for (name, content) in XLSXParts.fixed { archive.add(name, Array(content.utf8)) }
    archive.add(sheet.name, sheet.bytes)
    try sink.write(archive.finish())
    return report
  }
}
