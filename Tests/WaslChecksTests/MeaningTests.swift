import Testing
import WaslChecks
import WaslCore

@Suite("What is said, denied, asked, and by whom")
struct MeaningTests {
  @Test func `The one who is told something does not say it`() {
    let check = CheckExpectations("role.speaker")
    check.flags(
      "وقال كيري أن الهجوم قد فشل.", "He told Kerry that the attack had failed.", at: "وقال كيري", "told Kerry")
    check.passes("وقال إن الهجوم قد فشل.", "He told reporters that the attack had failed.")
  }

  @Test func `A name that begins with ل is not spoken to for that`() {
    let check = CheckExpectations("role.speaker")
    check.passes("قال ليبرمان إن إسرائيل مستعدة.", "Israel was ready, Liberman said.")
    check.passes("وأكد لافروف أن بلاده مستعدة.", "His country was ready, Lavrov added.")
  }

  @Test func `The negation is shown`() {
    CheckExpectations("negation.missing").flags(
      "لن يشارك الفريق في البطولة.", "The team will take part in the championship.", .arabicToEnglish, at: "لن")
    CheckExpectations("negation.added").flags(
      "يمكن فتح الملف.", "The file cannot be opened.", .arabicToEnglish, at: nil, "cannot")
  }

  @Test func `Negation behind a conjunction and in other words is negation`() {
    let check = CheckExpectations("negation.missing")
    check.passes("ولم يوافق المجلس على القرار.", "The Council did not agree on the decision.")
    check.passes("امتنع الوزير عن الرد.", "The minister would not answer.")
    check.passes("يتعذر فتح الملف.", "The file cannot be opened.")
    check.passes("السعال (نعم/لا)", "Cough (Y/N)")
  }

  @Test func `Phrases that deny in form alone, and names, are no negations`() {
    let added = CheckExpectations("negation.added")
    added.passes("فلا يزال الفقر متفشيا.", "Poverty continues to persist.", .englishToArabic)
    added.passes("ولا يقتصر التقرير على ذلك.", "The report also covers other subjects.", .englishToArabic)
    added.passes("على سبيل المثال لا الحصر", "for example", .englishToArabic)
    added.passes("قال كولن باول ذلك.", "Colin Powell said it.", .englishToArabic)
    added.passes("وصلت السيدة بولا.", "Ms. Paula arrived.", .englishToArabic)
    added.passes("تحدث عن لمّ شمل الأسر.", "He spoke of bringing families together.", .englishToArabic)
    added.flags("فلا يعود الفريق.", "The team returns.", .englishToArabic, at: "فلا")
  }

  @Test func `A negation that says only, with what follows it, is none by itself`() {
    for check in [CheckExpectations("negation.missing"), CheckExpectations("negation.added")] {
      check.passes("لا أعاني إلا من بعض الصداع والحمى اليوم", "I'm just having some headaches and some fever today")
      check.passes(
        "انتقل المرض ليس عن طريق التنفس فقط ولكن أيضا بالماء.", "The disease spread not only by air but also by water.")
      check.passes(
        "لا يوصي التطبيق بالحجر فحسب بل ينبه الأطباء.",
        "The app not only recommends quarantine, it also alerts doctors.")
      check.passes("ستعقد البطولة في موعد أقصاه الصيف.", "The championship will be held not later than summer.")
    }
    CheckExpectations("negation.missing").flags(
      "لا يعاني المريض من الصداع.", "The patient suffers from headaches.", .arabicToEnglish, at: "لا")
  }

  @Test func `The opposites are shown on both sides`() {
    let check = CheckExpectations("meaning.opposite")
    check.flags("غادر الوزير قبل الاجتماع.", "The minister left after the meeting.", at: "قبل", "after")
    check.flags("ارتفعت واردات القمح.", "Wheat exports rose.", at: "واردات", "exports")
  }

  @Test func `Opposites that stand on both sides pass`() {
    CheckExpectations("meaning.opposite").passes(
      "تحدث الوزير قبل الاجتماع وبعده.", "The minister spoke before and after the meeting.")
  }

  @Test func `A question inside a text is not one at its end`() {
    let check = CheckExpectations("question.form")
    check.passes("«متى نسافر؟» سأل الرجل.", "“When do we leave?” the man asked.")
    check.flags("هل انتهت الحرب؟", "The war is over.", at: "؟", ".")
  }
}
