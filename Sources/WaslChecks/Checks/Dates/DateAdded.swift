internal import WaslCore
internal import WaslText

/// A weekday or a month of the target that the source does not have.
public struct DateAdded: Check {
  public static let declaration = CheckDeclaration(
    id: "date.added", title: "A weekday or a month of the target is not in the source",
    mqmCategory: "accuracy/addition/date", issueType: .addition, severity: .minor, languages: .any,
    explanation: """
      The like of date.missing, the other way round: a weekday or a month that the source does not name.
      """,
    bad: [
      CheckExample("وصل الوفد.", "The delegation arrived on Wednesday.", .arabicToEnglish),
      CheckExample("منذ العام الماضي", "since last September", .arabicToEnglish),
      CheckExample("قتل عشرة.", "Ten were killed in July.", .arabicToEnglish),
      CheckExample("وصل الوفد يوم الأربعاء.", "The delegation has arrived.", .englishToArabic),
      CheckExample("منذ سبتمبر الماضي", "since last year", .englishToArabic),
      CheckExample("قتل عشرة في تموز.", "Ten were killed.", .englishToArabic),
    ],
    good: DateMissing.declaration.good)

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    let comparison = unit.shared(CalendarComparison.self)
    for name in comparison.weekdays.added + comparison.months.added
    where !name.isInTitle(of: unit.target) && !name.isName(of: unit.target, across: unit.source) {
      findings.add(
        "“\(unit.target.text.text(in: name.range))” of the target is not in the source", target: [name.range],
        confidence: 0.6)
    }
  }
}
