internal import WaslCore
internal import WaslXML

/// Writes a parallel text. The two texts stand one after the other, so that the second and the links are kept in memory
/// until the end.
struct TEIWriter: ~Copyable, BitextWriter {
  private let sink: any ByteSink
  private let header: BitextHeader
  private var units: [TranslationUnit] = []
  private var losses = Losses(in: TEIFormat().contents)

  init(_ header: BitextHeader, to sink: any ByteSink) {
    self.sink = sink
    self.header = header
  }

  mutating func write(_ unit: TranslationUnit) throws(OutputError) {
    guard !(unit.source.isEmpty && unit.target.isEmpty) else { return }
    units.append(unit)
    losses.count(unit)
  }

  mutating func finish() throws(OutputError) -> WriteReport {
    var xml = XMLOutput(to: sink)
    let (header, units) = (header, units)
    try xml.write { (writer) throws(XMLWriteError) in
      try writer.startDocument()
      try writer.startElement("TEI")
      try writer.attribute("xmlns", TEIFormat.namespace)
      try Self.writeHeader(header, to: &writer)
      try writer.lineBreak(indent: 2)
      try writer.startElement("text")
      try writer.lineBreak(indent: 4)
      try writer.startElement("group")
    }
    let sides: [(String, LanguageTag, String?, KeyPath<TranslationUnit, [String]>)] = [
      ("s", header.sourceLanguage, header.sourceName, \.source),
      ("t", header.targetLanguage, header.targetName, \.target),
    ]
    for (prefix, language, name, sentences) in sides {
      try xml.write { (writer) throws(XMLWriteError) in
        try writer.lineBreak(indent: 6)
        try writer.startElement("text")
        try writer.attribute("xml:id", prefix)
        try writer.attribute("xml:lang", language.description)
        if let name { try writer.attribute("n", name) }
        try writer.startElement("body")
      }
      var number = 0
      for unit in units where !unit[keyPath: sentences].isEmpty {
        try xml.write(unit: unit.id) { (writer) throws(XMLWriteError) in
          try writer.lineBreak(indent: 8)
          try writer.startElement("p")
          for sentence in unit[keyPath: sentences] {
            number += 1
            try writer.startElement("s")
            try writer.attribute("xml:id", "\(prefix)\(number)")
            try writer.text(sentence.onOneLine)
            try writer.endElement()
          }
          try writer.endElement()
        }
      }
      try xml.write { (writer) throws(XMLWriteError) in
        // A body must hold something.
        if number == 0 {
          try writer.startElement("p")
          try writer.endElement()
        }
        try writer.endElement()
        try writer.endElement()
      }
    }
    try xml.write { (writer) throws(XMLWriteError) in
      try writer.lineBreak(indent: 4)
      try writer.endElement()
      try writer.lineBreak(indent: 2)
      try writer.endElement()
    }
    try writeLinks(to: &xml)
    try xml.write { (writer) throws(XMLWriteError) in
      try writer.lineBreak()
      try writer.endElement()
    }
    let notices = losses.notices(format: "tei", file: sink.name)
    return WriteReport(written: units.count, notices: try notices + xml.finish())
  }

  private static func writeHeader(_ header: BitextHeader, to writer: inout XMLWriter) throws(XMLWriteError) {
    func element(_ name: String, _ text: String) throws(XMLWriteError) {
      try writer.startElement(name)
      try writer.text(text)
      try writer.endElement()
    }
    try writer.lineBreak(indent: 2)
    try writer.startElement("teiHeader")
    try writer.startElement("fileDesc")
    try writer.startElement("titleStmt")
    try element("title", "Parallel text, \(header.sourceLanguage) and \(header.targetLanguage)")
    try writer.endElement()
    try writer.startElement("publicationStmt")
    try element("p", "Aligned with wasl.")
    try writer.endElement()
    try writer.startElement("sourceDesc")
    try element("p", [header.sourceName, header.targetName].compactMap(\.self).joined(separator: ", "))
    try writer.endElement()
    try writer.endElement()
    try writer.endElement()
  }

  /// A `link` joins two places at least; what has no partner is a `ptr`.
  private func writeLinks(to xml: inout XMLOutput) throws(OutputError) {
    guard !units.isEmpty else { return }
    try xml.write { (writer) throws(XMLWriteError) in
      try writer.lineBreak(indent: 2)
      try writer.startElement("standOff")
      try writer.startElement("linkGrp")
      try writer.attribute("type", "translation")
    }
    var (source, target) = (0, 0)
    for unit in units {
      let places =
        unit.source.indices.map { "#s\(source + $0 + 1)" } + unit.target.indices.map { "#t\(target + $0 + 1)" }
      source += unit.source.count
      target += unit.target.count
      try xml.write(unit: unit.id) { (writer) throws(XMLWriteError) in
        try writer.lineBreak(indent: 4)
        try writer.startElement(unit.isUnpaired ? "ptr" : "link")
        try writer.attribute("n", unit.id)
        try writer.attribute("type", unit.type)
        try writer.attribute("subtype", unit.status.rawValue)
        if let confidence = unit.confidence, confidence.isFinite {
          try writer.attribute("cert", confidence.description)
        }
        try writer.attribute("target", places.joined(separator: " "))
        try writer.endElement()
      }
    }
    try xml.write { (writer) throws(XMLWriteError) in
      try writer.endElement()
      try writer.endElement()
    }
  }
}
