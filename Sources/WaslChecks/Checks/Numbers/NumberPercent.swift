internal import WaslCore

/// A percentage that became a plain number, or the reverse.
public struct NumberPercent: Check {
  public static let declaration = CheckDeclaration(
    id: "number.percent", title: "A percentage on one side is a plain number on the other",
    mqmCategory: "accuracy/mistranslation/number", issueType: .numbers, severity: .major, languages: .any,
    explanation: """
      The same number with a percent sign or its words (بالمئة, في المائة, per cent) on one side and without them on the \
      other. Of a range or a list, where the sign may stand once for all, nothing is said.
      """,
    bad: [
      CheckExample("ارتفعت الأسعار بنسبة 12%.", "Prices rose by 12."),
      CheckExample("ارتفعت الأسعار 12 نقطة.", "Prices rose by 12 percent."),
      CheckExample("أيده ٧٠ بالمئة من السكان.", "It was supported by 70 of the inhabitants."),
      CheckExample("أيده ٧٠ من السكان.", "It was supported by 70% of the inhabitants."),
      CheckExample("خصم 15 دولارا على السعر", "a discount of 15% on the price"),
    ],
    good: [
      CheckExample("ارتفعت الأسعار بنسبة 12%.", "Prices rose by 12 per cent."),
      CheckExample("أيده ٧٠ في المائة من السكان.", "It was supported by 70% of the inhabitants."),
      CheckExample("بين 10 و20 في المئة", "between 10% and 20%"),
      CheckExample("خمسون بالمئة من الناخبين", "50 percent of the voters"),
      CheckExample("خصم ٪15 على السعر", "a discount of 15% on the price"),
    ])

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    for (source, target) in unit.shared(NumberComparison.self).lostPercents {
      findings.add(
        """
        \(NumberWording.words(source, in: unit.source)) in the source, \
        \(NumberWording.words(target, in: unit.target)) in the target: one is a percentage
        """,
        source: [source.range], target: [target.range], confidence: 0.7)
    }
  }
}
