internal import WaslCore

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
    GazetteerComparison(of: unit, Countries.names).report("another country", in: unit, into: &findings)
  }
}
