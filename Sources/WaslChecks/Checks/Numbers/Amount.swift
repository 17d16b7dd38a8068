internal import WaslCore
internal import WaslText

/// A number as the checks compare it: a mention in a text, or a part of a date.
struct Amount {
  enum Kind: Sendable, Hashable {
    case number, percent, fraction, ordinal
    case day, year
    /// The value is that of minutes since midnight, by a clock of twelve hours.
    case time
    /// The value is the decade's tens: 90.
    case decade
    case century
  }

  /// How much a number's absence says.
  enum Weight: Int, Comparable {
    /// It explains a number across but is not asked for itself: one, first, a Roman numeral.
    case weak
    /// A number word, or a number that belongs to a name (COVID-19): compared, but not missed.
    case medium
    /// Digits.
    case strong

    static func < (left: Weight, right: Weight) -> Bool { left.rawValue < right.rawValue }
  }

  /// Where it stands, in UTF-8 bytes.
  var range: Range<Int>
  /// The values that it can have, the likeliest first. Never empty.
  var values: [ExactNumber]
  var kind: Kind
  var weight: Weight
  /// Whether a word or a sign multiplies it: 3 million.
  var isScaled = false
  /// Whether it is part of a word or hangs on one: ACE2, COVID-19.
  var isInName = false
  /// Whether it is part of a word: ACE2.
  var isInWord = false
  /// Whether it numbers the paragraph and stands before its text.
  var isLabel = false
  /// Whether it is the number of a page that is referred to.
  var isPage = false
  /// Whether the other side has the number too, only less often.
  var isRepetition = false

  var value: ExactNumber { values[0] }

  /// The severity of its absence: a label, a repetition and a name's number matter less, and a label that the document
  /// does not keep throughout hardly at all.
  func severityOfAbsence(in profile: DocumentProfile) -> Finding.Severity {
    if isLabel { return profile.labels.isKept ? .minor : .info }
    return isRepetition || isInWord || isPage ? .minor : .major
  }

  /// Whether two amounts can be the same number.
  func equals(_ other: Amount) -> Bool {
    guard (kind == .time) == (other.kind == .time) else {
      return kind == .time ? Self.isHour(values, other.values) : Self.isHour(other.values, values)
    }
    if Self.isShortYear(self, of: other) || Self.isShortYear(other, of: self) { return true }
    if kind == .decade || other.kind == .decade { return Self.decade(of: self) == Self.decade(of: other) }
    for value in values where other.values.contains(value) { return true }
    return Self.isShare(self, other) || Self.isShare(other, self)
  }

  /// Whether a number without a clock's colon says a time: 5 or 5.30 for half past five.
  private static func isHour(_ time: [ExactNumber], _ numbers: [ExactNumber]) -> Bool {
    time.contains { time in
      guard let minutes = time.integer else { return false }
      let (hour, minute) = (minutes / 60, minutes % 60)
      return numbers.contains { number in
        // 1720 hours, as armies write it.
        if let digits = number.integer, digits >= 100, digits < 2_500 {
          return digits / 100 % 12 == hour && digits % 100 == minute
        }
        guard number < 25, let hundredths = number.multiplied(by: 100)?.integer else { return false }
        return hundredths / 100 % 12 == hour && (hundredths % 100 == minute)
      }
    }
  }

  /// Whether a number is the last two digits of a year in a date: 22 Oct 14.
  private static func isShortYear(_ number: Amount, of date: Amount) -> Bool {
    guard date.kind == .year, number.kind == .number, let short = number.value.integer, short < 100,
      let year = date.value.integer
    else { return false }
    return year % 100 == short
  }

  private static func decade(of amount: Amount) -> ExactNumber? {
    guard let value = amount.value.integer else { return nil }
    return ExactNumber(value % 100)
  }

  /// Whether one is a percentage and the other its fraction: 50 % and a half.
  private static func isShare(_ percent: Amount, _ fraction: Amount) -> Bool {
    guard percent.kind == .percent, fraction.kind != .percent, let hundredth = ExactNumber(1, over: 100) else {
      return false
    }
    return percent.value.multiplied(by: hundredth) == fraction.value && fraction.value < 1
  }
}
