import Testing
import WaslTestSupport
import WaslText

@Suite("Tokens, of any text")
struct TokenizerPropertyTests {
  @Test("Tokens stand in order inside the text, do not overlap and hold every letter and digit")
  func ranges() {
    for seed in UInt64(0)..<3_000 {
      var generator = SeededGenerator(seed: seed)
      let text = generator.text(upTo: 40)
      let tokens = Tokenizer().tokens(in: text)
      var end = 0
      for token in tokens {
        #expect(token.range.lowerBound >= end && !token.range.isEmpty, "seed \(seed)")
        end = token.range.upperBound
      }
      #expect(end <= text.utf8.count, "seed \(seed)")
      var offset = 0
      for scalar in text.unicodeScalars {
        let range = offset..<offset + UTF8.width(scalar)
        offset = range.upperBound
        let holders = tokens.filter { $0.range.overlaps(range) }
        for holder in holders {
          #expect(holder.range.clamped(to: range) == range, "a token cuts a character, seed \(seed)")
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
          .decimalNumber:
          #expect(holders.count == 1, "U+\(String(scalar.value, radix: 16)) is lost, seed \(seed)")
        default: break
        }
      }
    }
  }

  @Test("Any bytes at all are cut without a crash and within bounds")
  func bytes() {
    for seed in UInt64(0)..<3_000 {
      var generator = SeededGenerator(seed: seed)
      let bytes = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
        Bool.random(using: &generator)
          ? UInt8.random(in: 0...255, using: &generator)
          : Array("aA1./@:'ا".utf8).randomElement(using: &generator)!
      }
      var tokens: [Token] = []
      Tokenizer().append(tokensOf: bytes.span, to: &tokens)
      #expect(tokens.allSatisfy { $0.range.upperBound <= bytes.count }, "seed \(seed)")
      let text = TokenizedText(String(decoding: bytes, as: UTF8.self))
      _ = NumberFinder().mentions(in: text, outside: DateFinder().mentions(in: text))
    }
  }

  @Test("Numbers and dates stand in order inside any text")
  func mentions() {
    let numbers = NumberFinder()
    let dates = DateFinder()
    let words = [
      "ثلاثة", "وعشرون", "ألف", "مليونين", "ونصف", "المليون", "آلاف", "12", "1.5", "000", "/", "-", ":", ".",
      "and",
      "a", "half", "third", "million", "hundred", "twenty", "May", "أيلول", "الأحد", "الساعة", "القرن", "و",
      "%", "m",
      "th", "s", "2014", "5", "٣٬٠٠٠", "بالمئة", "nineteen", "dozen", "thousand", "م", "p.m", "عام", "الماضي",
      ",", "(",
    ]
    for seed in UInt64(0)..<4_000 {
      var generator = SeededGenerator(seed: seed)
      var line = ""
      for _ in 0..<Int.random(in: 1...12, using: &generator) {
        line += words.randomElement(using: &generator)!
        if Int.random(in: 0..<4, using: &generator) > 0 { line += " " }
      }
      let text = TokenizedText(line)
      let foundDates = dates.mentions(in: text)
      for ranges in [foundDates.map(\.range), numbers.mentions(in: text, outside: foundDates).map(\.range)] {
        var end = 0
        for range in ranges {
          #expect(range.lowerBound >= end && range.upperBound <= line.utf8.count, "seed \(seed): \(line)")
          end = range.upperBound
        }
      }
    }
  }
}
