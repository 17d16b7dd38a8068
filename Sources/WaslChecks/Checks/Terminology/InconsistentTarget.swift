internal import WaslCore

/// One source text with several target texts.
public struct InconsistentTarget: Check {
  public static let declaration = CheckDeclaration(
    id: "terminology.target", title: "The same source text has other target texts elsewhere",
    mqmCategory: "terminology/inconsistent-use-of-terminology", issueType: .inconsistency, severity: .info,
    languages: .any,
    explanation: """
      Units whose source texts have the same words and whose target texts differ. Marks, case, vowel signs and hamza do not \
      count, and texts of one or two words are let pass: they may well differ. One unit alone shows nothing; the examples \
      stand in one document.
      """,
    bad: [
      CheckExample("انقر على الزر الأحمر", "Click the red button", .englishToArabic),
      CheckExample("اضغط على الزر الأحمر", "Click the red button.", .englishToArabic),
      CheckExample("زمرة من العلماء البارزين", "A group of noted scholars", .englishToArabic),
      CheckExample("فريق من كبار العلماء", "A group of noted scholars", .englishToArabic),
      CheckExample("مجموعة من العلماء المرموقين", "A group of noted scholars", .englishToArabic),
    ],
    good: [
      CheckExample("انقر على الزر الأحمر", "Click the red button", .englishToArabic),
      CheckExample("انقر على الزر الأحمر.", "Click the red button.", .englishToArabic),
      CheckExample("نعم بالتأكيد", "Yes", .englishToArabic),
      CheckExample("أجل بلا شك", "Yes", .englishToArabic),
      CheckExample("انقر على الزر الأخضر", "Click the green button", .englishToArabic),
    ], examplesAreOneDocument: true)

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    guard let found = unit.profile.repetitions.counterparts(of: unit.index, .source) else { return }
    findings.add(
      "The same source text stands in \(found.all) units with \(found.kinds) different target texts, this one in \(found.same)",
      confidence: 0.6)
  }
}
