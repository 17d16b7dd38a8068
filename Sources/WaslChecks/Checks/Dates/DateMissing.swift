internal import WaslCore
internal import WaslText

/// A weekday or a month of the source that the target does not have.
public struct DateMissing: Check {
  public static let declaration = CheckDeclaration(
    id: "date.missing", title: "A weekday or a month of the source is missing in the target",
    mqmCategory: "accuracy/omission/date", issueType: .omission, severity: .minor, languages: .any,
    explanation: """
      A weekday or a month that has no counterpart. Reporters drop the day of yesterday's news, so this is minor. A \
      capitalised word before or after the name makes it part of a title (The Sunday Times), which is let pass.
      """,
    bad: [
      CheckExample("وصل الوفد يوم الأربعاء.", "The delegation has arrived.", .arabicToEnglish),
      CheckExample("منذ سبتمبر الماضي", "since last year", .arabicToEnglish),
      CheckExample("قتل عشرة في تموز.", "Ten were killed.", .arabicToEnglish),
      CheckExample("وصل الوفد.", "The delegation arrived on Wednesday.", .englishToArabic),
      CheckExample("منذ العام الماضي", "since last September", .englishToArabic),
      CheckExample("قتل عشرة.", "Ten were killed in July.", .englishToArabic),
    ],
    good: [
      CheckExample("وصل الوفد يوم الأربعاء.", "The delegation arrived on Wednesday."),
      CheckExample("منذ أيلول الماضي", "since last September"),
      CheckExample("نشرت صحيفة صنداي تايمز تقريرا.", "The Sunday Times published a report."),
      CheckExample("قتل عشرة في تموز.", "Ten were killed in July."),
      CheckExample("قد يأتي غدا.", "He may come tomorrow."),
    ])

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    let comparison = unit.shared(CalendarComparison.self)
    for name in comparison.weekdays.missing + comparison.months.missing
    where !name.isInTitle(of: unit.source) && !name.isName(of: unit.source, across: unit.target) {
      findings.add(
        "“\(unit.source.text.text(in: name.range))” of the source is not in the target", source: [name.range],
        confidence: 0.6)
    }
  }
}
