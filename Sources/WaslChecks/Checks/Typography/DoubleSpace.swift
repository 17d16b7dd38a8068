internal import WaslCore

/// Two spaces where one is due.
public struct DoubleSpace: Check {
  public static let declaration = CheckDeclaration(
    id: "typography.space.double", title: "Two or more spaces stand in a row",
    mqmCategory: "linguistic-conventions/typography", issueType: .whitespace, severity: .minor, languages: .any,
    explanation: "Spaces at the ends of a text, and those that the other side has too, are let pass.",
    bad: [
      CheckExample("وصل  الوفد أمس.", "The delegation arrived yesterday.", .englishToArabic),
      CheckExample("وصل الوفد   أمس.", "The delegation arrived yesterday.", .englishToArabic),
      CheckExample("وصل.  ثم غادر.", "He arrived. Then he left.", .englishToArabic),
      CheckExample("وصل الوفد أمس.", "The delegation  arrived yesterday.", .arabicToEnglish),
      CheckExample("وصل الوفد أمس.", "The delegation arrived   yesterday.", .arabicToEnglish),
    ],
    good: [
      CheckExample("وصل الوفد أمس.", "The delegation arrived yesterday.", .either),
      CheckExample("الاسم:  سامي", "Name:  Sami", .either),
      CheckExample("وصل الوفد أمس.  ", "The delegation arrived yesterday.", .englishToArabic),
      CheckExample("  وصل الوفد أمس.", "The delegation arrived yesterday.", .englishToArabic),
      CheckExample("وصل الوفد أمس.", "  The delegation arrived yesterday.", .arabicToEnglish),
    ])

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    unit.shared(JudgedMarks.self).forEach(of: unit) { side, scan in
      for mark in scan.marks where MarkScan.isSpace(mark.scalar) && mark.previous != 0 && mark.next != 0 {
        if MarkScan(unit.other(side)).marks.contains(where: { MarkScan.isSpace($0.scalar) }) { return }
        findings.add(
          "\(mark.range.count) spaces stand in a row", on: side, [mark.range], confidence: 0.95,
          fix: .init(side, mark.range, " ", isCertain: true))
      }
    }
  }
}
