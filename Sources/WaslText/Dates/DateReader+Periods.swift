extension DateReader {
  /// A period that begins with a number: 1990s, 20th century, 1435 هـ, the year after its word.
  func numberedPeriod(in text: TokenizedText, at index: Int) -> Reading? {
    guard let number = DateDigits.integer(in: text, at: index) else { return nil }
    if calendar.namesAreCapitalised, isPlural(in: text, at: index + 1), number.value % 10 == 0,
      number.length == 4 || number.length == 2
    {
      return decade(number.value, end: index + 2)
    }
    if let century = century(Int64(number.value), in: text, at: index + 1) { return century }
    if let era = era(in: text, at: index + 1),
      number.length >= 3 || text.tokens[index + 1].kind == .latinWord
        || text.tokens[index + 1].range.count > 3
    {
      let year = era.value.isBefore ? -number.value : number.value
      return Reading(value: .date(PartialDate(era.value.calendar, year: year)), end: era.end)
    }
    return nil
  }

  /// A period that begins with a word: التسعينيات, القرن العشرين, the nineties, twentieth century.
  func namedPeriod(in text: TokenizedText, at index: Int) -> Reading? {
    if let found = match(calendar.decades, in: text, at: index) { return namedDecade(found, in: text) }
    if let year = yearInWords(in: text, at: index) { return year }
    if calendar.centuryPrecedesNumber {
      guard let word = match(calendar.centuryWords, in: text, at: index), word.stripped.hasArticle else {
        return nil
      }
      return centuryNumber(in: text, at: word.end)
    }
    if match(calendar.lastWords, in: text, at: index) != nil,
      let word = match(calendar.centuryWords, in: text, at: index + 1)
    {
      return Reading(value: .century(Self.lastCentury), certainty: .likely, end: word.end)
    }
    guard let words = numbers.words(in: text, at: index), words.role == .ordinal,
      let number = words.value.integer
    else { return nil }
    return century(number, in: text, at: words.end)
  }

  /// A year in words: عام ألف وتسعمئة وأربعة وثمانين, in nineteen eighty-four.
  private func yearInWords(in text: TokenizedText, at index: Int) -> Reading? {
    guard isIntroduced(index, by: calendar.yearWords, in: text),
      let words = numbers.words(in: text, at: index),
      words.form == .words, words.role == .cardinal, let year = words.value.integer,
      (1_000...2_099).contains(year),
      year % 1_000 != 0 || calendar.weekdaysNeedArticle
    else { return nil }
    return Reading(value: .date(PartialDate(year: Int(year))), certainty: .likely, end: words.end)
  }

  /// What "last century" means, counted from the one that this was written in.
  private static let lastCentury = 20

  /// The number after the word for "century", or "last".
  private func centuryNumber(in text: TokenizedText, at index: Int) -> Reading? {
    if let last = match(calendar.lastWords, in: text, at: index) {
      return Reading(value: .century(Self.lastCentury), certainty: .likely, end: last.end)
    }
    if let words = numbers.words(in: text, at: index), let number = words.value.integer,
      (1...30).contains(number)
    {
      return Reading(value: .century(Int(number)), end: words.end)
    }
    // القرن الـ19: the article is a token of its own before digits.
    let digits = index < text.tokens.count && text.tokens[index].kind.isWord ? index + 1 : index
    if digits > index, !DateDigitsArticle.stands(in: text, at: index) { return nil }
    guard let number = DateDigits.integer(in: text, at: digits), (1...30).contains(number.value) else {
      return nil
    }
    return Reading(value: .century(number.value), end: digits + 1)
  }

  /// The word for "century" after an ordinal in digits or words.
  private func century(_ number: Int64, in text: TokenizedText, at index: Int) -> Reading? {
    guard !calendar.centuryPrecedesNumber, (1...30).contains(number) else { return nil }
    var next = index
    if next < text.tokens.count, text.tokens[next].traits.contains(.glued),
      text.tokens[next].kind == .latinWord
    {
      guard language.numberGrammar.ordinalEndings.contains(text.normalized(at: next)) else { return nil }
      next += 1
    }
    if DateDigits.isGlued("-", in: text, at: next) { next += 1 }
    guard let word = match(calendar.centuryWords, in: text, at: next) else { return nil }
    return Reading(value: .century(Int(number)), end: word.end)
  }

  /// A decade by name, with the century where it follows: تسعينيات القرن الماضي.
  private func namedDecade(_ found: PhraseTable<Int>.Match, in text: TokenizedText) -> Reading {
    guard calendar.centuryPrecedesNumber else { return decade(found.value, end: found.end) }
    let link = match(calendar.dayLinks, in: text, at: found.end)?.end ?? found.end
    guard let word = match(calendar.centuryWords, in: text, at: link), word.stripped.hasArticle,
      let century = centuryNumber(in: text, at: word.end), case .century(let number) = century.value
    else { return decade(found.value, end: found.end) }
    return Reading(
      value: .decade((number - 1) * 100 + found.value), certainty: century.certainty, end: century.end)
  }

  private func decade(_ start: Int, end: Int) -> Reading {
    guard start < 100 else { return Reading(value: .decade(start), end: end) }
    return Reading(
      value: .decade(start), alternatives: [.decade(1_900 + start)], certainty: .likely, end: end)
  }

  /// The s or ’s of 1990s.
  private func isPlural(in text: TokenizedText, at index: Int) -> Bool {
    DateDigits.isGlued("s", in: text, at: index)
      || (index < text.tokens.count && text.tokens[index].traits.contains(.glued)
        && text.normalizedForm(at: index).elementsEqual("'s".utf8))
  }
}

/// The Arabic article where it stands before digits: الـ19.
enum DateDigitsArticle {
  static func stands(in text: TokenizedText, at index: Int) -> Bool {
    text.normalizedForm(at: index).elementsEqual("ال".utf8)
  }
}

/// Years without any other part of a date.
enum ReadYear {
  /// Bare years are taken for years in this range; outside it they are counts as often.
  private static let usual = 1_800...2_099

  static func bare(in text: TokenizedText, at index: Int, _ readers: [DateReader]) -> DateReader.Reading? {
    guard let number = DateDigits.integer(in: text, at: index), number.length >= 3,
      !isPartOfMore(in: text, at: index)
    else { return nil }
    let isIntroduced = readers.contains { $0.isIntroduced(index, by: $0.calendar.yearWords, in: text) }
    guard usual.contains(number.value) || (isIntroduced && number.length == 4 && number.value >= 1_000) else {
      return nil
    }
    return DateReader.Reading(
      value: .date(PartialDate(year: number.value)), certainty: isIntroduced ? .certain : .likely,
      end: index + 1)
  }

  /// Whether a number is money, a percentage, a measure or a scaled number.
  private static func isPartOfMore(in text: TokenizedText, at index: Int) -> Bool {
    if index > 0, text.tokens[index].traits.contains(.glued), text.tokens[index - 1].kind == .symbol {
      return true
    }
    guard index + 1 < text.tokens.count else { return false }
    let next = text.tokens[index + 1]
    return next.kind == .symbol || (next.traits.contains(.glued) && next.kind.isWord)
      || text.isSign("%", at: index + 1)
  }
}
