import Testing
import WaslCore
import WaslText

@Suite("Numbers in Arabic words")
struct ArabicNumberTests {
  @Test(
    "Words make their number, in every gender, case and spelling",
    arguments: [
      ("صفر", "0"), ("واحد", "1"), ("واحدة", "1"), ("اثنان", "2"), ("إثنان", "2"), ("اثنين", "2"),
      ("اثنتين", "2"),
      ("ثلاث", "3"), ("ثلاثة", "3"), ("ثماني", "8"), ("ثمان", "8"), ("عشر", "10"), ("عشرة", "10"),
      ("أحد عشر", "11"),
      ("إحدى عشرة", "11"), ("اثنا عشر", "12"), ("اثني عشر", "12"), ("اثنتا عشرة", "12"), ("ثلاثة عشر", "13"),
      ("ثلاث عشرة", "13"), ("ثماني عشرة", "18"), ("تسعة عشر", "19"), ("عشرون", "20"), ("عشرين", "20"),
      ("واحد وعشرون", "21"), ("خمسة وعشرون", "25"), ("خمسة و عشرين", "25"), ("تسع وتسعون", "99"),
      ("مئة", "100"),
      ("مائة", "100"), ("مئتان", "200"), ("مائتين", "200"), ("مئتا", "200"), ("ثلاثمائة", "300"),
      ("ثلاث مئة", "300"),
      ("ثلاثمئة", "300"), ("ثمانمائة", "800"), ("ثمانيمئة", "800"), ("مئة وخمسة", "105"),
      ("مائة وأحد عشر", "111"),
      ("مئة وخمسة وعشرون", "125"), ("ألف", "1000"), ("ألفان", "2000"), ("ألفين", "2000"),
      ("ألفا دولار", "2000"),
      ("ألفي", "2000"), ("ثلاثة آلاف", "3000"), ("أحد عشر ألفا", "11000"), ("خمسون ألفاً", "50000"),
      ("مئة ألف", "100000"),
      ("مئتي ألف", "200000"), ("ثلاثة آلاف ومئتان وخمسة وعشرون", "3225"),
      ("خمسة وعشرون ألفا وثلاثمئة", "25300"),
      ("ألف وتسعمئة وأربعة وثمانون", "1984"), ("مليون", "1000000"), ("مليونان", "2000000"),
      ("مليونين", "2000000"),
      ("خمسة ملايين", "5000000"), ("خمسة عشر مليونا", "15000000"), ("مليون ومئتا ألف", "1200000"),
      ("مليون و200 ألف", "1200000"), ("مليار", "1000000000"), ("مليارين", "2000000000"),
      ("بليون", "1000000000"),
      ("ثلاثة مليارات وخمسمئة مليون", "3500000000"), ("ألف مليار", "1000000000000"),
      ("تريليون", "1000000000000"),
      ("نصف", "0.5"), ("ثلث", "1/3"), ("ثلثي", "2/3"), ("ربع", "0.25"), ("ثلاثة أرباع", "0.75"),
      ("نصف مليون", "500000"),
      ("مليون ونصف", "1500000"), ("مليونين ونصف", "2500000"), ("مليونين ونصف المليون", "2500000"),
      ("خمسة ونصف", "5.5"),
      ("الثالث والعشرون", "23"), ("الحادي عشر", "11"), ("الثانية عشرة", "12"), ("الخامسة", "5"),
      ("العاشر", "10"),
    ])
  func words(text: String, expected: String) {
    #expect(find(text) == [expected])
  }

  @Test(
    "Clitics before a number do not hide it",
    arguments: [
      ("وخمسين", "50"), ("بخمسة", "5"), ("لثلاثة", "3"), ("كألف", "1000"), ("فألف", "1000"),
      ("الخمسون", "50"),
      ("للعشرين", "20"), ("والثلاثة", "3"), ("وبالمليون", "1000000"),
    ])
  func clitics(text: String, expected: String) {
    #expect(find(text) == [expected])
  }

  @Test(
    "Numbers beside each other stay apart",
    arguments: [
      ("ثلاثة وخمسة", ["3", "5"]), ("ثلاث أو أربع", ["3", "4"]), ("عشرة وعشرون", ["10", "20"]),
      ("عشرون وخمسة", ["20", "5"]),
      ("آلاف الناس وملايين ومئات", []), ("لست هنا", []), ("كمية كبيرة", []), ("والد وست", ["6"]),
    ])
  func apart(text: String, expected: [String]) {
    #expect(find(text) == expected)
  }

  @Test("A dual noun says two, weakly")
  func duals() {
    for noun in ["يومين", "شهرين", "عامين", "ساعتين", "أسبوعين", "سنتين", "مرتين", "يومان", "ساعتان"] {
      #expect(find(noun) == ["2"], "\(noun)")
      #expect(mentions(noun).map(\.certainty) == [.weak], "\(noun)")
    }
  }

  @Test("A pronoun is weak, a plain number certain")
  func certainty() {
    #expect(mentions("واحد منهم").map(\.certainty) == [.weak])
    #expect(mentions("بين الإثنين").map(\.certainty) == [.weak])
    #expect(mentions("خمسون يوما").map(\.certainty) == [.certain])
    #expect(mentions("الخامس").map(\.role) == [.ordinal])
  }

  @Test("Vowel signs, tatweel and bidi marks do not matter")
  func noise() {
    #expect(find("خَمْسَةٌ وَعِشْرُونَ") == ["25"])
    #expect(find("خمـــسون\u{200F} ألـفًا") == ["50000"])
  }

  @Test("Every number up to 9999 is read from its words, in both genders")
  func roundTrip() {
    let finder = NumberFinder(languages: [.arabic])
    for value in 1...9_999 {
      for feminine in [true, false] {
        let words = ArabicSpelling.words(value, feminine: feminine)
        let found = finder.mentions(in: TokenizedText(words)).map(\.value)
        if found != [ExactNumber(Int64(value))] { Issue.record("\(value): \(words) gave \(found)") }
      }
    }
  }
}

/// Writes numbers in Arabic words, nominative.
enum ArabicSpelling {
  private static let masculine = [
    "", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة",
  ]
  private static let feminine = [
    "", "واحدة", "اثنتان", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر",
  ]
  private static let tens = [
    "", "", "عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون",
  ]
  private static let hundreds = [
    "", "مئة", "مئتان", "ثلاثمئة", "أربعمئة", "خمسمئة", "ستمئة", "سبعمئة", "ثمانمئة", "تسعمئة",
  ]

  static func words(_ value: Int, feminine isFeminine: Bool) -> String {
    var parts: [String] = []
    switch value / 1000 {
    case 0: break
    case 1: parts.append("ألف")
    case 2: parts.append("ألفان")
    default: parts.append(masculine[value / 1000] + " آلاف")
    }
    if value / 100 % 10 > 0 { parts.append(hundreds[value / 100 % 10]) }
    let units = isFeminine ? feminine : masculine
    switch value % 100 {
    case 0: break
    case 1...10: parts.append(units[value % 100])
    case 11: parts.append(isFeminine ? "إحدى عشرة" : "أحد عشر")
    case 12: parts.append(isFeminine ? "اثنتا عشرة" : "اثنا عشر")
    case 13...19: parts.append(units[value % 10] + (isFeminine ? " عشرة" : " عشر"))
    default:
      if value % 10 > 0 { parts.append(units[value % 10]) }
      parts.append(tens[value / 10 % 10])
    }
    return parts.joined(separator: " و")
  }
}
