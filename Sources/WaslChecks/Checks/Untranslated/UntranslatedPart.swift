internal import WaslCore
internal import WaslText

/// Words of the source's language in the target.
public struct UntranslatedPart: Check {
  public static let declaration = CheckDeclaration(
    id: "untranslated.part", title: "A part of the target is not translated",
    mqmCategory: "accuracy/untranslated", issueType: .untranslated, severity: .major,
    languages: .arabicAndEnglish,
    explanation: """
      Words of the source stand in the target as they are, though the language has words for them. Names, acronyms, \
      addresses, terms in brackets or behind their translation, and what the document keeps at half of its places or \
      more are let pass. Where terms and commands stay in many units, only whole phrases with of, the and the like count.
      """,
    bad: [
      CheckExample(
        "وافق البرلمان on the new law بعد نقاش طويل.", "Parliament agreed on the new law after a long debate.",
        .englishToArabic),
      CheckExample(
        "يجب غسل اليدين with soap and الماء.", "Hands must be washed with soap and water.", .englishToArabic),
      CheckExample(
        "اضغط على زر save ثم أغلق النافذة.", "Press the save button, then close the window.", .englishToArabic),
      CheckExample("أغلق المطار في 28 February.", "The airport was closed on 28 February.", .englishToArabic),
      CheckExample(
        "يجب عزل كل lab-confirmed infection في المستشفى.",
        "Every lab-confirmed infection must be isolated in hospital.",
        .englishToArabic),
      CheckExample("وصل الوفد إلى القاهرة أمس.", "The delegation reached القاهرة yesterday.", .arabicToEnglish),
      CheckExample("اجتمع وزراء الخارجية في جنيف.", "The وزراء الخارجية met in Geneva.", .arabicToEnglish),
      CheckExample("يصدر التقرير كل سنة.", "The report is published كل year.", .arabicToEnglish),
    ],
    good: [
      CheckExample("وافق البرلمان على القانون الجديد.", "Parliament agreed on the new law."),
      CheckExample("يعمل الجهاز بنظام Windows.", "The device runs Windows.", .englishToArabic),
      CheckExample("أعلنت UNICEF خطتها الجديدة.", "UNICEF announced its new plan.", .englishToArabic),
      CheckExample(
        "يقسم القرص إلى كتل blocks متساوية.", "The disk is divided into blocks of one size.", .englishToArabic),
      CheckExample("أضف الدالة getName إلى الصنف.", "Add the function getName to the class.", .englishToArabic),
      CheckExample(
        "يسمى ذلك التعلم الآلي (machine learning).", "This is called machine learning.", .englishToArabic),
      CheckExample("راسلنا على info@example.org.", "Write to info@example.org.", .englishToArabic),
      CheckExample("يسمى هذا المبدأ الشورى.", "This principle is called shura (شورى).", .arabicToEnglish),
    ])

  /// How much of a run must be translatable; see ``ForeignRun``.
  private static let leastTranslatable = 1.0

  /// From here on the finding is a major one.
  private static let sureTranslatable = 1.3

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    let runs = ForeignRun.runs(in: unit)
    if runs.isEmpty || UntranslatedSegment.problem(of: unit) != nil { return }
    for run in runs where run.translatable >= Self.leastTranslatable {
      let tokens = unit.target.tokens
      let range = tokens[run.tokens.lowerBound].range.lowerBound..<tokens[run.tokens.upperBound - 1].range.upperBound
      let origins = run.tokens.compactMap { index -> Range<Int>? in
        if case .linked(let origin, _) = unit.links.target[index] { unit.source.tokens[origin].range } else { nil }
      }
      let source = origins.map(\.lowerBound).min().flatMap { start in
        origins.map(\.upperBound).max().flatMap { start < $0 ? [start..<$0] : nil }
      }
      // One word, or the capitalised words of a title, may be meant to stay.
      let isSure = run.words > 1 && run.translatable >= Self.sureTranslatable
      let isTerm = !run.isProse && unit.profile.keptWords.areUsual
      findings.add(
        "“\(unit.target.text.text(in: range))” is not translated", source: source ?? [], target: [range],
        severity: isTerm ? .info : isSure ? nil : .minor, confidence: isTerm ? 0.3 : isSure ? 0.9 : 0.6)
    }
  }
}
