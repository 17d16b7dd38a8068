import Testing
import WaslCore

@testable import WaslChecks

@Suite("Whole units: whether one side translates the other")
struct SegmentTests {
  private let mismatch = CheckExpectations("segment.mismatch")

  @Test func `Where a neighbour's text fits, the message says that the alignment may be wrong`() throws {
    let minister = (
      "وصل وزير الخارجية إلى القاهرة مساء الثلاثاء لإجراء محادثات مع الرئيس.",
      "The foreign minister arrived in Cairo on Tuesday evening for talks with the president."
    )
    let children = (
      "لعب الأطفال كرة القدم في الحديقة خلف المدرسة القديمة حتى حل الظلام.",
      "The children played football in the garden behind the old school until dark."
    )
    let found = mismatch.findings(
      [
        CheckExpectations.unit(minister.0, children.1, .arabic, id: "a"),
        CheckExpectations.unit(children.0, minister.1, .arabic, id: "b"),
      ], .arabic, .english)
    #expect(found.map(\.unit) == ["a", "b"])
    #expect(try #require(found.first).message.contains("unit b"))
  }

  @Test func `Without a lexicon nothing is called a mismatch`() {
    let unit = CheckExpectations.unit(
      "أكلت القطة السمكة في المطبخ أمس.", "Parliament adopted the new budget law.", .arabic)
    let checker = Checker(source: .arabic, target: .english, checks: [SegmentMismatch.self])
    #expect(checker.findings(in: [unit]).isEmpty)
  }

  @Test func `Short texts are not judged`() {
    mismatch.passes("نعم.", "Of course!")
    mismatch.passes("مقدمة", "Preface")
  }

  @Test func `The words that are left out are shown`() throws {
    let check = CheckExpectations("omission.passage")
    let arabic = "عقد المجلس جلسة طارئة يوم الخميس لمناقشة الوضع الإنساني."
    let english = """
      The Council held an emergency meeting on Thursday to discuss the humanitarian situation, and called on all parties \
      to cease fire and to allow food and medical aid into the besieged areas.
      """
    let found = check.findings(CheckExpectations.unit(arabic, english, .english), .english, .arabic)
    let span = try #require(found.first?.source.first)
    #expect(CheckExpectations.words(of: span, in: english).contains("cease fire"))
  }

  @Test func `A unit without a translation is an omission, one without a source an addition`() {
    CheckExpectations("omission.segment").flags("لم تعلق الوزارة.", "", .arabicToEnglish)
    CheckExpectations("omission.segment").passes("", "The ministry did not comment.", .arabicToEnglish)
    CheckExpectations("addition.segment").flags("", "The ministry did not comment.", .arabicToEnglish)
    CheckExpectations("addition.segment").passes("لم تعلق الوزارة.", "", .arabicToEnglish)
  }
}

@Suite("What is left in the source language")
struct UntranslatedTests {
  @Test func `The words that are left are shown`() {
    let check = CheckExpectations("untranslated.part")
    check.flags(
      "يجب على الجميع wash their hands قبل الأكل.", "Everybody must wash their hands before eating.", .englishToArabic,
      at: "wash their hands", "wash their hands")
    check.flags("زار الوزير العاصمة.", "The minister visited العاصمة.", .arabicToEnglish, at: nil, "العاصمة")
  }

  @Test func `Names, codes and addresses stay as they are`() {
    let check = CheckExpectations("untranslated.part")
    check.passes("تابعونا على Facebook وYouTube.", "Follow us on Facebook and YouTube.", .englishToArabic)
    check.passes("نشر ذلك على موقع Ask.fm أمس.", "He posted it on Ask.fm yesterday.", .englishToArabic)
    check.passes("يوجد في الملف README.txt شرح.", "There is an explanation in README.txt.", .englishToArabic)
  }

  @Test func `A term behind its translation is a gloss, and one in its place is not`() {
    let check = CheckExpectations("untranslated.part")
    check.passes(
      "يقسم نظام الملفات القرص إلى كتل blocks متجاورة.", "The filesystem divides the disk into blocks.",
      .englishToArabic)
    check.flags(
      "يقسم نظام الملفات القرص إلى blocks متجاورة.", "The filesystem divides the disk into blocks.", .englishToArabic,
      at: "blocks")
    check.flags(
      "وافق البرلمان على القانون the law أمس.", "Parliament agreed on the law yesterday.", .englishToArabic,
      at: "the law")
  }

  @Test func `A word that the document keeps throughout is let pass, and one that slipped in is not`() {
    let check = CheckExpectations("untranslated.part")
    func unit(_ arabic: String, _ english: String, _ id: Int) -> TranslationUnit {
      CheckExpectations.unit(arabic, english, .english, id: "\(id)")
    }
    let kept = (1...4).map { unit("يستدعي الأمر target أولا.", "The command calls target first.", $0) }
    let translated = (5...30).map {
      unit("أصاب السهم الهدف في المرة \($0).", "The arrow hit the target at try \($0).", $0)
    }
    let slipped = unit(
      "تنظر اللجنة في report الأمين العام.", "The Committee considers the report of the Secretary-General.", 31)
    #expect(check.findings(kept + [slipped], .english, .arabic).map(\.unit) == ["31"])
    #expect(check.findings(kept + translated, .english, .arabic).map(\.unit) == ["1", "2", "3", "4"])
  }

  @Test func `Where terms stay throughout, single ones are only noted, and sentences are not`() {
    let check = CheckExpectations("untranslated.part")
    let words = [
      "report", "meeting", "minister", "city", "water", "school", "letter", "party", "study", "road", "bank",
    ]
    let terms = words.enumerated().map { number, word in
      CheckExpectations.unit("يستعمل الأمر \(word) هنا.", "The command uses \(word) here.", .english, id: "\(number)")
    }
    let sentence = CheckExpectations.unit(
      "وافق البرلمان on the new law بعد نقاش طويل.", "Parliament agreed on the new law after a long debate.", .english,
      id: "last")
    #expect(check.findings([terms[0]], .english, .arabic).map(\.severity) == [.minor])
    let found = check.findings(terms + [sentence], .english, .arabic)
    #expect(found.filter { $0.severity > .info }.map(\.unit) == ["last"])
  }

  @Test func `A country in brackets and a month are no names that could stay`() {
    CheckExpectations("untranslated.segment").flags(
      "Vincent Choffat (Switzerland)", "Vincent Choffat (Switzerland)", .englishToArabic)
    CheckExpectations("untranslated.part").flags(
      "الحالة في أفغانستان (24 January 1994، 16 مارس 2015)",
      "The situation in Afghanistan (24 January 1994; 16 March 2015)",
      .englishToArabic, at: "January")
    CheckExpectations("untranslated.part").flags(
      "أشارت 2010 Plan of إلى الاتفاقية.", "The 2010 Plan of Action mentioned the convention.", .englishToArabic,
      at: "Plan of")
  }

  @Test func `A copy and a text in the source language differ in the message`() throws {
    let check = CheckExpectations("untranslated.segment")
    func message(_ target: String) -> String? {
      let unit = TranslationUnit(id: "1", source: ["Close the door behind you."], target: [target])
      return check.findings(unit, .english, .arabic).first?.message
    }
    #expect(try #require(message("Close the door behind you.")).contains("copy"))
    #expect(try #require(message("Please close the door.")).contains("language of the source"))
  }
}
