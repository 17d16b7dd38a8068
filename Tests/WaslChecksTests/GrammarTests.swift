import Testing
import WaslChecks
import WaslCore

@Suite("Grammar that patterns can catch")
struct GrammarTests {
  @Test func `The أن of قال may stand far from it`() {
    let check = CheckExpectations("grammar.inna")
    check.flags(
      "وقال في لقاء مع نظيره الأمريكي جون كيري مساء الأربعاء أن إسرائيل تحارب.",
      "He told his American counterpart, John Kerry, on Wednesday evening that Israel is fighting.", .englishToArabic,
      at: "أن")
    check.flags(
      "قال ليبرمان لكيري: أن الوضع خطير.", "Liberman told Kerry that it was serious.", .englishToArabic, at: "قال")
    check.flags(
      "قال الضابط يوم الأحد انه باق.", "The officer said on Sunday that he would stay.", .englishToArabic, at: "انه")
  }

  @Test(arguments: [
    "قال الرجل الذي يعتقد أن الأرض مسطحة كلاما غريبا.", "قال ذلك. وأكد أن الوفد وصل.", "قال الوزير من الضروري أن نعود.",
    "قال إن على الوفد أن يعود.", "قال قبل أن يغادر كلمة.", "قال لا بد أن يعود.", "قال ما قال على أن يعود.",
  ])
  func `An أن that belongs to another word is let pass`(text: String) {
    CheckExpectations("grammar.inna").passes(text, "He said so.", .englishToArabic)
  }

  @Test(arguments: [
    "تعهدت بتقديم الدعم", "تعهدت لهم بالدعم", "تمكن الوفد من الوصول", "على الرغم من أن", "وفقا لما قاله",
    "أشار إلى أن الوفد وصل",
  ])
  func `Prepositions that are there are not missed`(text: String) {
    CheckExpectations("grammar.preposition").passes("\(text).", "So it is.", .englishToArabic)
  }

  @Test func `A predicate in ين after أن and a dual is shown with its subject`() {
    CheckExpectations("grammar.case").flags(
      "قال بأن المجموعتين ‘فرعين منفصلين’.", "He said that the two groups were “separate branches.”", .englishToArabic,
      at: "المجموعتين")
  }

  @Test func `Repetition is judged in both languages, and not where the original repeats`() {
    let check = CheckExpectations("grammar.repetition")
    check.flags("وصل إلى إلى المدينة.", "He reached the city.", .englishToArabic, at: "إلى إلى")
    check.flags("وصل إلى المدينة.", "He reached the the city.", .arabicToEnglish, at: nil, "the the")
    check.passes("هيا هيا بسرعة بسرعة.", "Go go quickly quickly.", .either)
  }

  @Test(arguments: [
    ("a hour", true), ("an hour", false), ("an unit", true), ("a unanimous vote", false), ("an umbrella", false),
    ("a umbrella", true),
  ])
  func `The sound decides between a and an`(text: String, isWrong: Bool) {
    let check = CheckExpectations("grammar.article")
    if isWrong {
      check.flags("كلمة", "It was \(text).", .arabicToEnglish)
    } else {
      check.passes("كلمة", "It was \(text).", .arabicToEnglish)
    }
  }
}
