import Testing
import WaslCore
import WaslSegmentation
import WaslTestSupport

@Suite struct SentenceLineTests {
  @Test("lines end at every kind of line end, wherever it stands", arguments: UInt64(0)..<300)
  func lines(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "a", "ب", "abcdefgh", "«", "é", "“", "…", " ", "\u{A0}", "\n", "\r\n", "\r", "\u{85}", "\u{2028}", "\u{2029}",
      "كتاب",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0...30, using: &random) { text += pieces.randomElement(using: &random)! }
    let ends: Set<Unicode.Scalar> = ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"]
    let expected = text.unicodeScalars.split { ends.contains($0) }.compactMap { line -> String? in
      var line = line
      while let first = line.first, first.properties.isWhitespace { line.removeFirst() }
      while let last = line.last, last.properties.isWhitespace { line.removeLast() }
      return line.isEmpty ? nil : String(String.UnicodeScalarView(line))
    }
    #expect(Segmenter.presegmented(text).map(\.text) == expected)
  }
}
