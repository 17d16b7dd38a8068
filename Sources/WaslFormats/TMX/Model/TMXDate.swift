/// Dates as TMX writes them: `YYYYMMDDThhmmssZ`, in UTC (TMX 1.4b, section 2.4).
public enum TMXDate {
  private static let secondsOfDay = 86_400

  /// A date from the seconds since 1970-01-01 00:00 UTC, as in `SOURCE_DATE_EPOCH`.
  ///
  /// - Parameter seconds: from year 0 to year 9999; what lies outside has no form in TMX and is moved inside.
  public static func string(secondsSince1970 seconds: Int) -> String {
    let seconds = min(max(seconds, -62_167_219_200), 253_402_300_799)
    let days = (seconds >= 0 ? seconds : seconds - secondsOfDay + 1) / secondsOfDay
    let time = seconds - days * secondsOfDay
    let (year, month, day) = civil(daysSince1970: days)
    return digits(year, 4) + digits(month, 2) + digits(day, 2) + "T" + digits(time / 3600, 2)
      + digits(time / 60 % 60, 2) + digits(time % 60, 2) + "Z"
  }

  /// Whether a text is a date in this form that is in the calendar.
  public static func isValid(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 16, bytes[8] == UInt8(ascii: "T"), bytes[15] == UInt8(ascii: "Z") else {
      return false
    }
    func number(_ range: Range<Int>) -> Int? {
      bytes[range].reduce(0) { sum, byte in
        guard let sum, (0x30...0x39).contains(byte) else { return nil }
        return sum * 10 + Int(byte - 0x30)
      }
    }
    guard let year = number(0..<4), let month = number(4..<6), let day = number(6..<8),
      let hour = number(9..<11), let minute = number(11..<13), let second = number(13..<15)
    else { return false }
    // 60 is a leap second.
    return (1...12).contains(month) && (1...days(in: month, of: year)).contains(day) && hour < 24
      && minute < 60 && second <= 60
  }

  private static func days(in month: Int, of year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  /// The date of a day (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days).
  private static func civil(daysSince1970 days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  private static func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.count)) + text
  }
}
