internal import WaslCore
internal import WaslText

/// ‘ ’ for quotations in Arabic, or several kinds of quotation marks in one document.
public struct QuotationStyle: Check {
  public static let declaration = CheckDeclaration(
    id: "style.quotes", title: "Quotation marks of an unusual kind, or of several kinds",
    mqmCategory: "style/inconsistent-style", issueType: .style, severity: .info, languages: .arabic,
    explanation: """
      Arabic texts set quotations in « » or " "; English single marks are taken over from the original. Each kind besides \
      the document's usual one is shown once, where it is used first.
      """,
    bad: [
      CheckExample("قال إن ‘الاجتماع كان مفيدا’.", "He said that ‘the meeting was useful.’", .englishToArabic),
      CheckExample("‘سنعود غدا’، قال الوزير.", "“We shall return tomorrow,” said the minister.", .englishToArabic),
      CheckExample("قال «نعم» و«لا» ثم \"ربما\".", "He said “yes” and “no,” then “perhaps.”", .englishToArabic),
      CheckExample("قال “نعم” و“لا” ثم «ربما».", "He said “yes” and “no,” then “perhaps.”", .englishToArabic),
      CheckExample("زار ‘المتحف’ الجديد.", "He visited the new “museum.”", .englishToArabic),
    ],
    good: [
      CheckExample("قال إن «الاجتماع كان مفيدا».", "He said that “the meeting was useful.”", .englishToArabic),
      CheckExample("قال «نعم» و«لا» ثم «ربما».", "He said “yes” and “no,” then “perhaps.”", .englishToArabic),
      CheckExample("قال \"نعم\" و\"لا\".", "He said “yes” and “no.”", .englishToArabic),
      CheckExample("زار المتحف الجديد.", "He visited the new museum.", .englishToArabic),
      CheckExample("زار “المتحف” الجديد.", "He visited the new “museum.”", .englishToArabic),
    ])

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    for side in unit.judgedSides
    where side.isArabic && unit.profile.quotationMarks.begin(in: unit.index, side.side) {
      let uses = QuotationMarks.Kind.allCases.map { ($0, unit.profile.quotationMarks.use(of: $0, side.side)) }
      guard let usual = uses.max(by: { $0.1.count < $1.1.count }) else { continue }
      for (kind, use) in uses {
        guard let first = use.first, first.unit == unit.index, kind == .single || kind != usual.0 else { continue }
        let message =
          kind == .single
          ? "Quotations stand in ‘ ’ here, which is not Arabic custom: « » or \" \" are"
          : "This document sets quotations in \(usual.0.name) mostly, and here in \(kind.name)"
        findings.add(message, on: side, [first.range], confidence: 0.7)
      }
    }
  }
}
