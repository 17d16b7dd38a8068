import Testing
import WaslChecks
import WaslCore

@Suite("Numbers that only one side has")
struct NumberAbsenceTests {
  private let missing = CheckExpectations("number.missing")
  private let added = CheckExpectations("number.added")

  /// Pairs with a number on the Arabic side alone.
  private let onlyArabic: [(String, String, String)] = [
    ("بلغ عدد الضحايا 214 شخصا.", "The number of victims is high.", "214"),
    ("بلغت الحرارة ٣٩ في الظل.", "It was hot in the shade.", "٣٩"),
    ("بدأت الحرب عام 1914.", "The war began long ago.", "1914"),
    ("وافق 62 في المئة من الناخبين.", "Most voters agreed.", "62 في المئة"),
    ("خصص مليون دولار للمشروع.", "Dollars were set aside for the project.", "مليون"),
    ("انظر المادة 2 من العهد.", "See the article of the Covenant.", "2"),
  ]

  /// Pairs with a number on the English side alone.
  private let onlyEnglish: [(String, String, String)] = [
    ("عدد الضحايا كبير.", "The number of victims is 214.", "214"),
    ("كان الجو حارا في الظل.", "It was 39 in the shade.", "39"),
    ("بدأت الحرب منذ زمن بعيد.", "The war began in 1914.", "1914"),
    ("وافق معظم الناخبين.", "Some 62 percent of voters agreed.", "62 percent"),
    ("خصصت الأموال للمشروع.", "A million dollars were set aside.", "million"),
    ("انظر المادة من العهد.", "See article 2 of the Covenant.", "2"),
    ("خطة التنمية لما بعد عام", "the post-2015 development agenda", "2015"),
    ("الحجر الصحي لمدة يومًا عند الوصول", "14-day quarantine upon arrival", "14"),
  ]

  @Test func `A number of the source that is not in the target is missing`() {
    for (arabic, english, words) in onlyArabic { missing.flags(arabic, english, .arabicToEnglish, at: words) }
    for (arabic, english, words) in onlyEnglish { missing.flags(arabic, english, .englishToArabic, at: nil, words) }
  }

  @Test func `A number of the target that is not in the source is added`() {
    for (arabic, english, words) in onlyArabic { added.flags(arabic, english, .englishToArabic, at: words) }
    for (arabic, english, words) in onlyEnglish { added.flags(arabic, english, .arabicToEnglish, at: nil, words) }
  }

  @Test func `What is missing is not added`() {
    for (arabic, english, _) in onlyArabic {
      added.passes(arabic, english, .arabicToEnglish)
      missing.passes(arabic, english, .englishToArabic)
    }
  }

  @Test(arguments: [
    ("حافلة صغيرة", "1 minibus"), ("أسبوعان من الراحة", "a 2-week rest"),
    ("الذكرى المئوية لميلاده", "the 100th anniversary"),
    ("الإطار العشري للبرامج", "the 10-year framework"), ("الدورة الرابعة والخمسون بعد المائة", "the 154th session"),
    ("المادة 5-12 من النظام", "regulation 5.12"), ("شوهد مقاتلان.", "Two (2) fighters were seen."),
    ("سيستمر حتى أواخر الثمانينيات", "until the late 1980s"), ("تحيط علما بالتقرير(1)؛", "Takes note of the report;"),
    ("الساعة 18:55", "at 1855 hours"), ("في 22 تشرين الأول/أكتوبر 2014", "on 22 Oct 14"),
    ("الأشخاص الأحد عشر المفرج عنهم", "the 11 persons released"), ("العنصر ألف", "component A"),
  ])
  func `What says the number otherwise is enough`(arabic: String, english: String) {
    missing.passes(arabic, english)
    added.passes(arabic, english)
  }

  @Test func `The label of a paragraph and a repetition are minor`() throws {
    let label = CheckExpectations.unit("18 - وتشمل المهام التنسيق.", "The tasks include coordination.", .english)
    #expect(added.findings(label, .english, .arabic).map(\.severity) == [.minor])
    let repeated = CheckExpectations.unit("قرار عام 1995 وقرار عام 1995", "the 1995 resolution", .english)
    #expect(added.findings(repeated, .english, .arabic).map(\.severity) == [.minor])
  }

  @Test func `Labels that the document does not keep are noted only`() {
    let units = (1...6).map {
      CheckExpectations.unit("\($0) - وتشمل المهام التنسيق.", "The tasks include coordination.", .english, id: "\($0)")
    }
    #expect(added.findings(units, .english, .arabic).allSatisfy { $0.severity == .info })
    let labelled = (1...20).map {
      CheckExpectations.unit("\($0) - التنسيق.", "\($0). Coordination.", .english, id: "\($0)")
    }
    #expect(added.findings(labelled + units.prefix(2), .english, .arabic).map(\.severity) == [.minor, .minor])
  }

  @Test func `A name whose number the document keeps is missed without it`() {
    let pairs = (1...5).map {
      CheckExpectations.unit("يرتبط الإنزيم المحول 2 بالفيروس.", "The virus binds to ACE2.", .english, id: String($0))
    }
    let last = CheckExpectations.unit("يرتبط الإنزيم المحول بالفيروس.", "The virus binds to ACE2.", .english, id: "6")
    #expect(missing.findings(pairs + [last], .english, .arabic).map(\.unit) == ["6"])
  }

  @Test func `The number of a name in capitals is missed where the other side has it nowhere`() {
    func severities(_ arabic: String, _ english: String) -> [Finding.Severity] {
      missing.findings(CheckExpectations.unit(arabic, english, .english), .english, .arabic).map(\.severity)
    }
    #expect(severities("يرتبط الإنزيم المحول بالفيروس.", "The virus binds to ACE2.") == [.minor])
    #expect(severities("يرتبط الإنزيم المحول الثاني بالفيروس.", "The virus binds to ACE2.").isEmpty)
    #expect(severities("يرتبط الإنزيم المحول من النوع ٢ بالفيروس.", "The virus binds to ACE2.").isEmpty)
    #expect(severities("يرتبط ACE2 بالفيروس.", "The virus binds to ACE2.").isEmpty)
    #expect(severities("عدد التكاثر الأساسي مرتفع.", "R0 is high.").isEmpty)
  }
}
