internal import WaslCore
internal import WaslText

/// ی and ک of Persian keyboards in Arabic words.
public struct PersianLetters: Check {
  public static let declaration = CheckDeclaration(
    id: "typography.persian", title: "A Persian or Urdu letter stands in an Arabic word",
    mqmCategory: "linguistic-conventions/typography", issueType: .characters, severity: .minor, languages: .arabic,
    explanation: """
      ی, ک, ہ, ە and ھ look like ي, ك and ه and are other characters: the word is not found by a search. پ چ گ ڤ, which \
      write foreign sounds, are let pass.
      """,
    bad: [
      CheckExample("وصل لیبرمان أمس.", "Liberman arrived yesterday.", .englishToArabic),
      CheckExample("هذا کتاب.", "This is a book.", .englishToArabic),
      CheckExample("علی الطاولة", "On the table", .englishToArabic),
      CheckExample("ھذا كتاب.", "This is a book.", .englishToArabic),
      CheckExample("في المکتبة", "In the library", .englishToArabic),
    ],
    good: [
      CheckExample("وصل ليبرمان أمس.", "Liberman arrived yesterday.", .englishToArabic),
      CheckExample("هذا كتاب.", "This is a book.", .englishToArabic),
      CheckExample("زار پاريس.", "He visited Paris.", .englishToArabic),
      CheckExample("على الطاولة", "On the table", .englishToArabic),
      CheckExample("في المكتبة", "In the library", .englishToArabic),
    ])

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    unit.shared(JudgedMarks.self).forEach(of: unit) { side, scan in
      guard side.isArabic else { return }
      for mark in scan.marks {
        guard let letter = Self.arabic(mark.scalar) else { continue }
        let index = side.tokenIndex(at: mark.range.lowerBound)
        let range = index < side.tokens.count ? side.tokens[index].range : mark.range
        // A final ی may stand for ى or ي.
        let isCertain = mark.scalar != 0x6CC || range.upperBound > mark.range.upperBound
        findings.add(
          "“\(side.text.text(in: mark.range))” in “\(side.text.text(in: range))” is no Arabic letter: write “\(letter)”",
          on: side, [range], confidence: 0.9, fix: .init(side, mark.range, letter, isCertain: isCertain))
      }
    }
  }

  private static func arabic(_ scalar: UInt32) -> String? {
    switch scalar {
    case 0x6CC: "ي"
    case 0x6A9: "ك"
    case 0x6BE, 0x6C1, 0x6D5: "ه"
    case 0x6C0: "ة"
    default: nil
    }
  }
}
