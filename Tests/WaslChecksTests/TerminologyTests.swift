import Testing
import WaslChecks
import WaslCore

@Suite("Terms")
struct TerminologyTests {
  private func check(_ id: String, _ terms: String...) -> CheckExpectations {
    CheckExpectations(id, options: ["terms": .list(terms)])
  }

  @Test func `A term is found with clitics and endings on the Arabic side, whichever side is the source`() {
    let intoArabic = check("terminology.required", "power station\tمحطة الطاقة|محطة الكهرباء")
    intoArabic.passes("زار محطات الطاقة.", "He visited power stations.", .englishToArabic)
    intoArabic.passes("قرب محطة الكهرباء.", "Near the power station.", .englishToArabic)
    intoArabic.flags("قرب المصنع.", "Near the power station.", .englishToArabic, at: nil, "power station")
    let intoEnglish = check("terminology.required", "جماعة\tgroup")
    intoEnglish.flags("وللجماعات أهداف.", "Movements have aims.", .arabicToEnglish, at: "وللجماعات")
    intoEnglish.passes("وللجماعات أهداف.", "Groups have aims.", .arabicToEnglish)
  }

  @Test func `A term of which a part is there is noted`() {
    let check = check("terminology.required", "security council\tمجلس الأمن")
    let unit = CheckExpectations.unit("قرر المجلس ذلك.", "The Security Council decided so.", .english)
    #expect(check.findings(unit, .english, .arabic).map(\.severity) == [.info])
  }

  @Test func `Lines that are no terms are let pass`() {
    let check = check("terminology.required", "", "\tجماعة", "group", "group\t|")
    check.passes("اجتمع الفريق.", "The group met.", .englishToArabic)
  }

  @Test func `Variants count only where their English word stands across`() {
    let check = CheckExpectations("terminology.variant")
    let units = [
      ("الجماعة والجماعة", "the group and the group"), ("المجموعة", "the group"), ("المجموعة", "the collection"),
    ]
    .enumerated().map { CheckExpectations.unit($1.0, $1.1, .english, id: "\($0)") }
    #expect(check.findings(units, .english, .arabic).map(\.unit) == ["1"])
  }
}
