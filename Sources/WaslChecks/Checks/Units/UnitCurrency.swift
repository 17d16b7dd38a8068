internal import WaslCore
internal import WaslText

/// An amount of money in another currency.
public struct UnitCurrency: Check {
  public static let declaration = CheckDeclaration(
    id: "unit.currency", title: "A currency is another one on the other side",
    mqmCategory: "accuracy/mistranslation/unit", issueType: .mistranslation, severity: .critical,
    languages: .arabicAndEnglish,
    explanation: """
      A currency of the source, by its name or its sign, is not in the target, which has another one instead. Pounds \
      may be جنيه or ليرة; who converts an amount for the reader should say so in brackets and keep the original.
      """,
    bad: [
      CheckExample("بلغت قيمة الصفقة 20 مليون دولار.", "The deal was worth €20 million."),
      CheckExample("يكلف الكتاب 15 جنيها.", "The book costs 15 dollars."),
      CheckExample("تبرع بألف ريال.", "He donated a thousand dinars."),
      CheckExample("خسر 300 يورو.", "He lost $300."),
      CheckExample("راتبه 900 درهم.", "His salary is 900 rupees."),
    ],
    good: [
      CheckExample("بلغت قيمة الصفقة 20 مليون دولار.", "The deal was worth $20 million."),
      CheckExample("يكلف الكتاب 15 جنيها إسترلينيا.", "The book costs £15."),
      CheckExample("تبرع بألف ليرة.", "He donated a thousand Lebanese pounds."),
      CheckExample("خسر 300 يورو.", "He lost 300 euros."),
      CheckExample("ارتفع سعر البرميل دولارين.", "The price of a barrel rose by two dollars."),
    ])

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    for change in unit.shared(MeasureComparison.self).changes where Self.isCurrency(change) {
      let source = unit.source.text.text(in: change.source.range)
      let target = unit.target.text.text(in: change.target.range)
      findings.add(
        "“\(source)” in the source, “\(target)” in the target", source: [change.source.range],
        target: [change.target.range], confidence: 0.8)
    }
  }

  /// Whether both units are money.
  static func isCurrency(_ change: (source: MeasureMention, target: MeasureMention)) -> Bool {
    change.source.measures.contains(where: \.isCurrency) && change.target.measures.contains(where: \.isCurrency)
  }
}
