internal import WaslCore
internal import WaslText

/// , ; ? in Arabic text, and ، ؛ ؟ in English.
public struct ForeignMark: Check {
  public static let declaration = CheckDeclaration(
    id: "typography.foreign", title: "A punctuation mark is of the other script",
    mqmCategory: "linguistic-conventions/typography", issueType: .typographical, severity: .minor, languages: .arabic,
    explanation: "Arabic writes ، ؛ ؟ after Arabic words; commas in numbers and after Latin words stay as they are.",
    bad: [
      CheckExample("وصل الوفد, ثم غادر.", "The delegation arrived, then left.", .englishToArabic),
      CheckExample("هل وصل?", "Has he arrived?", .englishToArabic),
      CheckExample("وصل الوفد; وغادر.", "The delegation arrived; it left.", .englishToArabic),
      CheckExample("وصل الوفد، ثم غادر.", "The delegation arrived، then left.", .arabicToEnglish),
      CheckExample("هل وصل؟", "Has he arrived؟", .arabicToEnglish),
    ],
    good: [
      CheckExample("وصل الوفد، ثم غادر.", "The delegation arrived, then left.", .either),
      CheckExample("بلغ العدد 1,234.", "It came to 1,234.", .either),
      CheckExample("راجع Smith, Jones.", "See Smith, Jones.", .either),
      CheckExample("هل وصل؟", "Has he arrived?", .either),
      CheckExample("زر https://example.com/?q=a;b الآن.", "Visit https://example.com/?q=a;b now.", .either),
    ])

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    unit.shared(JudgedMarks.self).forEach(of: unit) { side, scan in
      for mark in scan.marks {
        let right: String
        switch mark.scalar {
        case 0x2C where side.isArabic: right = "،"
        case 0x3B where side.isArabic: right = "؛"
        case 0x3F where side.isArabic: right = "؟"
        case 0x60C where side.isEnglish: right = ","
        case 0x61B where side.isEnglish: right = ";"
        case 0x61F where side.isEnglish: right = "?"
        default: continue
        }
        let isOwnScript =
          side.isArabic ? MarkScan.isArabicLetter(mark.previous) : MarkScan.isLatinLetter(mark.previous)
        guard isOwnScript, !MarkScan.isDigit(mark.next) else { continue }
        findings.add(
          "“\(side.text.text(in: mark.range))” after a word of the other script: write “\(right)”", on: side,
          [mark.range], confidence: 0.95, fix: .init(side, mark.range, right, isCertain: true))
      }
    }
  }
}
