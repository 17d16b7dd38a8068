internal import WaslCore
internal import WaslXML

/// Writes a file of links and, beside it, the two documents that they are between.
struct StandOffWriter: ~Copyable, BitextWriter {
  enum Style {
    case xces, interText
  }

  private let style: Style
  private let file: String
  private var links: XMLOutput?
  private var source: SentenceDocumentWriter?
  private var target: SentenceDocumentWriter?
  private var losses: Losses
  private var counts = (source: 0, target: 0)
  private var written = 0

  init(_ header: BitextHeader, to sink: any ByteSink, style: Style) throws(OutputError) {
    self.style = style
    file = sink.name
    losses = Losses(in: style == .xces ? XCESFormat().contents : InterTextFormat().contents)
    let ending = style == .xces ? XCESFormat().fileNameEndings[0] : InterTextFormat().fileNameEndings[0]
    let stem = Self.stem(of: sink.name, ending: ending)
    var names = [header.sourceLanguage, header.targetLanguage].map { "\(stem).\($0).xml" }
    if names[0] == names[1] { names = ["\(stem).source.xml", "\(stem).target.xml"] }
    let root = style == .xces ? "text" : "doc"
    source = try SentenceDocumentWriter(
      to: sink.companion(names[0]), root: root, language: header.sourceLanguage)
    target = try SentenceDocumentWriter(
      to: sink.companion(names[1]), root: root, language: header.targetLanguage)
    var links = XMLOutput(to: sink)
    try links.write { (writer) throws(XMLWriteError) in
      try writer.startDocument()
      if style == .xces {
        try writer.doctype("cesAlign", publicID: "-//CES//DTD XML cesAlign//EN", systemID: "")
        try writer.startElement("cesAlign")
        try writer.attribute("version", "1.0")
        try writer.lineBreak()
      }
      try writer.startElement("linkGrp")
      if style == .xces { try writer.attribute("targType", "s") }
      try writer.attribute("fromDoc", names[0])
      try writer.attribute("toDoc", names[1])
    }
    self.links = consume links
  }

  /// The name of a file without its folder and its ending.
  private static func stem(of path: String, ending: String) -> String {
    let name = String(path.split(separator: "/").last ?? "bitext")
    if name.lowercased().hasSuffix(ending) { return String(name.dropLast(ending.count)) }
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }

  mutating func write(_ unit: TranslationUnit) throws(OutputError) {
    guard !(unit.source.isEmpty && unit.target.isEmpty) else { return }
    let sourceIDs = try Self.write(unit.source, to: &source, count: &counts.source, unit: written + 1, style)
    let targetIDs = try Self.write(unit.target, to: &target, count: &counts.target, unit: written + 1, style)
    let style = style
    try links?.write(unit: unit.id) { (writer) throws(XMLWriteError) in
      try writer.lineBreak()
      try writer.startElement("link")
      switch style {
      case .xces:
        try writer.attribute("xtargets", "\(sourceIDs);\(targetIDs)")
        try writer.attribute("id", unit.id)
        if let confidence = unit.confidence, confidence.isFinite {
          try writer.attribute("certainty", confidence.description)
        }
      case .interText:
        try writer.attribute("type", "\(unit.target.count)-\(unit.source.count)")
        try writer.attribute("xtargets", "\(targetIDs);\(sourceIDs)")
        let isManual = unit.status == .accepted || unit.status == .edited
        try writer.attribute("status", isManual ? "man" : "auto")
      }
      try writer.endElement()
    }
    written += 1
    losses.count(unit)
  }

  /// Writes the sentences of one side; gives back their identifiers.
  ///
  /// InterText numbers by paragraph: each unit is one here, for a bitext does not know the documents' own.
  private static func write(
    _ sentences: [String], to document: inout SentenceDocumentWriter?, count: inout Int, unit: Int, _ style: Style
  ) throws(OutputError) -> String {
    guard !sentences.isEmpty else { return "" }
    var identifiers: [String] = []
    if style == .interText { try document?.startParagraph(id: String(unit)) }
    for (index, sentence) in sentences.enumerated() {
      count += 1
      let id = style == .xces ? "s\(count)" : "\(unit):\(index + 1)"
      try document?.write(sentence, id: id)
      identifiers.append(id)
    }
    if style == .interText { try document?.endParagraph() }
    return identifiers.joined(separator: " ")
  }

  mutating func finish() throws(OutputError) -> WriteReport {
    var report = WriteReport(
      written: written, notices: losses.notices(format: style == .xces ? "xces" : "intertext", file: file))
    if var links = links.take() {
      let style = style
      try links.write { (writer) throws(XMLWriteError) in
        try writer.lineBreak()
        try writer.endElement()
        if style == .xces {
          try writer.lineBreak()
          try writer.endElement()
        }
      }
      report.notices += try links.finish()
    }
    if let source = source.take() { report.notices += try source.finish() }
    if let target = target.take() { report.notices += try target.finish() }
    return report
  }
}
