internal import WaslCore
internal import WaslText

/// Digits of two sets in one number, or of another set than the document writes.
public struct NumberFormat: Check {
  public static let declaration = CheckDeclaration(
    id: "number.format", title: "Digits of different sets are mixed",
    mqmCategory: "locale-conventions/number-format", issueType: .localeViolation, severity: .minor, languages: .any,
    explanation: """
      A number, a date or a time with digits of two sets (٢٠14); as info where a separator stands between them. Where \
      nearly all numbers of the document are in one set, the first one in another set is remarked on once, as info. \
      Zeros before a number, 00.31 for 0.31, are flagged too. Only the translated side is judged.
      """,
    bad: [
      CheckExample("صدر عام ٢٠14.", "It was published in 2014.", .englishToArabic),
      CheckExample("في الفقرة ٤3 من الوثيقة", "in paragraph 43 of the document", .englishToArabic),
      CheckExample("في 12/٠٨/2009", "on 12/08/2009", .englishToArabic),
      CheckExample("الساعة ٥:30 مساء", "at 5:30 pm", .englishToArabic),
      CheckExample("بلغت 1٬٢50 كيلومترا.", "It came to 1,250 km.", .englishToArabic),
      CheckExample("تبلغ النسبة 00.31 في المئة.", "The rate is 0.31 per cent.", .englishToArabic),
      CheckExample("تبلغ النسبة 0.31 في المئة.", "The rate is 00.31 per cent.", .arabicToEnglish),
    ],
    good: [
      CheckExample("صدر عام ٢٠١٤.", "It was published in 2014."),
      CheckExample("في 15-43 من الوثيقة", "in 15-43 of the document"),
      CheckExample("١ - صدر عام 2014.", "1. It was published in 2014."),
      CheckExample("في ١٢/٠٨/٢٠٠٩", "on 12/08/2009"),
      CheckExample("الساعة ٥:٣٠ مساء", "at 5:30 pm"),
    ])

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    for side in unit.judgedSides {
      var start = 0
      while start < side.tokens.count {
        guard side.tokens[start].kind == .number else {
          start += 1
          continue
        }
        let end = Self.end(of: start, in: side)
        let range = side.tokens[start].range.lowerBound..<side.tokens[end - 1].range.upperBound
        let sets = Self.sets(in: side.text.source[range])
        if sets.count > 1 {
          let isAdjacent = Self.hasNeighboursOfTwoSets(side.text.source[range])
          findings.add(
            "“\(side.text.text(in: range))” has digits of two sets", on: side, [range],
            severity: isAdjacent ? nil : .info, confidence: 0.9)
        } else if let digits = sets.first, unit.profile.digits.isFirstStranger(digits, unit.index, side.side) {
          let message = "“\(side.text.text(in: range))” is in other digits than the document's other numbers"
          findings.add(message, on: side, [range], severity: .info, confidence: 0.6)
          return
        }
        if Self.hasSpareZeros(start, in: side, across: unit.other(side)) {
          findings.add(
            "“\(side.text.text(in: range))” begins with zeros that the other side does not have", on: side, [range],
            confidence: 0.8)
        }
        start = end
      }
    }
  }

  /// The end of the numbers that are joined to the one at an index without spaces: 12/08/2009, 5:30. A hyphen makes two
  /// of them, as in ranges.
  private static func end(of index: Int, in side: SideAnalysis) -> Int {
    var end = index + 1
    while end + 1 < side.tokens.count, side.tokens[end].traits.contains(.glued),
      side.tokens[end + 1].traits.contains(.glued), side.tokens[end].kind == .punctuation,
      !NumberPlaces.isHyphen(end, in: side),
      side.tokens[end + 1].kind == .number
    {
      end += 2
    }
    return end
  }

  /// Whether digits of two sets stand side by side, without a separator.
  private static func hasNeighboursOfTwoSets(_ bytes: ArraySlice<UInt8>) -> Bool {
    var last: DigitStyle.Digits?
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let current = DigitStyle.Digits.of(bytes[index], index + 1 < bytes.endIndex ? bytes[index + 1] : 0)
      if let current, let last, current != last { return true }
      last = current
      index += bytes[index] < 0x80 ? 1 : 2
    }
    return false
  }

  /// Whether a number begins with two zeros, and none of the other side's does; but not the groups of 000 670.
  private static func hasSpareZeros(_ index: Int, in side: SideAnalysis, across other: SideAnalysis) -> Bool {
    guard beginsWithZeros(index, in: side) else { return false }
    func isNumber(_ place: Int) -> Bool { side.tokens.indices.contains(place) && side.tokens[place].kind == .number }
    if isNumber(index - 1) || isNumber(index + 1) { return false }
    return !other.tokens.indices.contains { other.tokens[$0].kind == .number && beginsWithZeros($0, in: other) }
  }

  /// In the normalised text all digits are 0 to 9.
  private static func beginsWithZeros(_ index: Int, in side: SideAnalysis) -> Bool {
    side.text.normalizedForm(at: index).starts(with: [UInt8(ascii: "0"), UInt8(ascii: "0")])
  }

  private static func sets(in bytes: ArraySlice<UInt8>) -> Set<DigitStyle.Digits> {
    var sets: Set<DigitStyle.Digits> = []
    for index in bytes.indices {
      let next = index + 1 < bytes.endIndex ? bytes[index + 1] : 0
      if let digits = DigitStyle.Digits.of(bytes[index], next) { sets.insert(digits) }
    }
    return sets
  }
}
