internal import WaslCore
internal import WaslText

/// A unit of measure or time that became another.
public struct UnitChanged: Check {
  public static let declaration = CheckDeclaration(
    id: "unit.changed", title: "A unit is another one on the other side",
    mqmCategory: "accuracy/mistranslation/unit", issueType: .mistranslation, severity: .critical,
    languages: .arabicAndEnglish,
    explanation: """
      Units of length, area, weight, volume, power, data and time are compared as a whole: where one of the source is \
      not in the target, and the target has one that is not in the source, one has become the other. Words that only \
      introduce a date (يوم الأحد) and those that mean other things as often (عام) do not count by themselves.
      """,
    bad: [
      CheckExample("يبعد المطار 30 كيلومترا عن المدينة.", "The airport is 30 miles from the city."),
      CheckExample("انتظرنا ثلاث ساعات.", "We waited for three days."),
      CheckExample("يستغرق العلاج ستة أسابيع.", "The treatment takes six months."),
      CheckExample("اشترى طنين من القمح.", "He bought two kilograms of wheat."),
      CheckExample("كانت مدة العقوبة عشر سنوات.", "The sentence was ten months."),
    ],
    good: [
      CheckExample("يبعد المطار 30 كيلومترا عن المدينة.", "The airport is 30 km from the city."),
      CheckExample("وصل الوفد يوم الأحد في الساعة الثالثة.", "The delegation arrived on Sunday at three o'clock."),
      CheckExample("في شهر مارس من العام الماضي", "in March of last year"),
      CheckExample("ينشر التقرير سنويا.", "The report is published every year."),
      CheckExample("قدم الوزير تقريرا دقيقا.", "The minister presented an accurate report."),
    ])

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    for change in unit.shared(MeasureComparison.self).changes where !UnitCurrency.isCurrency(change) {
      let source = unit.source.text.text(in: change.source.range)
      let target = unit.target.text.text(in: change.target.range)
      findings.add(
        "“\(source)” in the source, “\(target)” in the target", source: [change.source.range],
        target: [change.target.range], confidence: 0.8)
    }
  }
}
