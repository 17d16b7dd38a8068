/// A point or a stretch of time that a text names, as far as it names it.
public enum DateValue: Sendable, Hashable {
  case weekday(Weekday)
  case date(PartialDate)
  case time(TimeOfDay)
  /// Ten years by the first of them: 1990; below 100 where the century is not said (the nineties: 90).
  case decade(Int)
  /// A century by its number: 20 for 1901–2000.
  case century(Int)

  /// Whether the value is a year and nothing more.
  public var isYearAlone: Bool {
    if case .date(let date) = self { date.year != nil && date.month == nil && date.day == nil } else { false }
  }
}

/// The days of the week in the order of ISO 8601.
public enum Weekday: Int, Sendable, Hashable, CaseIterable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday
}

/// A day, a month or a year, with those parts that were said.
public struct PartialDate: Sendable, Hashable {
  /// In which calendar the parts count.
  public enum Calendar: String, Sendable, Hashable, CaseIterable {
    case gregorian
    /// The Islamic calendar; its dates are not converted.
    case hijri
  }

  public var calendar: Calendar
  /// The year, negative before the first (30 BC is -30).
  public var year: Int?
  /// 1 to 12.
  public var month: Int?
  /// 1 to 31.
  public var day: Int?

  public init(_ calendar: Calendar = .gregorian, year: Int? = nil, month: Int? = nil, day: Int? = nil) {
    self.calendar = calendar
    self.year = year
    self.month = month
    self.day = day
  }
}

/// A time of day, 0:00 to 23:59.
public struct TimeOfDay: Sendable, Hashable {
  /// 0 to 23.
  public var hour: Int
  /// 0 to 59.
  public var minute: Int

  public init(hour: Int, minute: Int = 0) {
    self.hour = hour
    self.minute = minute
  }
}

/// A place in a text that names a time.
public struct DateMention: Sendable, Hashable {
  /// Where it stands, in UTF-8 bytes of the text.
  public var range: Range<Int>
  /// The likeliest value.
  public var value: DateValue
  /// Other values that the same words can have: day and month exchanged, twelve hours later, another century.
  public var alternatives: [DateValue]
  public var certainty: Certainty

  public init(
    range: Range<Int>, value: DateValue, alternatives: [DateValue] = [], certainty: Certainty = .certain
  ) {
    self.range = range
    self.value = value
    self.alternatives = alternatives
    self.certainty = certainty
  }
}
