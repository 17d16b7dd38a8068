internal import WaslCore

/// A weekday that became another.
public struct DateWeekday: Check {
  public static let declaration = CheckDeclaration(
    id: "date.weekday", title: "A weekday is another one on the other side",
    mqmCategory: "accuracy/mistranslation/date", issueType: .mistranslation, severity: .critical, languages: .any,
    explanation: """
      A weekday of the source is not in the target, which names another one instead. الأحد is told from أحد, and \
      الاثنين from "the two", by the words around them.
      """,
    bad: [
      CheckExample("وصل الوفد يوم الأربعاء.", "The delegation arrived on Thursday."),
      CheckExample("تعقد الجلسة الأحد المقبل.", "The session will be held next Monday."),
      CheckExample("أعلن ذلك مساء الجمعة.", "He announced it on Saturday evening."),
      CheckExample("من السبت إلى الثلاثاء", "from Saturday to Wednesday"),
      CheckExample("عاد إلى بلده يوم الاثنين.", "He returned home on Sunday."),
    ],
    good: [
      CheckExample("وصل الوفد يوم الأربعاء.", "The delegation arrived on Wednesday."),
      CheckExample("تعقد الجلسة الأحد المقبل.", "The session will be held next Sunday."),
      CheckExample("لم يحضر أحد من الاثنين.", "Neither of the two came."),
      CheckExample("وأعلن يوم الجمعة أنه عاد الخميس.", "On Friday he announced that he had returned on Thursday."),
      CheckExample("عاد إلى بلده يوم الإثنين.", "He returned home on Monday."),
    ])

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    unit.shared(CalendarComparison.self).weekdays.reportChanges(in: unit, into: &findings)
  }
}
