internal import WaslCore
internal import WaslText

/// Digits of two sets in one number, or of another set than the document writes.
public struct NumberFormat: Check {
  public static let declaration = CheckDeclaration(
    id: "number.format", title: "Digits of different sets are mixed",
    mqmCategory: "locale-conventions/number-format", issueType: .localeViolation, severity: .minor, languages: .any,
    explanation: """
      A number, a date or a time with digits of two sets (٢٠14). Where nearly all numbers of the document are in one set, \
      the first one in another set is remarked on once, as info. Only the translated side is judged.
      """,
    bad: [
      CheckExample("صدر عام ٢٠14.", "It was published in 2014.", .englishToArabic),
      CheckExample("في الفقرة ٤3 من الوثيقة", "in paragraph 43 of the document", .englishToArabic),
      CheckExample("في 12/٠٨/2009", "on 12/08/2009", .englishToArabic),
      CheckExample("الساعة ٥:30 مساء", "at 5:30 pm", .englishToArabic),
      CheckExample("بلغت 1٬٢50 كيلومترا.", "It came to 1,250 km.", .englishToArabic),
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
          findings.add("“\(side.text.text(in: range))” has digits of two sets", on: side, [range], confidence: 0.9)
        } else if let digits = sets.first, unit.profile.digits.isFirstStranger(digits, unit.index, side.side) {
          let message = "“\(side.text.text(in: range))” is in other digits than the document's other numbers"
          findings.add(message, on: side, [range], severity: .info, confidence: 0.6)
          return
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

  private static func sets(in bytes: ArraySlice<UInt8>) -> Set<DigitStyle.Digits> {
    var sets: Set<DigitStyle.Digits> = []
    for index in bytes.indices {
      let next = index + 1 < bytes.endIndex ? bytes[index + 1] : 0
      if let digits = DigitStyle.Digits.of(bytes[index], next) { sets.insert(digits) }
    }
    return sets
  }
}
