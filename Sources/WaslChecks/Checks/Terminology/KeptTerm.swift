internal import WaslCore
internal import WaslText

/// A name that the glossary wants kept.
public struct KeptTerm: Check {
  public static let declaration = CheckDeclaration(
    id: "terminology.kept", title: "A term that is to stay as it is was translated",
    mqmCategory: "accuracy/do-not-translate", issueType: .terminology, severity: .major, languages: .any,
    explanation: "What the glossary marks as keep has to stand in the target in the same letters, capitals included.",
    bad: [
      CheckExample("افتح وصل الآن.", "Open Wasl now.", .englishToArabic),
      CheckExample("افتح wasl الآن.", "Open Wasl now.", .englishToArabic),
      CheckExample("نظام أندرويد", "The Android system", .englishToArabic),
      CheckExample("افتح الآن.", "Open Wasl now.", .englishToArabic),
      CheckExample("يعمل على أجهزة أندرويد.", "Wasl runs on Android.", .englishToArabic),
    ],
    good: [
      CheckExample("افتح Wasl الآن.", "Open Wasl now.", .englishToArabic),
      CheckExample("نظام Android", "The Android system", .englishToArabic),
      CheckExample("افتح «Wasl» الآن.", "Open Wasl now.", .englishToArabic),
      CheckExample("صلة الوصل", "The link", .englishToArabic),
      CheckExample("يعمل Wasl على Android.", "Wasl runs on Android.", .englishToArabic),
    ],
    options: [TermTable.option], exampleOptions: ["terms": .list(["Wasl\t\tkeep", "Android\t\tkeep"])])

  private let terms: TermTable

  public init(_ settings: CheckSettings) { terms = TermTable(settings, .keep) }

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    terms.forEachTerm(in: unit) { entry, range, _ in
      if unit.target.text.source[...].holds(Array(entry.term.source.utf8)) { return }
      findings.add("“\(entry.term.source)” is to stay as it is", source: [range], confidence: 0.95)
    }
  }
}
