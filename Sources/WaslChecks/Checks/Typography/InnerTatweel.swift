internal import WaslCore
internal import WaslText

/// العـربية
public struct InnerTatweel: Check {
  public static let declaration = CheckDeclaration(
    id: "typography.tatweel", title: "A word is drawn out with tatweel",
    mqmCategory: "linguistic-conventions/typography", issueType: .characters, severity: .info, languages: .arabic,
    explanation: """
      Tatweel inside a word is decoration: it breaks searches and translation memories. بـ before digits or Latin words and \
      هـ for Hijri years are let pass.
      """,
    bad: [
      CheckExample("الجمهورية العـربية", "The Arab Republic", .englishToArabic),
      CheckExample("مـرحبا بكم", "Welcome", .englishToArabic),
      CheckExample("الكتـــاب الأول", "The first book", .englishToArabic),
      CheckExample("محمـد وعلي", "Muhammad and Ali", .englishToArabic),
      CheckExample("قائمة المحتـويات", "Table of contents", .englishToArabic),
    ],
    good: [
      CheckExample("الجمهورية العربية", "The Arab Republic", .englishToArabic),
      CheckExample("كلف بـ50 دولارا", "It cost 50 dollars", .englishToArabic),
      CheckExample("عام 1435 هـ", "1435 AH", .englishToArabic),
      CheckExample("مرحبا بكم", "Welcome", .englishToArabic),
      CheckExample("الكتاب الأول", "The first book", .englishToArabic),
    ])

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    unit.shared(JudgedMarks.self).forEach(of: unit) { side, scan in
      guard side.isArabic else { return }
      var last = -1
      for mark in scan.marks where mark.scalar == 0x640 {
        let index = side.tokenIndex(at: mark.range.lowerBound)
        guard index != last, index < side.tokens.count, side.tokens[index].kind == .arabicWord,
          MarkScan.isArabicLetter(mark.previous) || mark.previous == 0x640,
          MarkScan.isArabicLetter(mark.next) || mark.next == 0x640
        else { continue }
        let range = side.tokens[index].range
        guard range.upperBound > mark.range.upperBound else { continue }
        last = index
        findings.add(
          "“\(side.text.text(in: range))” is drawn out with tatweel", on: side, [range], confidence: 0.9,
          fix: .init(side, mark.range, "", isCertain: true))
      }
    }
  }
}
