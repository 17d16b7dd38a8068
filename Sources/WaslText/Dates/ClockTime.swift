/// Times of day in digits with a colon: 05:01, 5:30, 17:45:10.
enum ClockTime {
  /// A time and the token after it, and whether its hour can only be one of twenty-four.
  struct Digits {
    var time: TimeOfDay
    var end: Int
    var isTwentyFourHour: Bool
  }

  static func digits(in text: TokenizedText, at index: Int) -> Digits? {
    guard let hour = DateDigits.integer(in: text, at: index), hour.length <= 2, hour.value < 24,
      DateDigits.isGlued(":", in: text, at: index + 1), index + 2 < text.tokens.count,
      text.tokens[index + 2].traits.contains(.glued), let minute = minute(in: text, at: index + 2),
      index == 0 || !DateDigits.isGlued(":", in: text, at: index - 1)
    else { return nil }
    var end = index + 3
    if DateDigits.isGlued(":", in: text, at: end), minuteFollows(in: text, at: end + 1) { end += 2 }
    let startsWithZero = hour.length == 2 && hour.value < 10
    return Digits(
      time: TimeOfDay(hour: hour.value, minute: minute), end: end,
      isTwentyFourHour: startsWithZero || hour.value > 12 || hour.value == 0)
  }

  /// A time without a word about the half of the day.
  static func reading(in text: TokenizedText, at index: Int) -> DateReader.Reading? {
    digits(in: text, at: index).map(withoutMeridiem)
  }

  static func withoutMeridiem(_ digits: Digits) -> DateReader.Reading {
    var result = DateReader.Reading(value: .time(digits.time), end: digits.end)
    if !digits.isTwentyFourHour {
      let other = TimeOfDay(hour: (digits.time.hour + 12) % 24, minute: digits.time.minute)
      result.alternatives = [.time(other)]
      result.certainty = .likely
    }
    return result
  }

  private static func minuteFollows(in text: TokenizedText, at index: Int) -> Bool {
    index < text.tokens.count && text.tokens[index].traits.contains(.glued)
      && minute(in: text, at: index) != nil
  }

  private static func minute(in text: TokenizedText, at index: Int) -> Int? {
    guard let minute = DateDigits.integer(in: text, at: index), minute.length == 2, minute.value < 60 else {
      return nil
    }
    return minute.value
  }
}
