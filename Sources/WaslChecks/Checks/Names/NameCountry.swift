internal import WaslCore
internal import WaslText

/// A country is exchanged for another.
public struct NameCountry: Check {
  public static let declaration = CheckDeclaration(
    id: "name.country", title: "A country is exchanged for another",
    mqmCategory: "accuracy/mistranslation/entity", issueType: .inconsistentEntities, severity: .major,
    languages: .arabicAndEnglish,
    explanation: """
      A country, its people or its capital is named on one side only, and another one on the other side only. A country\
      and its capital stand for each other, as newspapers have it.
      """,
    bad: [
      CheckExample("زار الوزير سوريا.", "The minister visited Iraq."),
      CheckExample("قالت الحكومة الفرنسية ذلك.", "The German government said so."),
      CheckExample("وقعت روسيا الاتفاق.", "China signed the agreement."),
      CheckExample("السفير الأردني", "the Lebanese ambassador"),
      CheckExample("عاد من طهران أمس.", "He returned from Ankara yesterday."),
    ],
    good: [
      CheckExample("زار الوزير سوريا.", "The minister visited Syria."),
      CheckExample("وافقت واشنطن على الخطة.", "The United States agreed to the plan."),
      CheckExample("وقعت روسيا الاتفاق.", "Moscow signed the agreement."),
      CheckExample("السفير الأردني", "the Jordanian ambassador"),
      CheckExample("الدولار الأميركي", "the US dollar"),
      CheckExample("السفير البريطاني", "the UK ambassador"),
    ])

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    guard let exchange = GazetteerComparison(of: unit, Countries.names).exchange else { return }
    let (source, target) = (exchange.source.range, exchange.target.range)
    findings.add(
      "“\(unit.source.text.text(in: source))” in the source, “\(unit.target.text.text(in: target))” in the target: "
        + "another country",
      source: [source], target: [target], confidence: 0.8)
  }
}
