extension DateReader {
  /// A weekday, alone.
  func weekday(in text: TokenizedText, at index: Int) -> Reading? {
    guard isName(in: text, at: index) else { return nil }
    if let abbreviation = match(calendar.weekdayAbbreviations, in: text, at: index) {
      let next = abbreviation.end
      let isDate = next < text.tokens.count && text.tokens[next].kind == .number
      guard isDate || isSign(".", in: text, at: next) || isSign(",", in: text, at: next) else { return nil }
      let hasStop = DateDigits.isGlued(".", in: text, at: next)
      return Reading(value: .weekday(abbreviation.value), certainty: .likely, end: hasStop ? next + 1 : next)
    }
    guard let found = match(calendar.weekdays, in: text, at: index) else { return nil }
    let introduction = introduction(of: index, in: calendar.weekdayIntroductions, text)
    guard
      !calendar.weekdaysNeedArticle || found.stripped.hasArticle
        || (introduction?.value == true && introduction?.stripped.hasArticle == false
          && !found.stripped.hasConjunction && !found.stripped.hasPreposition)
    else { return nil }
    // الأحد عشر is eleven.
    if let next = numbers.word(in: text, at: found.end), next.word == .ten, !next.stripped.hasConjunction { return nil }
    let isAmbiguous = calendar.ambiguousWeekdays.contains(found.value) && introduction == nil
    return Reading(value: .weekday(found.value), certainty: isAmbiguous ? .weak : .certain, end: found.end)
  }

  /// A day of a month, in digits or words, with the month and perhaps the year after it: 18 September 2014.
  func dayAndMonth(in text: TokenizedText, at index: Int) -> Reading? {
    guard let day = day(in: text, at: index) else { return nil }
    let link = match(calendar.dayLinks, in: text, at: day.end)
    guard link != nil || !day.needsLink, let month = monthName(in: text, at: link?.end ?? day.end) else {
      return nil
    }
    var date = PartialDate(month.value.calendar, month: month.value.number, day: day.value)
    let end = addYear(to: &date, in: text, at: month.end)
    return Reading(value: .date(date), end: end)
  }

  /// A month, with the day (September 18) and the year after it, or alone.
  func month(in text: TokenizedText, at index: Int) -> Reading? {
    guard let month = monthName(in: text, at: index) else { return nil }
    var date = PartialDate(month.value.calendar, month: month.value.number)
    var end = month.end
    if let day = DateDigits.integer(in: text, at: end), calendar.namesAreCapitalised, day.length <= 2,
      (1...31).contains(day.value), !DateDigits.isGlued(":", in: text, at: end + 1)
    {
      date.day = day.value
      end = afterOrdinalEnding(in: text, at: end + 1)
    }
    end = addYear(to: &date, in: text, at: end)
    if date.day == nil, date.year == nil {
      let isIntroduced = isIntroduced(index, by: calendar.monthWords, in: text)
      if month.value.isAmbiguous, !isIntroduced, month.isSingle { return nil }
    }
    return Reading(value: .date(date), end: end)
  }

  private struct Day {
    var value: Int
    var end: Int
    /// Whether the number says nothing of a day by itself: five من رمضان.
    var needsLink: Bool
  }

  private func day(in text: TokenizedText, at index: Int) -> Day? {
    if let digits = DateDigits.integer(in: text, at: index) {
      guard digits.length <= 2, (1...31).contains(digits.value) else { return nil }
      return Day(value: digits.value, end: afterOrdinalEnding(in: text, at: index + 1), needsLink: false)
    }
    guard let words = numbers.words(in: text, at: index), words.form == .words, let day = words.value.integer,
      (1...31).contains(day), words.role == .ordinal || language.numberGrammar.unitsPrecedeTens
    else { return nil }
    return Day(value: Int(day), end: words.end, needsLink: true)
  }

  private func afterOrdinalEnding(in text: TokenizedText, at index: Int) -> Int {
    guard index < text.tokens.count, text.tokens[index].traits.contains(.glued),
      text.tokens[index].kind == .latinWord,
      language.numberGrammar.ordinalEndings.contains(text.normalized(at: index))
    else { return index }
    return index + 1
  }

  private struct MonthName {
    var value: CalendarData.Month
    var end: Int
    /// Whether only one name was said; أيار/مايو cannot be taken for anything else.
    var isSingle = true
  }

  /// A month's name, or two names of the same month: فبراير/ شباط, أيلول (سبتمبر).
  private func monthName(in text: TokenizedText, at index: Int) -> MonthName? {
    guard var name = singleMonth(in: text, at: index) else { return nil }
    guard ["/", "(", "-"].contains(where: { isSign($0, in: text, at: name.end) }),
      let second = singleMonth(in: text, at: name.end + 1),
      second.value.calendar == name.value.calendar, second.value.number == name.value.number
    else { return name }
    let closes = isSign("(", in: text, at: name.end) && isSign(")", in: text, at: second.end)
    (name.end, name.isSingle) = (closes ? second.end + 1 : second.end, false)
    return name
  }

  private func singleMonth(in text: TokenizedText, at index: Int) -> MonthName? {
    guard index < text.tokens.count, isName(in: text, at: index) else { return nil }
    if let found = match(calendar.months, in: text, at: index) {
      return found.stripped.hasArticle ? nil : MonthName(value: found.value, end: found.end)
    }
    guard let found = match(calendar.monthAbbreviations, in: text, at: index) else { return nil }
    let hasStop = DateDigits.isGlued(".", in: text, at: found.end)
    let end = hasStop ? found.end + 1 : found.end
    let isBesideNumber =
      (end < text.tokens.count && text.tokens[end].kind == .number)
      || (index > 0 && text.tokens[index - 1].kind == .number)
    return hasStop || isBesideNumber ? MonthName(value: found.value, end: end) : nil
  }

  /// Reads the year after a month, and returns the index after it.
  private func addYear(to date: inout PartialDate, in text: TokenizedText, at index: Int) -> Int {
    var next = isSign(",", in: text, at: index) ? index + 1 : index
    if let word = match(calendar.yearWords, in: text, at: next)
      ?? match(calendar.dayLinks, in: text, at: next)
    {
      next = word.end
    }
    guard let number = DateDigits.integer(in: text, at: next) else { return index }
    let era = era(in: text, at: next + 1)
    let isYear =
      era != nil
      || (date.calendar == .gregorian ? number.length == 4 : number.value > 31 && number.value < 1_600)
    guard isYear, !DateDigits.isGlued(":", in: text, at: next + 1) else { return index }
    date.year = era?.value.isBefore == true ? -number.value : number.value
    return era?.end ?? next + 1
  }

  /// What stands after a year. A Latin abbreviation has to be in capitals.
  func era(in text: TokenizedText, at index: Int) -> PhraseTable<CalendarData.Era>.Match? {
    guard let era = match(calendar.eras, in: text, at: index), !era.stripped.hasArticle else { return nil }
    guard text.tokens[index].kind != .latinWord || text.tokens[index].traits.contains(.acronym) else {
      return nil
    }
    return era
  }
}
