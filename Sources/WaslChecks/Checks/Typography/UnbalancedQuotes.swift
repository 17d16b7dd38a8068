internal import WaslCore
internal import WaslText

/// « without ».
public struct UnbalancedQuotes: Check {
  public static let declaration = CheckDeclaration(
    id: "typography.quotes", title: "A quotation mark has no partner",
    mqmCategory: "linguistic-conventions/typography", issueType: .typographical, severity: .minor, languages: .any,
    explanation: """
      Quotation marks are balanced over the whole document, since a quotation may go on over several sentences. Apostrophes \
      and inches are let pass, and so is what the other side leaves open too.
      """,
    bad: [
      CheckExample("قال: «سنعود غدا.", "He said: “We shall return tomorrow.”", .englishToArabic),
      CheckExample("قال: سنعود غدا».", "He said: “We shall return tomorrow.”", .englishToArabic),
      CheckExample("قال: \"سنعود غدا.", "He said: “We shall return tomorrow.”", .englishToArabic),
      CheckExample("قال: «سنعود غدا».", "He said: “We shall return tomorrow.", .arabicToEnglish),
      CheckExample("قال: «سنعود غدا».", "He said: We shall return tomorrow.”", .arabicToEnglish),
    ],
    good: [
      CheckExample("قال: «سنعود غدا».", "He said: “We shall return tomorrow.”", .either),
      CheckExample("قال: ‘سنعود غدا’.", "He said: ‘We shan’t return tomorrow.’", .either),
      CheckExample("قال: \"سنعود غدا\".", "He said: \"We shall return tomorrow.\"", .either),
      CheckExample("شاشة قياس 15\"", "A 15\" screen", .either),
      CheckExample("هذا كتاب الأولاد.", "It is the boys’ book.", .either),
    ])

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    for side in unit.judgedSides {
      let unbalanced = unit.profile.quotationMarks.unbalanced(in: unit.index, side.side)
      if unbalanced.isEmpty || QuotationMarks.isOpen(unit.other(side)) { continue }
      for range in unbalanced {
        findings.add(
          "“\(side.text.text(in: range))” opens or closes a quotation that has no other end", on: side, [range],
          confidence: 0.8)
      }
    }
  }
}
