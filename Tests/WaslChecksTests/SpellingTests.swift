import Testing
import WaslChecks
import WaslCore

@Suite("Spelling")
struct SpellingTests {
  @Test func `The keyboard's ص is replaced by the tanwin`() throws {
    let text = "يشكل تهديداً مباشراص للدولة."
    let unit = CheckExpectations.unit(text, "It poses a direct threat to the state.", .english)
    let finding = try #require(CheckExpectations("spelling.keyboard").findings(unit, .english, .arabic).first)
    #expect(finding.target.map { CheckExpectations.words(of: $0, in: text) } == ["مباشراص"])
    #expect(finding.fix?.replacement == "ً")
    #expect(finding.fix.map { CheckExpectations.words(of: $0.range, in: text) } == "ص")
  }

  @Test(arguments: ["خاص", "والأشخاص", "بالرصاص", "لأشخاص", "للاختصاص", "وكأقراص"])
  func `Words that end in ص behind clitics are known`(word: String) {
    CheckExpectations("spelling.keyboard").passes("رأى \(word).", "He saw it.", .englishToArabic)
  }

  @Test(arguments: ["واحد", "كان", "بان", "وان", "ولاية", "واو", "ابن", "امرأة", "استخدام"])
  func `Words that only look as if a hamza were missing are let pass`(word: String) {
    CheckExpectations("spelling.hamza").passes("رأى \(word) من.", "He saw Wan.", .englishToArabic)
  }

  @Test func `A ي with a vowel sign is a pronoun`() {
    CheckExpectations("spelling.yeh").passes("أرسل إليَّ رسالة.", "He sent me a letter.", .englishToArabic)
    CheckExpectations("spelling.yeh").flags("أرسل إلي البيت.", "He sent it home.", .englishToArabic, at: "إلي")
  }

  @Test(arguments: [
    ("spelling.hamza", "أهمية تاثير القرار", "تاثير"), ("spelling.hamza", "ظهرت أصابة جديدة", "أصابة"),
    ("spelling.hamza", "لأجراء الفحص", "لأجراء"), ("spelling.hamza", "هذه المسالة", "المسالة"),
    ("spelling.wasl", "يسهل أستخدام الجهاز", "أستخدام"), ("spelling.wasl", "قرار الأتحاد", "الأتحاد"),
    ("spelling.yeh", "الهدف الإنمائى", "الإنمائى"), ("spelling.yeh", "وقع علي القرار", "علي"),
    ("spelling.marbuta", "التجارب الإضافيه", "الإضافيه"), ("spelling.marbuta", "بذلت جهود كثيره", "كثيره"),
    ("spelling.confusion", "اللجنة التنضيمية", "التنضيمية"), ("spelling.confusion", "أعظاء المجلس", "أعظاء"),
  ])
  func `A rare word that all texts write otherwise is misspelt`(id: String, text: String, word: String) {
    CheckExpectations(id).flags(text, "Something else.", .englishToArabic, at: word)
  }

  @Test(arguments: [
    "إثر الحادث", "واعدا بالنصر", "نزلة برد", "الإحجام عن التصويت", "أتباع الديانة", "واتفقوا على ذلك", "باراك أوباما",
    "متاجر آلدي",
    "ما مجموعه عشرون", "الدور الذي أداه", "المحفوظات السمعية", "دار الكلى", "يعطى الدواء", "قال علي",
  ])
  func `Words that are right beside more frequent ones are let pass`(text: String) {
    for id in ["spelling.hamza", "spelling.wasl", "spelling.yeh", "spelling.marbuta", "spelling.confusion"] {
      CheckExpectations(id).passes(text, "Ali said something else about Aldi.", .englishToArabic)
    }
  }

  @Test func `A ه or ي that may be a pronoun is let pass beside one`() {
    let marbuta = CheckExpectations("spelling.marbuta")
    marbuta.flags("اتخذت مجموعه قرارا.", "A group took a decision.", .englishToArabic, at: "مجموعه")
    marbuta.passes("اتخذت مجموعه قرارا.", "His group took a decision.", .englishToArabic)
    let yeh = CheckExpectations("spelling.yeh")
    yeh.flags("وقع علي الاتفاق.", "They signed the agreement.", .englishToArabic, at: "علي")
    let wasl = CheckExpectations("spelling.wasl")
    wasl.flags("أستخدم هذا الجهاز.", "Use this device.", .englishToArabic, at: "أستخدم")
    wasl.passes("أستخدم هذا الجهاز.", "I use this device.", .englishToArabic)
    yeh.passes("عرض علي الاتفاق.", "They showed me the agreement.", .englishToArabic)
  }

  @Test func `A word's likely spelling is shown, and not put in without being asked`() throws {
    let unit = CheckExpectations.unit("وبأستخدام الجهاز", "Using the device", .english)
    let finding = try #require(CheckExpectations("spelling.wasl").findings(unit, .english, .arabic).first)
    #expect(finding.message.contains("وباستخدام"))
    #expect(finding.fix?.replacement == "استخدام" && finding.fix?.isCertain == false)
  }

  @Test func `A word that the document has twice is no pair of words`() {
    let check = CheckExpectations("spelling.glued")
    let once = CheckExpectations.unit(
      "اجتمع الرئيسالأمريكي أمس.", "The American president met yesterday.", .english, id: "1")
    let twice = CheckExpectations.unit(
      "وصل الرئيسالأمريكي اليوم.", "The American president came today.", .english, id: "2")
    #expect(check.findings([once], .english, .arabic).count == 1)
    #expect(check.findings([once, twice], .english, .arabic).isEmpty)
  }

  @Test func `A ة inside a word ends a word`() {
    let check = CheckExpectations("spelling.glued")
    check.flags("زار مدينةالقاهرة.", "He visited Cairo.", .englishToArabic, at: "مدينةالقاهرة")
    check.passes("زار مدينةَ القاهرة.", "He visited Cairo.", .englishToArabic)
  }

  @Test func `The tanwin is missed only where the document writes it`() {
    let check = CheckExpectations("style.tanwin")
    let with = (1...4).map {
      CheckExpectations.unit("وصل مساءً وغادر صباحاً.", "He came and went.", .english, id: "\($0)")
    }
    let without = CheckExpectations.unit("حضر أيضا.", "He came too.", .english, id: "9")
    #expect(check.findings(with + [without], .english, .arabic).map(\.unit) == ["9"])
    #expect(check.findings([without], .english, .arabic).isEmpty)
  }
}
