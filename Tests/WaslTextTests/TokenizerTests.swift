import Testing
import WaslText

@Suite("Tokens")
struct TokenizerTests {
  private func tokens(_ text: String) -> [String] {
    let text = TokenizedText(text)
    return text.tokens.indices.map { text.text(at: $0) }
  }

  @Test(
    "Text is cut where the rules say",
    arguments: [
      ("الكِتَاب الجديد.", ["الكِتَاب", "الجديد", "."]),
      ("وقال د\u{202A}.\u{202C} ديفيد", ["وقال", "د", ".", "ديفيد"]),
      ("قال: ‘نعم’، ثم", ["قال", ":", "‘", "نعم", "’", "،", "ثم"]),
      ("don't O’Brien's Israel’s", ["don't", "O’Brien", "'s", "Israel", "’s"]),
      ("well-known COVID-19", ["well", "-", "known", "COVID", "-", "19"]),
      ("U.S. e.g. أ.د. ق.م", ["U.S", ".", "e.g", ".", "أ.د", ".", "ق.م"]),
      ("1,234.56 ٣٫١٤ ١٬٠٠٠", ["1,234.56", "٣٫١٤", "١٬٠٠٠"]),
      ("1\u{202F}000\u{A0}000 m", ["1\u{202F}000\u{A0}000", "m"]),
      ("12/08/2014 18.9.2014", ["12", "/", "08", "/", "2014", "18.9.2014"]),
      ("بـ7.9 مليار و200", ["بـ", "7.9", "مليار", "و", "200"]),
      ("21st 1990s 5pm", ["21", "st", "1990", "s", "5", "pm"]),
      ("الـWHO وH1N1", ["الـ", "WHO", "و", "H1N1"]),
      (
        "see https://ar.wikipedia.org/wiki/مصر_(دولة).",
        ["see", "https://ar.wikipedia.org/wiki/مصر_(دولة)", "."]
      ),
      (
        "(www.example.com/a?b=c), example.org!", ["(", "www.example.com/a?b=c", ")", ",", "example.org", "!"]
      ),
      ("a.b+c@mail.example.co.uk.", ["a.b+c@mail.example.co.uk", "."]),
      ("stop.In a.txt", ["stop", ".", "In", "a", ".", "txt"]),
      ("日本語で ひ", ["日", "本", "語", "で", "ひ"]), ("Привет мир 한국어 नमस्ते", ["Привет", "мир", "한국어", "नमस्ते"]),
      ("وماذا؟! ... ... --", ["وماذا", "؟", "!", "...", "...", "--"]), ("👩‍👩‍👧 🇸🇦🇬🇧 👍🏽", ["👩‍👩‍👧", "🇸🇦", "🇬🇧", "👍🏽"]),
      ("½ 2½", ["½", "2½"]), ("snake_case", ["snake_case"]),
      ("'s and ‘soup’", ["'", "s", "and", "‘", "soup", "’"]),
      ("", []), (" \n\t\u{200F}", []), ("كتاب\u{200C}ها", ["كتاب\u{200C}ها"]),
      ("12\u{202A}/\u{202C}08", ["12", "/", "08"]),
      ("a.m. 5.30pm", ["a.m", ".", "5.30", "pm"]),
    ])
  func cutting(text: String, expected: [String]) {
    #expect(tokens(text).map { Array($0.unicodeScalars) } == expected.map { Array($0.unicodeScalars) })
  }

  @Test("Every token has its kind")
  func kinds() {
    let text = TokenizedText("كتاب book книга 本 12 ، $ http://a.bc x@y.org")
    #expect(
      text.tokens.map(\.kind) == [
        .arabicWord, .latinWord, .otherWord, .ideograph, .number, .punctuation, .symbol, .url, .email,
      ])
  }

  @Test("Capitals and initials are seen")
  func traits() {
    func traits(_ word: String) -> Token.Traits? { Tokenizer().tokens(in: word).first?.traits }
    #expect(traits("Kerry") == .capitalised)
    #expect(traits("kerry") == [])
    #expect(traits("Élan") == .capitalised)
    #expect(traits("WHO") == [.capitalised, .acronym])
    #expect(traits("H1N1") == [.capitalised, .acronym])
    #expect(traits("U.S.") == [.capitalised, .acronym])
    #expect(traits("A") == .capitalised)
    #expect(traits("أ.د.") == .acronym)
    #expect(traits("e.g.") == [])
    #expect(traits("كتاب") == [])
  }

  @Test("Glued tokens are told from spaced ones, with invisible marks between or not")
  func glue() {
    #expect(
      Tokenizer().tokens(in: "a, b\u{200F}!").map { $0.traits.contains(.glued) } == [
        false, true, false, true,
      ])
  }

  @Test("A text's memory serves the next text")
  func reuse() {
    var text = TokenizedText("Ångström and more words")
    text.read("Élan ٣")
    #expect(text.tokens.count == 2)
    #expect(text.normalized(at: 0) == "elan")
    #expect(text.normalized(at: 1) == "3")
    #expect(text.text(at: 0) == "Élan")
    #expect(Array(text.normalizedForm(at: 1)) == Array("3".utf8))
  }
}
