internal import WaslCore
internal import WaslText

/// «ليبرمان .»
public struct SpaceBeforeMark: Check {
  public static let declaration = CheckDeclaration(
    id: "typography.space.before", title: "A space stands before a punctuation mark",
    mqmCategory: "linguistic-conventions/typography", issueType: .whitespace, severity: .minor, languages: .any,
    explanation: """
      Neither Arabic nor English writes a space before . ، ؛ : ؟ ! and their Latin sisters. Where at least half of a \
      document's marks have one, each is mentioned as information only.
      """,
    bad: [
      CheckExample("صدر عن مكتب ليبرمان .", "It came from Liberman's office.", .englishToArabic),
      CheckExample("وصل الوفد ، ثم غادر.", "The delegation arrived, then left.", .englishToArabic),
      CheckExample("هل وصل ؟", "Has he arrived?", .englishToArabic),
      CheckExample("وصل الوفد، ثم غادر.", "The delegation arrived , then left.", .arabicToEnglish),
      CheckExample("صدر عن المكتب.", "It came from the office .", .arabicToEnglish),
    ],
    good: [
      CheckExample("صدر عن مكتب ليبرمان.", "It came from Liberman's office.", .englishToArabic),
      CheckExample("قال ... ثم سكت.", "He spoke ... and fell silent.", .either),
      CheckExample("لغة البرمجة .NET منتشرة.", "The .NET language is common.", .either),
      CheckExample("هل وصل؟", "Has he arrived?", .englishToArabic),
      CheckExample("النسبة .5 فقط.", "The rate is only .5 here.", .either),
    ])

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    // French and some others do write it.
    unit.shared(JudgedMarks.self).forEach(of: unit) { side, scan in
      guard side.isArabic || side.isEnglish else { return }
      for mark in scan.marks where MarkScan.isSpace(mark.previous) && mark.range.lowerBound > 1 {
        guard Self.scalars.contains(mark.scalar) else { continue }
        // Only where the mark ends something: not .5, .NET, ... and :)
        guard
          mark.next == 0 || MarkScan.isSpace(mark.next) || mark.next == 0xBB || mark.next == 0x201D || mark.next == 0x22
        else { continue }
        var start = mark.range.lowerBound
        let bytes = side.text.source
        while start > 0, bytes[start - 1] == 0x20 { start -= 1 }
        // No-break spaces are taken off by hand.
        let isPlain = start < mark.range.lowerBound
        guard start > 0, bytes[start - 1] != UInt8(ascii: ".") else { continue }
        findings.add(
          "A space stands before “\(side.text.text(in: mark.range))”", on: side,
          [Self.withWord(side, start)..<mark.range.upperBound],
          severity: unit.profile.spacedMarks.areUsual(side.side) ? .info : nil, confidence: 0.97,
          fix: isPlain ? .init(side, start..<mark.range.lowerBound, "", isCertain: true) : nil)
      }
    }
  }

  /// ! , . : ; ? ، ؛ ؟
  static let scalars: [UInt32] = [0x21, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x60C, 0x61B, 0x61F]

  /// Where the word before an offset begins: a space alone cannot be seen.
  private static func withWord(_ side: SideAnalysis, _ offset: Int) -> Int {
    let index = side.tokenIndex(at: offset - 1)
    return index < side.tokens.count ? min(side.tokens[index].range.lowerBound, offset) : offset
  }
}
