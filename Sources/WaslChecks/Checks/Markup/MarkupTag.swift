internal import WaslCore

/// <b> without </b>.
public struct MarkupTag: Check {
  public static let declaration = CheckDeclaration(
    id: "markup.tag", title: "A tag or character reference is lost, changed or added",
    mqmCategory: "design-and-markup/markup", issueType: .markup, severity: .major, languages: .any,
    explanation: """
      Tags such as <b>, </a> and <x id="1"/>, and &nbsp; and its like, have to be the same on both sides, as often.
      """,
    bad: [
      CheckExample("انقر <b>هنا.", "Click <b>here</b>."),
      CheckExample("انقر هنا.", "Click <a href=\"x\">here."),
      CheckExample("السطر الأول والثاني", "First line<br/> and second"),
      CheckExample("انقر <i>هنا</i>.", "Click <b>here</b>."),
      CheckExample("عشرة كيلومترات", "ten&nbsp;kilometres"),
    ],
    good: [
      CheckExample("انقر <b>هنا</b>.", "Click <b>here</b>."),
      CheckExample("إذا كان أ < ب فقف.", "If a < b, stop."),
      CheckExample("السطر الأول<br/>والثاني", "First line<br />and second"),
      CheckExample("انقر هنا.", "Click here."),
      CheckExample("عشرة&nbsp;كيلومترات", "ten&nbsp;kilometres"),
    ])

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    unit.shared(CodeComparison.self).report(.tag, as: "tag", of: unit, into: &findings)
  }
}
