import Testing
import WaslCore
import WaslTestSupport

@testable import WaslText

@Suite("Stems")
struct StemTests {
  @Test(
    "are what is left of an Arabic word without its clitics and endings",
    arguments: [
      "كتاب": ["الكتاب", "وبالكتاب", "فالكتاب", "للكتاب", "كتابها", "وكتابهم", "كِتَابٌ", "كتابا", "كتابين"],
      "مدرس": ["مدرسة", "المدرسة", "مدرسته", "مدرستهم", "والمدرسات", "مدرسون", "للمدرسين"],
      "حكوم": ["الحكومة", "حكومته", "حكومات", "وللحكومة", "بحكومة"],
      "كتب": ["يكتب", "ويكتبون", "سيكتب", "كتبوا", "فكتبها"],
    ])
  func arabic(stem: String, forms: [String]) {
    for form in forms { #expect(Stemmer(language: .arabic).stem(form) == stem, "\(form)") }
  }

  @Test(
    "keep first letters that only look like clitics",
    arguments: [
      "وزير": ["وزير", "الوزير", "ووزير", "وزيرة"], "بيان": ["بيانات", "البيانات", "وبيانات", "ببيانات"],
      "كلم": ["كلمة", "الكلمات", "بكلمة", "وكلماتها"], "فريق": ["فريق", "الفريق", "وفريقه"],
      "لوح": ["لوحة", "اللوحات"],
    ])
  func wholeWords(stem: String, forms: [String]) {
    for form in forms { #expect(Stemmer(language: .arabic).stem(form) == stem, "\(form)") }
  }

  @Test(
    "leave short words and particles alone",
    arguments: ["في", "من", "ان", "الذي", "التي", "الي", "ليس", "كان", "يد", "بل"])
  func particles(word: String) {
    #expect(Stemmer(language: .arabic).stem(word) == word)
  }

  @Test(
    "are what is left of an English word without its inflection",
    arguments: [
      "book": ["book", "books", "Books", "booked", "booking"], "country": ["country", "countries", "Country's"],
      "carry": ["carry", "carries", "carried", "carrying"], "stop": ["stop", "stops", "stopped", "stopping"],
      "mak": ["make", "makes", "made", "making"], "go": ["go", "went", "gone"], "child": ["child", "children"],
      "class": ["class", "classes"], "church": ["church", "churches"], "quick": ["quick", "quickly"],
      "agree": ["agree", "agreed"], "sing": ["sing", "sings", "sang"], "virus": ["virus"], "need": ["need", "needed"],
      "speed": ["speed", "speeds"], "spring": ["spring", "springs"],
    ])
  func english(stem: String, forms: [String]) {
    for form in forms { #expect(Stemmer(language: .english).stem(form) == stem, "\(form)") }
  }

  @Test("belong to words only")
  func noWords() {
    for text in ["1,234", "؟", "https://example.com", "a@example.com", "%", ""] {
      #expect(Stemmer(language: .arabic).stem(text) == nil, "\(text)")
    }
    let text = TokenizedText("Israel’s")
    var buffer: [UInt8] = []
    #expect(!Stemmer(language: .english).appendStem(of: text, at: 1, to: &buffer))
    #expect(buffer.isEmpty)
  }

  @Test("follow the script of the word, not of the text")
  func scripts() {
    #expect(Stemmer(language: .arabic).stem("Settings") == "set")
    #expect(Stemmer(language: .english).stem("والكتاب") == "كتاب")
  }

  @Test("of languages without rules are the first six letters")
  func otherLanguages() throws {
    #expect(Stemmer(language: try #require(LanguageTag("de"))).stem("Übersetzungen") == "uberse")
    #expect(Stemmer(language: try #require(LanguageTag("fr-CA"))).stem("traduction") == "traduc")
    #expect(Stemmer(language: try #require(LanguageTag("ru"))).stem("переводчик") == "перево")
    #expect(Stemmer(language: try #require(LanguageTag("ja"))).stem("東") == "東")
    #expect(Stemmer(language: try #require(LanguageTag("fa"))).stem("کتابخانه") == "كتابخا")
  }

  @Test("are added behind what a buffer holds, and never empty")
  func buffer() {
    for seed in 0..<2000 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let text = TokenizedText(generator.text(upTo: 20))
      for language in [LanguageTag.arabic, .english, .undetermined] {
        var buffer = Array("before".utf8)
        for index in text.tokens.indices {
          let length = buffer.count
          let hasStem = Stemmer(language: language).appendStem(of: text, at: index, to: &buffer)
          #expect(buffer.starts(with: Array("before".utf8)), "seed \(seed)")
          #expect(hasStem == (buffer.count > length), "seed \(seed)")
          #expect(String(validating: buffer, as: UTF8.self) != nil, "seed \(seed)")
        }
      }
    }
  }
}
