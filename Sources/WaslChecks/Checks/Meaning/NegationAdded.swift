internal import WaslCore
internal import WaslText

/// The target denies what the source states.
public struct NegationAdded: Check {
  public static let declaration = CheckDeclaration(
    id: "negation.added", title: "The target has a negation that the source has not",
    mqmCategory: "accuracy/mistranslation", issueType: .mistranslation, severity: .critical,
    languages: .arabicAndEnglish,
    explanation: """
      The target has a word that denies a sentence (not, never, لا، لم، لن، ليس), and the other text has nothing that denies, \
      lacks, fails, refuses or restricts. Phrases whose negation is none (لا سيما، not only، لا يزال) do not count.
      """,
    bad: [
      CheckExample("لا يمكن فتح الملف.", "The file can be opened.", .englishToArabic),
      CheckExample("لم تصل الشحنة في موعدها.", "The shipment arrived on time.", .englishToArabic),
      CheckExample("لن يشارك الفريق في البطولة.", "The team will take part in the championship.", .englishToArabic),
      CheckExample("ليس هذا هو الحل.", "This is the solution.", .englishToArabic),
      CheckExample("لم يوافق المجلس على القرار.", "The Council agreed on the decision.", .englishToArabic),
      CheckExample("يمكن فتح الملف.", "The file cannot be opened.", .arabicToEnglish),
      CheckExample("وصلت الشحنة في موعدها.", "The shipment did not arrive on time.", .arabicToEnglish),
      CheckExample("سيشارك الفريق في البطولة.", "The team will never take part in the championship.", .arabicToEnglish),
      CheckExample("هذا هو الحل.", "This is not the solution.", .arabicToEnglish),
      CheckExample("وافق المجلس على القرار.", "The Council did not agree on the decision.", .arabicToEnglish),
    ],
    good: [
      CheckExample("لا يمكن فتح الملف.", "The file cannot be opened."),
      CheckExample("لم تصل الشحنة.", "The shipment failed to arrive."),
      CheckExample("تعذر فتح الملف.", "The file could not be opened."),
      CheckExample("الملف غير موجود.", "The file does not exist."),
      CheckExample("لا يزال الباب مفتوحا.", "The door is still open."),
      CheckExample("لا سيما في المدن الكبرى", "especially in the big cities"),
      CheckExample("لم ينج سوى طفلين.", "Only two children survived."),
    ])

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    let negation = unit.shared(Negation.self)
    guard let mention = negation.lost(of: .target, in: unit) else { return }
    findings.add(
      "“\(unit.target.text.text(in: mention.range))” of the target has no counterpart in the source",
      target: [mention.range],
      severity: mention.severity, confidence: mention.confidence)
  }
}
