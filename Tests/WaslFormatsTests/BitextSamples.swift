import WaslCore
import WaslTestSupport

extension SeededGenerator {
  /// Pieces that have broken somebody's format before.
  private static let pieces = [
    "وصل", "ذهبَ الولدُ", "word", "\t", "\n", "\r\n", "\r", "\"", "'", "\\", "\\n", "\\\\t", "␞", " ␞ ", " ",
    "  ",
    "=SUM(A1)", "-", "+", "@", "،", "؟", "\u{200F}", "\u{202B}x\u{202C}", "\u{FEFF}", "👩‍👩‍👧", "e\u{301}", "٣٫١٤",
    ",",
    "{\"a\":1}", "\u{1}", "\u{2028}", "\u{85}", "#", "]", ":", "\u{0}",
  ]

  /// A text of one to six such pieces.
  mutating func text() -> String {
    (0..<Int.random(in: 1...6, using: &self)).map { _ in Self.pieces.randomElement(using: &self) ?? "" }
      .joined()
  }

  mutating func texts(_ range: ClosedRange<Int>) -> [String] {
    (0..<Int.random(in: range, using: &self)).map { _ in text() }
  }

  /// A unit with something on one side at least.
  mutating func unit(id: String) -> TranslationUnit {
    let source = texts(0...3)
    return TranslationUnit(
      id: id, source: source, target: texts((source.isEmpty ? 1 : 0)...3),
      score: Bool.random(using: &self) ? Double.random(in: -40...40, using: &self) : nil,
      confidence: Bool.random(using: &self) ? Double.random(in: 0...1, using: &self) : nil,
      status: TranslationUnit.Status.allCases.randomElement(using: &self) ?? .automatic, notes: texts(0...2))
  }

  /// A bitext of one to eight units.
  mutating func bitext() -> Bitext {
    let units = (0..<Int.random(in: 1...8, using: &self)).map { index in unit(id: "u\(index)-" + text()) }
    return Bitext(
      sourceLanguage: .arabic, targetLanguage: LanguageTag("en-GB")!,
      sourceName: Bool.random(using: &self) ? text() : nil, targetName: "en.txt", units: units)
  }
}
