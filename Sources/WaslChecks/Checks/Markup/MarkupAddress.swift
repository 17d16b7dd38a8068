internal import WaslCore

/// A URL that is lost.
public struct MarkupAddress: Check {
  public static let declaration = CheckDeclaration(
    id: "markup.address", title: "A web or e-mail address is lost, changed or added",
    mqmCategory: "design-and-markup/markup", issueType: .markup, severity: .major, languages: .any,
    explanation: """
      Addresses are compared without regard to capitals and a final slash.
      """,
    bad: [
      CheckExample("زر الموقع.", "Visit https://example.com/a."),
      CheckExample("زر https://example.com/b.", "Visit https://example.com/a."),
      CheckExample("راسلنا.", "Write to info@example.org."),
      CheckExample("راسل inf@example.org.", "Write to info@example.org."),
      CheckExample("زر https://example.com/a.", "Visit the site."),
    ],
    good: [
      CheckExample("زر https://example.com/a.", "Visit https://example.com/a."),
      CheckExample("زر https://example.com/", "Visit https://example.com"),
      CheckExample("راسل info@example.org.", "Write to info@example.org."),
      CheckExample("زر Example.com الآن.", "Visit example.com now."),
      CheckExample("زر الموقع.", "Visit the site."),
    ])

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    unit.shared(CodeComparison.self).report(.address, as: "address", of: unit, into: &findings)
  }
}
