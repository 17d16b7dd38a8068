internal import WaslCore
internal import WaslText

/// ١2.
public struct MixedDigits: Check {
  public static let declaration = CheckDeclaration(
    id: "typography.digits", title: "Digits of two kinds are mixed",
    mqmCategory: "locale-conventions/number-format", issueType: .localeViolation, severity: .minor, languages: .arabic,
    explanation: """
      Side by side it is an error. A number with one kind before its separator and another behind it, or in other \
      digits than those that a side writes mostly, is noted only.
      """,
    bad: [
      CheckExample("حضر ١2 وزيرا.", "12 ministers came.", .englishToArabic),
      CheckExample("بلغ العدد 1٬٢٣٤.", "It came to 1,234.", .englishToArabic),
      CheckExample("في عام 201٤.", "In 2014.", .englishToArabic),
      CheckExample("حضر ۱٢ وزيرا.", "12 ministers came.", .englishToArabic),
      CheckExample(
        "حضر 12 وزيرا و30 نائبا و15 سفيرا و40 صحفيا و٥٠ ضيفا.",
        "12 ministers, 30 members, 15 ambassadors, 40 journalists and 50 guests came.", .englishToArabic),
    ],
    good: [
      CheckExample("حضر ١٢ وزيرا.", "12 ministers came.", .englishToArabic),
      CheckExample("حضر 12 وزيرا.", "12 ministers came.", .englishToArabic),
      CheckExample("بلغ العدد ١٬٢٣٤.", "It came to 1,234.", .englishToArabic),
      CheckExample("عام ٢٠١٤", "2014", .englishToArabic),
      CheckExample("حضر اثنا عشر وزيرا.", "Twelve ministers came.", .englishToArabic),
    ])

  /// A side has a custom where four numbers of five follow it.
  private static let leastShare = 0.8

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    for side in unit.judgedSides where side.isArabic {
      for token in side.tokens where token.kind == .number {
        let bytes = side.text.source
        guard let digits = DigitStyle.digits(of: token, in: bytes) else { continue }
        let mixture = Self.mixture(bytes, token.range, digits)
        if mixture.isMixed {
          findings.add(
            "“\(side.text.text(in: token.range))” has digits of two kinds", on: side, [token.range],
            severity: mixture.isAdjacent ? nil : .info, confidence: 0.95)
        } else if let usual = unit.profile.digits.usual(side.side), usual != digits {
          let counts = DigitStyle.Digits.allCases.map { unit.profile.digits.count($0, side.side) }
          let share = Double(unit.profile.digits.count(usual, side.side)) / Double(max(counts.reduce(0, +), 1))
          guard share >= Self.leastShare else { continue }
          findings.add(
            "“\(side.text.text(in: token.range))” is written in other digits than most numbers of this document",
            on: side, [token.range], severity: .info, confidence: 0.6)
        }
      }
    }
  }

  /// Whether digits of two kinds stand in a number, and whether they do so side by side.
  private static func mixture(
    _ bytes: [UInt8], _ range: Range<Int>, _ digits: DigitStyle.Digits
  ) -> (isMixed: Bool, isAdjacent: Bool) {
    var place = range.lowerBound
    var isMixed = false
    var last: DigitStyle.Digits?
    while place < range.upperBound {
      let next = place + 1 < range.upperBound ? bytes[place + 1] : 0
      let current = DigitStyle.Digits.of(bytes[place], next)
      if let current, let last, current != last { return (true, true) }
      if let current, current != digits { isMixed = true }
      last = current
      place += bytes[place] < 0x80 ? 1 : 2
    }
    return (isMixed, false)
  }
}
