import Testing
import WaslText

@Suite("Normalisation")
struct NormalizerTests {
  @Test(
    "Spellings that a reader takes for one word become one",
    arguments: [
      ("الْكِتَابُ", "الكتاب"), ("بِسْمِ ٱللَّهِ ٱلرَّحْمَٰنِ", "بسم الله الرحمن"), ("أُو۟لَٰٓئِكَ", "اوليك"),
      ("الـعـربـيـة", "العربيه"), ("أحمد إلى آخر", "احمد الي اخر"), ("مؤمن شئون", "مومن شيون"),
      ("مصطفى", "مصطفي"),
      ("مدرسة", "مدرسه"), ("ﻻ ﷲ ﻣﺮﺣﺒﺎ", "لا الله مرحبا"), ("د\u{202A}.\u{202C} م\u{200F}", "د. م"),
      ("كتاب\u{200C}ها", "كتابها"), ("٣٫١٤ ١٢٬٠٠٠ ۱۲۳ १२", "3.14 12,000 123 12"), ("٥٠٪", "50%"),
      ("کتاب ایران ہے", "كتاب ايران هے"), ("Café CAFÉ Cafe\u{301}", "cafe cafe cafe"),
      ("Łódź Ørsted Đoković", "lodz orsted dokovic"),
      ("Straße Æsop İstanbul", "strasse aesop istanbul"), ("ＡＢＣ１２", "abc12"), ("ﬁn", "fin"),
      ("“a” ‘b’ «c» d’e", "\"a\" 'b' \"c\" d'e"), ("a–b—c…", "a-b-c..."), ("؟ ، ؛", "? , ;"),
      ("Ἀθῆναι ΛΌΓΟΣ", "αθηναι λογοσ"), ("Москва́", "москва"), ("한국 \u{1112}\u{1161}\u{11AB}", "한국 한"),
      ("पानी", "पानी"), ("שָׁלוֹם", "שלום"), ("مباشراً مباشرًا", "مباشرا مباشرا"),
    ])
  func comparison(written: String, expected: String) {
    let found = Normalizer.comparison.normalized(written)
    #expect(Array(found.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test("Each option ignores its own difference and no other")
  func options() {
    func normalized(_ options: Normalizer.Options, _ text: String) -> [UInt8] {
      Array(Normalizer(options).normalized(text).utf8)
    }
    func same(_ options: Normalizer.Options, _ a: String, _ b: String) -> Bool {
      normalized(options, a) == normalized(options, b)
    }
    let pairs: [(Normalizer.Options, String, String)] = [
      (.tashkeel, "كَتَبَ", "كتب"), (.tatweel, "كـتب", "كتب"), (.alefForms, "أإآٱ", "اااا"),
      (.hamzaCarriers, "ؤئ", "وي"), (.alefMaqsura, "على", "علي"), (.taMarbuta, "سنة", "سنه"),
      (.presentationForms, "ﻻ", "لا"), (.persianForms, "کی", "كي"), (.invisible, "a\u{200F}\u{FEFF}", "a"),
      (.digits, "٣٫٥", "3.5"), (.letterCase, "ABC", "abc"), (.diacritics, "éø", "eo"), (.widths, "Ａ", "A"),
      (.punctuation, "’", "'"),
    ]
    for (option, written, plain) in pairs {
      #expect(same(option, written, plain), "\(written) should be \(plain)")
      let others = Normalizer.Options.comparison.subtracting(option)
      #expect(!same(others, written, plain), "\(written) should not be \(plain) under the other options")
    }
  }

  @Test("With the hamza kept, precomposed and decomposed letters are still one")
  func keptHamza() {
    let normalizer = Normalizer(.vowelling)
    #expect(Array(normalizer.normalized("مُؤمن").utf8) == Array(normalizer.normalized("مو\u{654}من").utf8))
    #expect(Array(normalizer.normalized("آ").utf8) == Array(normalizer.normalized("ا\u{653}").utf8))
    #expect(normalizer.normalized("مؤمن") != normalizer.normalized("مومن"))
  }

  @Test("A buffer keeps what it held")
  func buffer() {
    var buffer = Array("x".utf8)
    Normalizer([]).append(Array("\u{301}é".utf8).span, to: &buffer)
    #expect(buffer == Array("x\u{301}e\u{301}".utf8))
  }

  @Test("Bytes that are not UTF-8 become replacement characters")
  func malformed() {
    var buffer: [UInt8] = []
    Normalizer.comparison.append([0x41, 0xFF, 0xD9, 0xE0, 0x80, 0x42].span, to: &buffer)
    #expect(String(decoding: buffer, as: UTF8.self) == "a\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}b")
  }
}
