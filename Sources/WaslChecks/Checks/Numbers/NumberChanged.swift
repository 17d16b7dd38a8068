internal import WaslCore

/// A number that has another value on the other side.
public struct NumberChanged: Check {
  public static let declaration = CheckDeclaration(
    id: "number.changed", title: "A number differs from its counterpart",
    mqmCategory: "accuracy/mistranslation/number", issueType: .numbers, severity: .critical, languages: .any,
    explanation: """
      Numbers are compared by their values, whatever they are written in: European, Arabic or Persian digits, with the \
      separators of either, or words with all their forms. Days and years of dates and times of the day count as well. \
      A number is flagged where its counterpart has another value; where it has none at all, see number.missing and \
      number.added, and where the two differ by a power of ten, number.scale. The numbers of paragraphs and pages are minor.
      """,
    bad: [
      CheckExample("حضر الاجتماع ٣٧ وزيرا.", "The meeting was attended by 73 ministers."),
      CheckExample("صدر القرار في 14 مارس 2004.", "The resolution was adopted on 14 March 2005."),
      CheckExample("سجن خمسة عشر عاما.", "He was jailed for 16 years."),
      CheckExample("يبدأ العرض في الساعة 5:30 مساء.", "The show starts at 6:30 pm."),
      CheckExample("ارتفعت الأسعار بنسبة 12.5%.", "Prices rose by 15.2 per cent."),
    ],
    good: [
      CheckExample("حضر الاجتماع سبعة وثلاثون وزيرا.", "The meeting was attended by 37 ministers."),
      CheckExample("صدر القرار في ١٤ آذار ٢٠٠٤.", "The resolution was adopted on 14 March 2004."),
      CheckExample("بلغت التكلفة 300 ألف دولار.", "It cost $300,000."),
      CheckExample("يبدأ العرض في الساعة 17:30.", "The show starts at 5:30 pm."),
      CheckExample("نصف السكان", "50% of the population"),
    ])

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    for change in unit.shared(NumberComparison.self).changes where change.power == nil {
      let isSure = change.source.weight == .strong && change.target.weight == .strong
      // Paragraphs and pages are counted anew in another language's edition.
      let isPlace = (change.source.isLabel && change.target.isLabel) || change.source.isPage || change.target.isPage
      findings.add(
        """
        \(NumberWording.words(change.source, in: unit.source)) in the source, \
        \(NumberWording.words(change.target, in: unit.target)) in the target
        """,
        source: [change.source.range], target: [change.target.range],
        severity: isPlace ? .minor : isSure ? nil : .major,
        confidence: isSure && !isPlace ? 0.9 : 0.6)
    }
  }
}
