internal import WaslCore

/// An organisation is exchanged for another.
public struct NameOrganisation: Check {
  public static let declaration = CheckDeclaration(
    id: "name.organisation", title: "An organisation is exchanged for another",
    mqmCategory: "accuracy/mistranslation/entity", issueType: .inconsistentEntities, severity: .major,
    languages: .arabicAndEnglish,
    explanation: """
      An organisation or its acronym (NATO, حلف شمال الأطلسي) is named on one side only, and another one on the other side only.
      """,
    bad: [
      CheckExample("أعلن الاتحاد الأوروبي موقفه.", "NATO announced its position."),
      CheckExample("تقرير منظمة الصحة العالمية", "a UNESCO report"),
      CheckExample("قرض من صندوق النقد الدولي", "a loan from the World Bank"),
      CheckExample("اجتمعت جامعة الدول العربية.", "The African Union met."),
      CheckExample("هاجمت حركة حماس القرار.", "Hezbollah attacked the decision."),
    ],
    good: [
      CheckExample("أعلن الاتحاد الأوروبي موقفه.", "The EU announced its position."),
      CheckExample("تقرير منظمة الصحة العالمية", "a WHO report"),
      CheckExample("قرض من صندوق النقد الدولي", "an IMF loan"),
      CheckExample("اجتمعت جامعة الدول العربية.", "The Arab League met."),
      CheckExample("حلف الناتو", "NATO"),
    ])

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    GazetteerComparison(of: unit, Organisations.names).report("another organisation", in: unit, into: &findings)
  }
}
