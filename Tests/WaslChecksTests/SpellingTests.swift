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
