import Testing
import WaslChecks
import WaslCore

@Suite("Hamzat wasl that is written with a hamza")
struct HamzatWaslTests {
  private let check = CheckExpectations("spelling.wasl")

  @Test(arguments: [
    "إجتماع", "الإجتماعات", "وإجتمعوا", "لإئتلاف", "بالإتفاق", "للإستخدام", "إستخباراتية", "إنتهاء", "إنتخاب", "إنفجار",
    "إنخفضت",
    "إدعاءات", "إضطراب", "إزدهار", "الإثنين", "إسمه", "إبنته", "إمرأة", "إحتاجت", "إطمئنان", "إلتزام", "فإستقبلهم",
    "إتصالات",
  ])
  func `Verbal nouns and verbs of five and six letters, and old nouns, are flagged`(word: String) {
    check.flags("رأى \(word) هناك.", "He saw it there.", .englishToArabic, at: word)
  }

  @Test(arguments: [
    "إنتاج", "إنتاجية", "إنشاء", "إنسان", "إنسانية", "إنجاز", "إنتان", "إنترنت", "إنجلترا", "إندونيسيا", "إنهما",
    "إسمنت", "إتاحة", "إتقان",
    "إثبات", "إفتاء", "إمتاع", "إستونيا", "إسترليني", "إيتاء", "إعادة", "إلى", "إنفلونزا", "إصطبل", "إنديانا",
  ])
  func `Verbal nouns of four letters, loanwords and particles keep theirs`(word: String) {
    check.passes("رأى \(word) هناك.", "He saw it there.", .englishToArabic)
  }

  @Test func `Vowel signs do not hide the word, and the fix replaces the letter alone`() throws {
    let unit = CheckExpectations.unit("بعد الإِجتِماع", "After the meeting", .english)
    let finding = try #require(check.findings(unit, .english, .arabic).first)
    let fix = try #require(finding.fix)
    #expect(fix.replacement == "ا")
    #expect(fix.isCertain)
    #expect(CheckExpectations.words(of: fix.range, in: "بعد الإِجتِماع") == "إ")
  }

  @Test func `A name of the other side keeps its hamza`() {
    let check = CheckExpectations("spelling.wasl")
    check.passes("عناصر إنترهاموي في بوروندي", "the presence of the Interahamwe in Burundi", .englishToArabic)
    check.flags("إجتماع عناصر إنترهاموي", "a meeting of the Interahamwe", .englishToArabic, at: "إجتماع")
  }

  @Test func `What is written both ways is noted without a certain fix`() throws {
    let unit = CheckExpectations.unit("الشؤون الإستراتيجية", "Strategic affairs", .english)
    let finding = try #require(check.findings(unit, .english, .arabic).first)
    #expect(finding.severity == .info)
    #expect(finding.fix?.isCertain == false)
  }

  @Test func `The source is not judged unless asked for`() {
    check.passes("انتهى الإجتماع.", "The meeting ended.", .arabicToEnglish)
  }
}
