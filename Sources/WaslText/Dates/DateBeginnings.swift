/// What kinds of date can begin with a word or a number, judged by its normalised form alone.
public struct DateBeginnings: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Digits, with which many kinds begin.
  public static let digits = DateBeginnings(rawValue: 1 << 0)
  /// A weekday or its abbreviation.
  public static let weekday = DateBeginnings(rawValue: 1 << 1)
  /// A word before an hour: الساعة.
  public static let introducedTime = DateBeginnings(rawValue: 1 << 2)
  /// A month or its abbreviation.
  public static let month = DateBeginnings(rawValue: 1 << 3)
  /// A decade, a century or "last".
  public static let period = DateBeginnings(rawValue: 1 << 4)
  /// A number in words.
  public static let number = DateBeginnings(rawValue: 1 << 5)
  public static let all: DateBeginnings = [.digits, .weekday, .introducedTime, .month, .period, .number]
}

extension DateReader {
  /// The kinds of date that can begin with a word, with or without its clitics.
  func beginnings(in text: TokenizedText, at index: Int) -> DateBeginnings {
    guard mayBegin(at: index, in: text) else { return [] }
    let bytes = text.normalizedBytes
    let end = text.normalizedRange(at: index).upperBound
    var beginnings: DateBeginnings = []
    for start in language.proclitics.starts(of: bytes, text.normalizedRange(at: index)) {
      let rest = start..<end
      if calendar.weekdays.hasFirst(bytes, rest) || calendar.weekdayAbbreviations.hasFirst(bytes, rest) {
        beginnings.insert(.weekday)
      }
      if calendar.hourIntroductions.hasFirst(bytes, rest) { beginnings.insert(.introducedTime) }
      if calendar.months.hasFirst(bytes, rest) || calendar.monthAbbreviations.hasFirst(bytes, rest) {
        beginnings.insert(.month)
      }
      if calendar.decades.hasFirst(bytes, rest) || calendar.centuryWords.hasFirst(bytes, rest)
        || calendar.lastWords.hasFirst(bytes, rest)
      {
        beginnings.insert(.period)
      }
      if language.numberWords.value(of: bytes, rest) != nil { beginnings.insert(.number) }
    }
    return beginnings
  }
}
