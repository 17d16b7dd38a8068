internal import WaslCore
internal import WaslText

/// A translation that the glossary forbids.
public struct ForbiddenTerm: Check {
  public static let declaration = CheckDeclaration(
    id: "terminology.forbidden", title: "A term is translated as the glossary forbids",
    mqmCategory: "terminology/wrong-term", issueType: .terminology, severity: .major, languages: .any,
    explanation:
      "The term is found in the source and a forbidden translation of it in the target, whatever its endings.",
    bad: [
      CheckExample("هزم داعش.", "The Islamic State was defeated.", .englishToArabic),
      CheckExample("معلومات عن داعش وأهدافها.", "Information on Islamic State and its aims.", .englishToArabic),
      CheckExample("اجتمعت المنظمة.", "The group met.", .englishToArabic),
      CheckExample("اجتمعت منظماتهم.", "Their groups met.", .englishToArabic),
      CheckExample("وللمنظمة أهداف.", "The group has aims.", .englishToArabic),
    ],
    good: [
      CheckExample("هزمت الدولة الإسلامية.", "The Islamic State was defeated.", .englishToArabic),
      CheckExample("هزم داعش.", "Daesh was defeated.", .englishToArabic),
      CheckExample("اجتمعت الجماعة.", "The group met.", .englishToArabic),
      CheckExample("اجتمعت المنظمة.", "The organization met.", .englishToArabic),
      CheckExample("وللجماعة أهداف.", "The group has aims.", .englishToArabic),
    ],
    options: [TermTable.option],
    exampleOptions: ["terms": .list(["group\tمنظمة\tforbidden", "Islamic State\tداعش\tforbidden"])])

  private let terms: TermTable

  public init(_ settings: CheckSettings) { terms = TermTable(settings, .forbidden) }

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    terms.forEachTerm(in: unit) { entry, range, stems in
      for target in entry.targets {
        guard let match = target.best(in: unit.target, stems), match.grade > .part else { continue }
        findings.add(
          "The glossary forbids “\(unit.target.text.text(in: match.range))” for “\(unit.source.text.text(in: range))”",
          source: [range], target: [match.range], confidence: match.grade == .exact ? 0.95 : 0.85)
      }
    }
  }
}
