internal import WaslCore
internal import WaslText

/// ﺍﻟﻌﺮﺑﻴﺔ, letters in their shapes.
public struct PresentationForms: Check {
  public static let declaration = CheckDeclaration(
    id: "typography.presentation", title: "Letters are stored as presentation forms",
    mqmCategory: "design-and-markup/character-encoding", issueType: .characters, severity: .minor, languages: .arabic,
    explanation: """
      Text from old systems and PDF files comes in the shapes of letters (U+FB50–U+FEFC) instead of the letters: it is found \
      by no search and falls apart in other fonts. Ligatures that are signs (ﷲ ﷺ ﷼) are let pass.
      """,
    bad: [
      CheckExample("ﺍﻟﻌﺮﺑﻴﺔ لغة", "Arabic is a language", .englishToArabic),
      CheckExample("ﻻ أعرف", "I do not know", .englishToArabic),
      CheckExample("عام 1435 ﻫ", "1435 AH", .englishToArabic),
      CheckExample("ﻣرحبا", "Hello", .englishToArabic),
      CheckExample("كتاﺏ", "A book", .englishToArabic),
    ],
    good: [
      CheckExample("العربية لغة", "Arabic is a language", .englishToArabic),
      CheckExample("لا أعرف", "I do not know", .englishToArabic),
      CheckExample("محمد ﷺ", "Muhammad, peace be upon him", .englishToArabic),
      CheckExample("100 ﷼", "100 riyals", .englishToArabic),
      CheckExample("كتاب ﷲ", "God's book", .englishToArabic),
    ])

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    unit.shared(JudgedMarks.self).forEach(of: unit) { side, scan in
      let forms = scan.marks.filter { Self.isForm($0.scalar) }
      guard let first = forms.first, let last = forms.last else { return }
      let from = side.tokenIndex(at: first.range.lowerBound)
      let start = from < side.tokens.count ? side.tokens[from].range.lowerBound : first.range.lowerBound
      let range = min(start, first.range.lowerBound)..<last.range.upperBound
      findings.add(
        "\(forms.count == 1 ? "A letter is" : "\(forms.count) letters are") stored in the shape of presentation forms",
        on: side, [range], confidence: 0.97)
    }
  }

  /// A letter's shape, and no sign.
  private static func isForm(_ scalar: UInt32) -> Bool {
    (0xFE70...0xFEFC).contains(scalar) || (0xFB50...0xFD3D).contains(scalar) || (0xFD50...0xFDC7).contains(scalar)
  }
}
