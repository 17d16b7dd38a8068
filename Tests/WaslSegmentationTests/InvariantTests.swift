import Testing
import WaslCore
import WaslSegmentation
import WaslTestSupport

@Suite struct InvariantTests {
  /// Pieces that rules care about, in both directions of writing.
  private static let pieces = [
    "قال", "د.", "الرجل", "؟", ".", "…", "!", " ", " ", " ", "\n", "\n\n", "\r\n", "«", "»", "word", "Mr.", "U.S.",
    "3.14",
    "٣٫١٤", "1.", "\u{202A}", "\u{202C}", "\u{200F}", "،", "؛", "۝", "\u{64B}", "e\u{301}", "😀", "中文。", "(", ")", "\t",
    "\u{A0}", "\u{2028}",
  ]

  @Test("no character is lost: the sentences and the white space between them are the text")
  func losesNothing() throws {
    let segmenters = try [LanguageTag.arabic, .english, .undetermined].map { try Segmenter(language: $0) }
    for seed in 0..<300 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let text = (0..<Int.random(in: 1...120, using: &random)).map { _ in Self.pieces.randomElement(using: &random)! }
        .joined()
      let segmenter = segmenters[Int(seed % 3)]
      let wrapping = LineWrapping.allCases[Int(seed / 3 % 3)]
      let bytes = Array(text.utf8)
      var end = 0
      var paragraph = 0
      for sentence in segmenter.sentences(in: text, wrapping: wrapping) {
        let gap = String(decoding: bytes[end..<sentence.range.lowerBound], as: UTF8.self)
        #expect(gap.unicodeScalars.allSatisfy { $0.properties.isWhitespace }, "seed \(seed)")
        let own = String(decoding: bytes[sentence.range], as: UTF8.self)
        #expect(visible(own) == visible(sentence.text), "seed \(seed)")
        #expect(!sentence.range.isEmpty && sentence.paragraph >= paragraph, "seed \(seed)")
        end = sentence.range.upperBound
        paragraph = sentence.paragraph
      }
      let rest = String(decoding: bytes[end...], as: UTF8.self)
      #expect(rest.unicodeScalars.allSatisfy { $0.properties.isWhitespace }, "seed \(seed)")
    }
  }

  private func visible(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { !$0.properties.isWhitespace }
  }

  @Test("a long line is split like its parts, in time that grows with its length")
  func longLine() throws {
    let part = "وصل د. سمير إلى القاهرة في 18.9.2014. هل استقبله أ.د. محمود؟ نعم 😀 استقبله. "
    let segmenter = try Segmenter(language: .arabic)
    let once = segmenter.sentences(in: part).map(\.text)
    let many = segmenter.sentences(in: String(repeating: part, count: 2_000)).map(\.text)
    #expect(many == Array(repeating: once, count: 2_000).flatMap { $0 })
  }

  @Test("a text without any stop is one sentence, and white space is none")
  func edges() throws {
    #expect(try sentences("كلمة", .arabic) == ["كلمة"])
    #expect(try sentences(" \n\t\u{A0}\r\n", .english).isEmpty)
    #expect(try sentences("", .english).isEmpty)
    #expect(try sentences(".", .english) == ["."])
  }
}
