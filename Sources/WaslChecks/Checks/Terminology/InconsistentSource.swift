internal import WaslCore

/// One target text with several source texts.
public struct InconsistentSource: Check {
  public static let declaration = CheckDeclaration(
    id: "terminology.source", title: "The same target text has other source texts elsewhere",
    mqmCategory: "terminology/inconsistent-use-of-terminology", issueType: .inconsistency, severity: .info,
    languages: .any,
    explanation: """
      Units whose target texts have the same words and whose source texts differ. Marks, case, vowel signs and hamza do not \
      count, and texts of one or two words are let pass: they may well differ. One unit alone shows nothing; the examples \
      stand in one document.
      """,
    bad: [
      CheckExample("انقر على الزر الأحمر", "Click the red button", .englishToArabic),
      CheckExample("انقر على الزر الأحمر.", "Press the red button", .englishToArabic),
      CheckExample("زمرة من العلماء البارزين", "A group of noted scholars", .englishToArabic),
      CheckExample("زمرة من العلماء البارزين", "A band of noted scholars", .englishToArabic),
      CheckExample("زمرة من العلماء البارزين", "A team of eminent scholars", .englishToArabic),
    ],
    good: [
      CheckExample("انقر على الزر الأحمر", "Click the red button", .englishToArabic),
      CheckExample("انقر على الزر الأحمر.", "Click the red button.", .englishToArabic),
      CheckExample("نعم", "Yes indeed sir", .englishToArabic),
      CheckExample("نعم", "Yes of course", .englishToArabic),
      CheckExample("انقر على الزر الأخضر", "Click the green button", .englishToArabic),
    ], examplesAreOneDocument: true)

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    guard let found = unit.profile.repetitions.counterparts(of: unit.index, .target) else { return }
    findings.add(
      "The same target text stands in \(found.all) units with \(found.kinds) different source texts, this one in \(found.same)",
      confidence: 0.6)
  }
}
