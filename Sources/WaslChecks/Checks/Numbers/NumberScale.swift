internal import WaslCore

/// A number that is ten, a hundred, a thousand … times its counterpart.
public struct NumberScale: Check {
  public static let declaration = CheckDeclaration(
    id: "number.scale", title: "A number is a power of ten times its counterpart",
    mqmCategory: "accuracy/mistranslation/number", issueType: .numbers, severity: .critical, languages: .any,
    explanation: """
      The digits are the same and the size is not: a zero too many, a lost million, مليار for million, or a full stop \
      between thousands that is read as a decimal one.
      """,
    bad: [
      CheckExample("بلغت الخسائر 300 ألف دولار.", "Losses came to $30,000."),
      CheckExample("يعيش هناك 3 مليارات نسمة.", "Three million people live there, or 3 million in all."),
      CheckExample("بلغت الميزانية 2.5 مليون دولار.", "The budget was $2.5 billion."),
      CheckExample("شارك 4500 شخص.", "Some 450 people took part."),
      CheckExample("كلف المشروع ١٢ مليونا.", "The project cost 12 thousand."),
    ],
    good: [
      CheckExample("بلغت الخسائر 300 ألف دولار.", "Losses came to $300,000."),
      CheckExample("يعيش هناك 3 مليارات نسمة.", "Three thousand million people live there."),
      CheckExample("بلغت الميزانية مليونين ونصف المليون دولار.", "The budget was $2.5m."),
      CheckExample("شارك ٤٬٥٠٠ شخص.", "Some 4,500 people took part."),
      CheckExample("كلف المشروع ١٢ مليونا.", "The project cost 12 million."),
    ])

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    for change in unit.shared(NumberComparison.self).changes {
      guard let power = change.power else { continue }
      let times = "10" + String(repeating: "0", count: abs(power) - 1)
      findings.add(
        """
        \(NumberWording.words(change.source, in: unit.source)) in the source, \
        \(NumberWording.words(change.target, in: unit.target)) in the target: \
        \(times) times too \(power > 0 ? "much" : "little")
        """,
        source: [change.source.range], target: [change.target.range], confidence: 0.9)
    }
  }
}
