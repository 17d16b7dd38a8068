import Testing
import WaslTestSupport

@testable import WaslText

@Suite("Plain tokens, read fast")
struct PlainScannerTests {
  /// Pieces that end words, or make something else of them, beside each other in every order.
  private static let pieces = [
    "word", "Word", "WHO", "H1N1", "a", "U", "é", "co.uk", "www", "http", "://", "x", "12", "1234", "٣", "كتاب", "و",
    "أ",
    "الكِتَاب", "ـ", "ى", "ة", "ؤ", "ک", "ٱ", "\u{654}", "\u{301}", "،", "؟", "؛", "٪", "٫", ".", "..", ",", "'", "’",
    "'s", "_",
    "-", "--", ":", "@", "+", "%", "/", "!", "?", "(", ")", "\"", "$", "`", "~", " ", " ", " ", " ", "\n", "\u{A0}",
    "\u{200F}", "\u{7F}", "\u{1}", "½", "中", "—", "🇪🇬", String(repeating: "long", count: 20),
    String(repeating: "طويل", count: 10),
  ]

  private func check(_ text: String, _ seed: UInt64) {
    let read = TokenizedText(text)
    let bytes = Array(text.utf8)
    #expect(read.tokens == Tokenizer().tokens(in: text), "seed \(seed): \(text)")
    var forms: [UInt8] = []
    for (index, token) in read.tokens.enumerated() {
      let start = forms.count
      Normalizer.comparison.append(bytes.span, from: token.range.lowerBound, to: token.range.upperBound, into: &forms)
      #expect(read.normalizedRange(at: index) == start..<forms.count, "seed \(seed): \(text)")
    }
    #expect(read.normalizedBytes == forms, "seed \(seed): \(text)")
  }

  @Test("What is read fast is what the tokenizer and the normalizer give")
  func equality() {
    for seed in UInt64(0)..<6_000 {
      var generator = SeededGenerator(seed: seed)
      var text = ""
      // Tokens are made a hundred or so at once, so that some texts have more.
      for _ in 0..<Int.random(in: 1...(seed % 100 == 0 ? 900 : 12), using: &generator) {
        text += Self.pieces.randomElement(using: &generator) ?? ""
      }
      check(text, seed)
      check(generator.text(upTo: 30), seed)
    }
  }

  @Test("The common scalars fold without the rare ones' tables as they do with them")
  func commonFoldings() {
    for options in [Normalizer.Options.comparison, .vowelling, .encoding, [], .letterCase, .digits] {
      let common = FoldingRules(options)
      let all = FoldingRules(options, .all(presentationForms: options.contains(.presentationForms)))
      for scalar in common.commonScalars {
        #expect(common.fold(scalar) == all.fold(scalar), "U+\(String(scalar, radix: 16))")
      }
    }
  }
}
