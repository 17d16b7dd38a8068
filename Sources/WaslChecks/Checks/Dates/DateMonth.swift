internal import WaslCore

/// A month that became another.
public struct DateMonth: Check {
  public static let declaration = CheckDeclaration(
    id: "date.month", title: "A month is another one on the other side",
    mqmCategory: "accuracy/mistranslation/date", issueType: .mistranslation, severity: .critical, languages: .any,
    explanation: """
      A month of the source is not in the target, which has another one instead. The Arabic names of Egypt (يوليو), of \
      the Levant and Iraq (تموز), of the Maghreb (جويلية, يوليوز) and of the Islamic calendar are known, and months in \
      digits; a month of the Islamic calendar is never equal to one of the Gregorian.
      """,
    bad: [
      CheckExample("ولد في 7 تموز 1956.", "He was born on 7 June 1956."),
      CheckExample("منذ سبتمبر الماضي", "since last October"),
      CheckExample("بين آذار/مارس وأيار/مايو", "between March and June"),
      CheckExample("في كانون الثاني 2011", "in December 2011"),
      CheckExample("في 1 غشت 2009", "on 1 July 2009"),
    ],
    good: [
      CheckExample("ولد في 7 تموز 1956.", "He was born on 7 July 1956."),
      CheckExample("منذ أيلول الماضي", "since last September"),
      CheckExample("بين آذار/مارس وأيار/مايو", "between March and May"),
      CheckExample("في كانون الثاني/يناير 2011", "in January 2011"),
      CheckExample("في 14/8/2009", "on 14 August 2009"),
    ])

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    unit.shared(CalendarComparison.self).months.reportChanges(in: unit, into: &findings)
  }
}
