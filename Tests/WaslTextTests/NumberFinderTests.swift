import Testing
import WaslCore
import WaslText

@Suite("Numbers in digits, in any language")
struct NumberFinderTests {
  @Test(
    "Separators are read as their writer meant them",
    arguments: [
      ("1,234.56", "1234.56"), ("1.234,56", "1234.56"), ("1.234.567", "1234567"), ("1 234,5", "1234.5"),
      ("1\u{202F}234\u{202F}567", "1234567"), ("1’234", "1234"), ("٣٫١٤", "3.14"), ("١٢٬٠٠٠", "12000"),
      ("١٬٢٣٤٫٥", "1234.5"),
      ("۱۲۳", "123"), ("1,5", "1.5"), ("0.125", "0.125"), ("0,5", "0.5"), ("3.14", "3.14"), ("2½", "2.5"),
      ("½", "0.5"),
      ("⅓", "1/3"), ("3/4 of it", "0.75"), ("007", "7"), ("१२", "12"), ("12\u{202A}.\u{202C}5", "12.5"),
      ("999999999999999999", "999999999999999999"),
    ])
  func separators(text: String, expected: String) {
    #expect(find(text) == [expected])
  }

  @Test("A doubtful separator keeps both readings")
  func doubt() {
    #expect(find("1,234 76.000 1.234") == ["1234|1.234", "76000|76", "1.234|1234"])
  }

  @Test("What is a list, a date, a version or a telephone number is not one number")
  func sequences() {
    #expect(find("18.9.2014") == ["18", "9", "2014"])
    #expect(find("111 555 0800") == ["111", "555", "800"])
    #expect(find("1,2,3") == ["1", "2", "3"])
    #expect(find("in 2014 300 came") == ["2014", "300"])
    #expect(find("24/7") == ["24", "7"])
    #expect(find("1234567890123456789012") == [])
  }

  @Test("Thousands that were typed in reverse between Arabic words are put in order")
  func reversed() {
    #expect(find("مبلغ 000 819 5 دولار") == ["5819000"])
    #expect(find("مبلغ 287 33 دولارا") == ["33287"])
    #expect(find("مبلغ 589 299 دولار") == ["589299|299589"])
    #expect(find("مبلغ 958.6 1 مليون دولار") == ["1958600000"])
    #expect(find("the sum of 000 819") == ["0", "819"])
  }

  @Test(
    "A percent sign belongs to its number on either side, and so do its words",
    arguments: [
      "50%", "50 %", "٥٠٪", "٪٥٠", "%50", "fifty percent", "50 per cent", "خمسون بالمئة", "٥٠ في المائة",
      "خمسين في المئة",
    ])
  func percent(text: String) {
    let mentions = mentions(text)
    #expect(mentions.map(\.value) == [50])
    #expect(mentions.first?.role == .percent)
    #expect(mentions.first?.range == 0..<text.utf8.count)
  }

  @Test("Scales and endings after digits are part of the number")
  func endings() {
    #expect(
      find("3.5 million; £125m; 2.25bn; 10k; 300 ألف; 5 ملايين; 7.9 مليارات") == [
        "3500000", "125000000", "2250000000", "10000|10", "300000", "5000000", "7900000000",
      ])
    #expect(find("50m") == ["50|50000000"])
    #expect(find("$300+ billion") == ["300000000000"])
    #expect(find("في عام 2012 والنصف الأول من عام 2013") == ["2012", "0.5", "1", "2013"])
    #expect(mentions("21st").first?.role == .ordinal)
    #expect(mentions("3.5 million").first?.form == .mixed)
  }

  @Test("Roman numerals are found and doubted")
  func roman() {
    #expect(find("XIV and Charles V, MCMXCIX, not IIII, CIVIL, I or mix") == ["14", "5", "1999"])
    #expect(mentions("XIV").first?.certainty == .weak)
    #expect(mentions("XIV").first?.form == .roman)
  }

  @Test("One value has one hash in every writing")
  func sameValue() {
    let writings = [
      "50", "٥٠", "۵۰", "fifty", "خمسون", "خمسين", "L٥٠".replacing("L", with: ""), "50.0", "٥٠٫٠",
    ]
    #expect(Set(writings.flatMap { mentions($0).map(\.value) }) == [50])
  }

  @Test("Ranges are bytes of the text, whole tokens")
  func ranges() {
    let text = TokenizedText("في ٢٥ مَارِس وخَمسة وعِشرون ألفا.")
    let found = NumberFinder(languages: [.arabic]).mentions(in: text)
    #expect(found.map { text.text(in: $0.range) } == ["٢٥", "وخَمسة وعِشرون ألفا"])
  }

  @Test("A language without data gives digits only")
  func otherLanguage() throws {
    let finder = NumberFinder(languages: [.undetermined])
    #expect(finder.mentions(in: TokenizedText("three 3 ثلاثة")).map(\.value) == [3])
  }

  @Test("Numbers inside dates are left out on demand, but for bare years")
  func outsideDates() {
    let text = TokenizedText("يوم الاثنين 12 كانون الثاني 2015 الساعة 10:00 وفي عام 2016 ثلاثة")
    let dates = DateFinder().mentions(in: text)
    #expect(NumberFinder().mentions(in: text, outside: dates).map(\.value) == [2016, 3])
  }
}

func mentions(_ text: String) -> [NumberMention] { NumberFinder().mentions(in: TokenizedText(text)) }

/// The values of a text, with the alternative after a line.
func find(_ text: String) -> [String] {
  mentions(text).map { "\($0.value)" + ($0.alternative.map { "|\($0)" } ?? "") }
}
