extension DateReader {
  /// A time with a word after it: 5 p.m., 5.30pm, 10:15 صباحا, five o'clock.
  func time(in text: TokenizedText, at index: Int) -> Reading? {
    guard let hour = hour(in: text, at: index) else { return nil }
    if let meridiem = match(calendar.meridiems, in: text, at: hour.end),
      hour.hasColon || text.tokens[hour.end].kind == .latinWord || text.tokens[hour.end].range.count > 2
    {
      // A single Arabic letter (م) is a unit as often: it needs a colon or الساعة before it.
      return reading(hour, meridiem)
    }
    if let ending = match(calendar.hourEndings, in: text, at: hour.end) {
      let digits = ClockTime.Digits(time: hour.time, end: ending.end, isTwentyFourHour: hour.time.hour > 12)
      return ClockTime.withoutMeridiem(digits)
    }
    return nil
  }

  /// A time with a word before it: الساعة الخامسة والنصف مساء.
  func introducedTime(in text: TokenizedText, at index: Int) -> Reading? {
    guard let introduction = match(calendar.hourIntroductions, in: text, at: index) else { return nil }
    if let time = timeWithSlash(in: text, at: introduction.end) { return time }
    guard var hour = hour(in: text, at: introduction.end) else { return nil }
    if let addition = match(calendar.minuteAdditions, in: text, at: hour.end), !hour.hasColon {
      let minutes = hour.time.hour * 60 + addition.value
      hour.time = TimeOfDay(hour: minutes / 60, minute: minutes % 60)
      hour.end = addition.end
    }
    if let meridiem = match(calendar.meridiems, in: text, at: hour.end) { return reading(hour, meridiem) }
    return ClockTime.withoutMeridiem(
      ClockTime.Digits(time: hour.time, end: hour.end, isTwentyFourHour: hour.time.hour > 12))
  }

  /// الساعة 30/17: the United Nations write the minutes before a slash and the hour behind it; others the other way round.
  private func timeWithSlash(in text: TokenizedText, at index: Int) -> Reading? {
    guard let first = DateDigits.integer(in: text, at: index), first.length == 2,
      DateDigits.isGlued("/", in: text, at: index + 1), index + 2 < text.tokens.count,
      text.tokens[index + 2].traits.contains(.glued), let second = DateDigits.integer(in: text, at: index + 2),
      second.length <= 2, !DateDigits.isGlued("/", in: text, at: index + 3)
    else { return nil }
    let times = [(hour: second.value, minute: first.value), (hour: first.value, minute: second.value)]
      .filter { $0.hour < 24 && $0.minute < 60 }.map { DateValue.time(TimeOfDay(hour: $0.hour, minute: $0.minute)) }
    guard let time = times.first else { return nil }
    return Reading(value: time, alternatives: Array(times.dropFirst()), certainty: .likely, end: index + 3)
  }

  private struct Hour {
    var time: TimeOfDay
    var end: Int
    var hasColon = false
  }

  private func reading(_ hour: Hour, _ meridiem: PhraseTable<CalendarData.Meridiem>.Match) -> Reading {
    let full = hour.time.hour > 12 ? hour.time.hour : meridiem.value.hour(hour.time.hour)
    return Reading(value: .time(TimeOfDay(hour: full, minute: hour.time.minute)), end: meridiem.end)
  }

  /// An hour of 0 to 23 in digits, with minutes after a colon or a stop, or of 1 to 12 in words.
  private func hour(in text: TokenizedText, at index: Int) -> Hour? {
    guard index < text.tokens.count else { return nil }
    if let digits = ClockTime.digits(in: text, at: index) {
      return Hour(time: digits.time, end: digits.end, hasColon: true)
    }
    if let hour = DateDigits.integer(in: text, at: index) {
      return hour.length <= 2 && hour.value < 24
        ? Hour(time: TimeOfDay(hour: hour.value), end: index + 1) : nil
    }
    if text.tokens[index].kind == .number { return hourWithStop(in: text, at: index) }
    guard let number = numbers.word(in: text, at: index) else { return nil }
    switch number.word {
    case .unit(let hour), .ordinal(let hour):
      // الحادية عشرة and الثانية عشرة are two words; what is added to an hour (والنصف) is no part of it.
      if let next = numbers.word(in: text, at: index + 1), next.word == .ten, !next.stripped.hasConjunction {
        return hour <= 2 ? Hour(time: TimeOfDay(hour: Int(hour) + 10), end: index + 2) : nil
      }
      return Hour(time: TimeOfDay(hour: Int(hour)), end: index + 1)
    case .ten:
      return Hour(time: TimeOfDay(hour: 10), end: index + 1)
    case .teen(let hour) where hour <= 12, .ordinalWhole(let hour) where hour <= 12:
      return Hour(time: TimeOfDay(hour: Int(hour)), end: index + 1)
    default:
      return nil
    }
  }

  /// 5.30, as British newspapers write times.
  private func hourWithStop(in text: TokenizedText, at index: Int) -> Hour? {
    let parts = text.normalizedForm(at: index).split(separator: UInt8(ascii: "."))
    guard parts.count == 2, parts[1].count == 2, let hour = Int(String(decoding: parts[0], as: UTF8.self)),
      let minute = Int(String(decoding: parts[1], as: UTF8.self)), (0..<24).contains(hour),
      (0..<60).contains(minute)
    else { return nil }
    return Hour(time: TimeOfDay(hour: hour, minute: minute), end: index + 1)
  }
}
