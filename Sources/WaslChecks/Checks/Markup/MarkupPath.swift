internal import WaslCore

/// A path that is lost.
public struct MarkupPath: Check {
  public static let declaration = CheckDeclaration(
    id: "markup.path", title: "A path is lost, changed or added",
    mqmCategory: "design-and-markup/markup", issueType: .markup, severity: .major, languages: .any,
    explanation: """
      Paths of files and folders: /etc/hosts, C:\\Users, ~/notes.txt.
      """,
    bad: [
      CheckExample("افتح الملف.", "Open /etc/hosts."),
      CheckExample("افتح /etc/host الآن.", "Open /etc/hosts now."),
      CheckExample("في المجلد ~/notes.", "In the folder ~/files."),
      CheckExample("افتح الملف.", "Open C:\\Users\\me."),
      CheckExample("افتح /usr/share/dict.", "Open the folder."),
    ],
    good: [
      CheckExample("افتح /etc/hosts.", "Open /etc/hosts."),
      CheckExample("و/أو غدا", "and/or tomorrow"),
      CheckExample("في المجلد ~/notes.", "In the folder ~/notes."),
      CheckExample("القرار 60/12", "Resolution 60/12"),
      CheckExample("افتح C:\\Users\\me.", "Open C:\\Users\\me."),
    ])

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    unit.shared(CodeComparison.self).report(.path, as: "path", of: unit, into: &findings)
  }
}
