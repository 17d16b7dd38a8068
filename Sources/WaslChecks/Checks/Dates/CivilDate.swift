internal import WaslText

/// The Gregorian calendar's arithmetic.
enum CivilDate {
  /// How many days a month has; of February 29 where the year is not known.
  static func dayCount(ofMonth month: Int, year: Int?) -> Int {
    switch month {
    case 4, 6, 9, 11: return 30
    case 2:
      guard let year else { return 29 }
      return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: return 31
    }
  }

  /// The weekday of a full date after 1582, or `nil`. Zeller's congruence.
  static func weekday(of date: PartialDate) -> Weekday? {
    guard date.calendar == .gregorian, let year = date.year, year > 1_582, let month = date.month, let day = date.day
    else { return nil }
    // January and February count as the 13th and 14th month of the year before.
    let shiftedMonth = month < 3 ? month + 12 : month
    let shiftedYear = month < 3 ? year - 1 : year
    let (century, rest) = (shiftedYear / 100, shiftedYear % 100)
    let number = (day + 13 * (shiftedMonth + 1) / 5 + rest + rest / 4 + century / 4 + 5 * century) % 7
    // Zeller counts from Saturday, ISO 8601 from Monday.
    return Weekday(rawValue: (number + 5) % 7 + 1)
  }
}
