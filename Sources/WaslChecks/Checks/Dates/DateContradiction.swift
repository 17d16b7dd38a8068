internal import WaslCore
internal import WaslText

/// A date that contradicts itself.
public struct DateContradiction: Check {
  public static let declaration = CheckDeclaration(
    id: "date.contradiction", title: "A date contradicts itself",
    mqmCategory: "accuracy/mistranslation/date", issueType: .mistranslation, severity: .major, languages: .any,
    explanation: """
      Two names of one month that are of different months (أيار/يونيو) while the source has only one of them, a weekday \
      that is not that of the date beside it, and a day that its month does not have. Only the translated side is \
      judged, and a contradiction that stands in the original as well is let pass.
      """,
    bad: [
      CheckExample("في 7 أيار/يونيو 1956", "on 7 May 1956", .englishToArabic),
      CheckExample("يوم الاثنين 18 سبتمبر 2014", "on 18 September 2014", .englishToArabic),
      CheckExample("ينتهي العقد في 31 حزيران.", "The contract ends on 30 June.", .englishToArabic),
      CheckExample("يوم الخميس 18 سبتمبر 2014", "on Friday, 18 September 2014", .arabicToEnglish),
      CheckExample("ينتهي العقد في 30 نيسان.", "The contract ends on 31 April.", .arabicToEnglish),
    ],
    good: [
      CheckExample("في 7 أيار/مايو 1956", "on 7 May 1956"),
      CheckExample("يوم الخميس 18 سبتمبر 2014", "on Thursday, 18 September 2014"),
      CheckExample("ينتهي العقد في 30 حزيران.", "The contract ends on 30 June."),
      CheckExample("في مايو/يونيو 2020", "in May/June 2020"),
      CheckExample("في 29 شباط 2012", "on 29 February 2012"),
    ])

  public init(_ settings: CheckSettings) {}

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    for side in unit.judgedSides where side.dates.count > 0 {
      let original = unit.other(side)
      for (index, mention) in side.dates.enumerated() {
        guard case .date(let date) = mention.value else { continue }
        if let message = Self.impossibleDay(date, mention, original) {
          findings.add(message, on: side, [mention.range], confidence: 0.9)
        }
        guard index > 0 else { continue }
        if let message = Self.contradiction(side.dates[index - 1], mention, date, in: side, original) {
          findings.add(
            message, on: side, [side.dates[index - 1].range.lowerBound..<mention.range.upperBound], confidence: 0.8)
        }
      }
    }
  }

  private static func impossibleDay(_ date: PartialDate, _ mention: DateMention, _ original: SideAnalysis) -> String? {
    guard mention.alternatives.isEmpty, date.calendar == .gregorian, let day = date.day, let month = date.month,
      day > CivilDate.dayCount(ofMonth: month, year: date.year),
      !original.dates.contains(where: { $0.value == mention.value })
    else { return nil }
    return "Month \(month) has no day \(day)"
  }

  /// What is wrong between a date and the weekday or the month directly before it.
  private static func contradiction(
    _ first: DateMention, _ mention: DateMention, _ date: PartialDate, in side: SideAnalysis, _ original: SideAnalysis
  ) -> String? {
    let start = side.tokenIndices(in: first.range).upperBound
    let end = side.tokenIndices(in: mention.range).lowerBound
    switch first.value {
    case .weekday(let weekday):
      guard end - start <= 1, mention.alternatives.isEmpty, let actual = CivilDate.weekday(of: date), actual != weekday,
        !original.dates.contains(where: { $0.value == first.value && $0.certainty > .weak })
          || !original.dates.contains(where: { $0.value == mention.value })
      else { return nil }
      return "“\(side.text.text(in: mention.range))” was not a \(weekday) but a \(actual)"
    case .date(let other):
      guard end - start == 1, date.day == nil, let month = date.month, let otherMonth = other.month,
        month != otherMonth, date.calendar == other.calendar,
        side.text.normalizedForm(at: start).elementsEqual("/".utf8), !names(month, original)
      else { return nil }
      let words = side.text.text(in: first.range.lowerBound..<mention.range.upperBound)
      return "“\(words)” names two months where the original has one"
    default: return nil
    }
  }

  private static func names(_ month: Int, _ side: SideAnalysis) -> Bool {
    side.dates.contains { if case .date(let date) = $0.value { date.month == month } else { false } }
  }
}
