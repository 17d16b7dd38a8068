internal import WaslCore
internal import WaslText

/// A term that is not translated as the glossary says.
public struct RequiredTerm: Check {
  public static let declaration = CheckDeclaration(
    id: "terminology.required", title: "A term is not translated as the glossary has it",
    mqmCategory: "terminology/inconsistent-with-terminology-resource", issueType: .terminology, severity: .major,
    languages: .any,
    explanation: """
      The term is found in the source and none of its translations in the target, whatever their endings and clitics. Where \
      some words of the translation are there, the finding is a note.
      """,
    bad: [
      CheckExample("اجتمعت المجموعة أمس.", "The group met yesterday.", .englishToArabic),
      CheckExample("هزم داعش.", "The Islamic State was defeated.", .englishToArabic),
      CheckExample("انضمت الفرق إلينا.", "The groups joined us.", .englishToArabic),
      CheckExample("محادثات مع المنظمة.", "Talks with the group.", .englishToArabic),
      CheckExample("يحارب الدولة.", "He fights the Islamic State.", .englishToArabic),
    ],
    good: [
      CheckExample("اجتمعت الجماعة أمس.", "The group met yesterday.", .englishToArabic),
      CheckExample("هزمت الدولة الإسلامية.", "The Islamic State was defeated.", .englishToArabic),
      CheckExample("انضمت الجماعات إلينا.", "The groups joined us.", .englishToArabic),
      CheckExample("محادثات مع جماعتهم.", "Talks with their group.", .englishToArabic),
      CheckExample("وللدولة الإسلامية أهداف.", "The Islamic State has aims.", .englishToArabic),
    ],
    options: [TermTable.option],
    exampleOptions: ["terms": .list(["group\tجماعة", "Islamic State\tالدولة الإسلامية"])])

  private let terms: TermTable

  public init(_ settings: CheckSettings) { terms = TermTable(settings, .required) }

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    terms.forEachTerm(in: unit) { entry, range, stems in
      let best = entry.targets.compactMap { $0.best(in: unit.target, stems) }.max { $0.grade < $1.grade }
      if let best, best.grade > .part { return }
      let wanted = entry.term.targets.map { "“\($0)”" }.joined(separator: " or ")
      findings.add(
        "The glossary has \(wanted) for “\(unit.source.text.text(in: range))”", source: [range],
        target: best.map { [$0.range] } ?? [], severity: best == nil ? nil : .info, confidence: best == nil ? 0.85 : 0.5
      )
    }
  }
}
