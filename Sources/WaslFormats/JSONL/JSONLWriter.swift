internal import WaslCore

/// Writes one object a line, its keys always in the same order; keys without a value are left out.
struct JSONLWriter: ~Copyable, BitextWriter {
  private let sink: any ByteSink
  private let header: BitextHeader
  private var written = 0

  init(_ header: BitextHeader, to sink: any ByteSink) {
    self.sink = sink
    self.header = header
  }

  mutating func write(_ unit: TranslationUnit) throws(OutputError) {
    let members: [(JSONLKey, String?)] = [
      (.format, Self.string(JSONLVersion.name)),
      (.id, Self.string(unit.id)),
      (.source, Self.list(unit.source)),
      (.target, Self.list(unit.target)),
      (.type, Self.string(unit.type)),
      (.score, Self.number(unit.score)),
      (.confidence, Self.number(unit.confidence)),
      (.status, Self.string(unit.status.rawValue)),
      (.notes, unit.notes.isEmpty ? nil : Self.list(unit.notes)),
      (.sourceLanguage, Self.string(header.sourceLanguage.description)),
      (.targetLanguage, Self.string(header.targetLanguage.description)),
      (.sourceDocument, header.sourceName.map(Self.string)),
      (.targetDocument, header.targetName.map(Self.string)),
      (.sourceCodes, Self.codes(unit.sourceCodes, in: unit.source)),
      (.targetCodes, Self.codes(unit.targetCodes, in: unit.target)),
    ]
    let texts = members.compactMap { key, value in value.map { "\"\(key.rawValue)\":\($0)" } }
    try sink.write("{" + texts.joined(separator: ",") + "}\n")
    written += 1
  }

  mutating func finish() throws(OutputError) -> WriteReport { WriteReport(written: written) }

  /// The shortest digits that give the same number back. JSON has no infinity and no “not a number”.
  private static func number(_ value: Double?) -> String? {
    guard let value, value.isFinite else { return nil }
    return value.description
  }

  /// The codes of a side, an array a sentence; `nil` where there are none.
  private static func codes(_ codes: [[InlineCode]], in sentences: [String]) -> String? {
    guard !codes.allSatisfy(\.isEmpty) else { return nil }
    let lists = sentences.enumerated().map { index, sentence in
      let objects = (index < codes.count ? codes[index] : []).map { object($0, in: sentence) }
      return "[" + objects.joined(separator: ",") + "]"
    }
    return "[" + lists.joined(separator: ",") + "]"
  }

  private static func object(_ code: InlineCode, in sentence: String) -> String {
    var members = [
      "\"kind\":\(string(code.kind.rawValue))", "\"id\":\(string(code.id))",
      "\"offset\":\(CodePoints.count(in: sentence, before: code.offset))",
    ]
    if let type = code.type { members.append("\"type\":\(string(type))") }
    members.append("\"data\":\(string(code.data))")
    if code.isAdded { members.append("\"added\":true") }
    return "{" + members.joined(separator: ",") + "}"
  }

  private static func list(_ items: [String]) -> String {
    "[" + items.map(string).joined(separator: ",") + "]"
  }

  /// A string with the escapes that JSON demands (RFC 8259, section 7) and no others but for DEL, a control
  /// character as well: Arabic stays readable.
  private static func string(_ text: String) -> String {
    // Nearly every text is such.
    if !text.containsByte(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C || $0 == 0x7F }) { return "\"\(text)\"" }
    var result = "\"".unicodeScalars
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result.append(contentsOf: "\\\"".unicodeScalars)
      case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
      case "\n": result.append(contentsOf: "\\n".unicodeScalars)
      case "\r": result.append(contentsOf: "\\r".unicodeScalars)
      case "\t": result.append(contentsOf: "\\t".unicodeScalars)
      case "\u{0}"..."\u{1F}", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        result.append(
          contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).unicodeScalars)
      default: result.append(scalar)
      }
    }
    result.append("\"")
    return String(result)
  }
}
