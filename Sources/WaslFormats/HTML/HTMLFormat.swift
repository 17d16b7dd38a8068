public import WaslCore
internal import WaslXML

/// A page with the two texts side by side, to be read and printed. It is not read back.
public struct HTMLFormat: BitextFormat {
  public let name = "html"
  public let fileNameEndings = [".html", ".htm"]
  public let summary = "a page with both texts side by side, to read and print"
  public let contents: FormatContents = [
    .texts, .sentenceBoundaries, .confidences, .status, .notes, .identifiers, .languages, .documentNames,
  ]
  public var canBeRead: Bool { false }

  public init() {}

  public func makeReader(
    _ input: InputBytes, options: ReadOptions
  ) throws(InputError) -> any BitextReader & ~Copyable {
    throw InputError(
      SourceLocation(file: input.name), "a page made for printing is not read back",
      remedy: "convert from the file that it was made of")
  }

  public func makeWriter(
    _ header: BitextHeader, to sink: any ByteSink, options: WriteOptions
  ) throws(OutputError) -> any BitextWriter & ~Copyable {
    try HTMLPageWriter(header, to: sink)
  }
}

/// Writes a row a unit. Every cell has its own language and direction, and numbers are isolated, so that neither the
/// browser nor the printer turns them round.
struct HTMLPageWriter: ~Copyable, BitextWriter {
  private let header: BitextHeader
  private let file: String
  private var xml: XMLOutput?
  private var losses = Losses(in: HTMLFormat().contents)
  private var written = 0

  init(_ header: BitextHeader, to sink: any ByteSink) throws(OutputError) {
    self.header = header
    file = sink.name
    var xml = XMLOutput(to: sink)
    try xml.write { (writer) throws(XMLWriteError) in
      try writer.doctype("html", systemID: "about:legacy-compat")
      try writer.startElement("html")
      try writer.attribute("lang", "en")
      try writer.startElement("head")
      try writer.startElement("meta")
      try writer.attribute("charset", "utf-8")
      try writer.endElement()
      try writer.startElement("title")
      let names = [header.sourceName, header.targetName].compactMap(\.self)
      try writer.text(
        names.isEmpty ? "\(header.sourceLanguage) and \(header.targetLanguage)" : names.joined(separator: " – "))
      try writer.endElement()
      try writer.startElement("style")
      try writer.text(Self.style)
      try writer.endElement()
      try writer.endElement()
      try writer.lineBreak()
      try writer.startElement("body")
      try writer.startElement("table")
      try writer.startElement("thead")
      try writer.startElement("tr")
      for (name, language) in [
        ("#", nil), (header.sourceName, header.sourceLanguage), (header.targetName, header.targetLanguage),
      ] as [(String?, LanguageTag?)] {
        try writer.startElement("th")
        try writer.attribute("scope", "col")
        if let language { try writer.attribute("dir", language.isRightToLeft ? "rtl" : "ltr") }
        try writer.startElement("bdi")
        try writer.text(name.flatMap { $0.isEmpty ? nil : $0 } ?? language?.description ?? " ")
        try writer.endElement()
        try writer.endElement()
      }
      try writer.endElement()
      try writer.endElement()
      try writer.lineBreak()
      try writer.startElement("tbody")
    }
    self.xml = consume xml
  }

  private static let style = """
    body{font:11pt/1.5 serif;margin:1.5cm auto;max-width:60em;padding:0 1em}\
    table{border-collapse:collapse;width:100%;table-layout:fixed}\
    th,td{border-block-end:1px solid #bbb;padding:.4em .6em;text-align:start;vertical-align:top}\
    th:first-child,td:first-child{width:5.5em;font-size:80%;color:#555}\
    [lang|=ar],[lang|=fa],[lang|=ur]{font-size:115%}\
    tr{break-inside:avoid}thead{display:table-header-group}\
    td p{margin:0}.note{font-size:85%;font-style:italic}.none{color:#999}\
    @media print{body{margin:0;max-width:none}}
    """

  mutating func write(_ unit: TranslationUnit) throws(OutputError) {
    let header = header
    try xml?.write(unit: unit.id) { (writer) throws(XMLWriteError) in
      try writer.lineBreak()
      try writer.startElement("tr")
      try writer.attribute("class", unit.status.rawValue)
      try writer.startElement("td")
      try Self.isolated(unit.id, to: &writer)
      if let confidence = unit.confidence {
        try writer.startElement("br")
        try writer.endElement()
        try Self.isolated("\(Int((confidence * 100).rounded())) %", to: &writer)
      }
      if unit.status != .automatic {
        try writer.startElement("br")
        try writer.endElement()
        try writer.text(unit.status.rawValue)
      }
      try writer.endElement()
      try Self.cell(unit.source, header.sourceLanguage, notes: [], to: &writer)
      try Self.cell(unit.target, header.targetLanguage, notes: unit.notes, to: &writer)
      try writer.endElement()
    }
    written += 1
    losses.count(unit)
  }

  private static func isolated(_ text: String, to writer: inout XMLWriter) throws(XMLWriteError) {
    try writer.startElement("bdi")
    try writer.attribute("dir", "ltr")
    try writer.text(text.isEmpty ? " " : text)
    try writer.endElement()
  }

  private static func cell(
    _ sentences: [String], _ language: LanguageTag, notes: [String], to writer: inout XMLWriter
  ) throws(XMLWriteError) {
    try writer.startElement("td")
    try writer.attribute("lang", language.description)
    try writer.attribute("dir", language.isRightToLeft ? "rtl" : "ltr")
    for sentence in sentences {
      try writer.startElement("p")
      // An element without content would be written as one tag, which HTML does not know.
      try writer.text(sentence.isEmpty ? " " : sentence)
      try writer.endElement()
    }
    if sentences.isEmpty {
      try writer.startElement("p")
      try writer.attribute("class", "none")
      try writer.text("—")
      try writer.endElement()
    }
    for note in notes {
      try writer.startElement("p")
      try writer.attribute("class", "note")
      // A remark may be in either language.
      try writer.attribute("dir", "auto")
      try writer.text(note.isEmpty ? " " : note)
      try writer.endElement()
    }
    try writer.endElement()
  }

  mutating func finish() throws(OutputError) -> WriteReport {
    var report = WriteReport(written: written, notices: losses.notices(format: "html", file: file))
    guard var xml = xml.take() else { return report }
    try xml.write { (writer) throws(XMLWriteError) in
      try writer.lineBreak()
      for _ in 0..<4 { try writer.endElement() }
    }
    report.notices += try xml.finish()
    return report
  }
}
