internal import WaslCore

/// %s that is lost.
public struct MarkupPlaceholder: Check {
  public static let declaration = CheckDeclaration(
    id: "markup.placeholder", title: "A placeholder is lost, changed or added",
    mqmCategory: "design-and-markup/markup", issueType: .markup, severity: .critical, languages: .any,
    explanation: """
      What a program fills in: %s, %1$d, %(name)s, {name}, {{ name }}, ${name}. A percent sign after a number is none.
      """,
    bad: [
      CheckExample("وجد ملف.", "Found %s files."),
      CheckExample("مرحبا {الاسم}", "Hello {name}"),
      CheckExample("مرحبا", "Hello {{ user }}"),
      CheckExample("بقي %(أيام)s يوم", "%(days)d days left"),
      CheckExample("إلى ${path} الآن", "To the folder now"),
    ],
    good: [
      CheckExample("وجد %s ملفا.", "Found %s files."),
      CheckExample("مرحبا {name}", "Hello {name}"),
      CheckExample("بلغت 50% من السكان", "It came to 50% of people"),
      CheckExample("كلف 20$ فقط", "It cost $20 only"),
      CheckExample("بقي %(days)d يوما", "%(days)d days left"),
    ])

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    unit.shared(CodeComparison.self).report(.placeholder, as: "placeholder", of: unit, into: &findings)
  }
}
