/// Reads dates with the words of one language. The parts stand in the extensions beside this file.
struct DateReader {
  /// A date and where it ends.
  struct Reading {
    var value: DateValue
    var alternatives: [DateValue] = []
    var certainty = Certainty.certain
    /// The index of the first token after it.
    var end: Int
  }

  let language: LanguageData
  let numbers: NumberReader

  var calendar: CalendarData { language.calendar }

  init(language: LanguageData) {
    self.language = language
    numbers = NumberReader(language: language)
  }

  /// What begins at a word, of the kinds that may.
  func named(in text: TokenizedText, at index: Int, _ beginnings: DateBeginnings) -> Reading? {
    guard beginnings != .all || mayBegin(at: index, in: text) else { return nil }
    if beginnings.contains(.weekday), let found = weekday(in: text, at: index) { return found }
    if beginnings.contains(.introducedTime), let found = introducedTime(in: text, at: index) { return found }
    if beginnings.contains(.month), let found = month(in: text, at: index) { return found }
    // Years, days and hours can be said in words.
    let hasNumber = beginnings.contains(.number)
    if hasNumber || beginnings.contains(.period), let found = namedPeriod(in: text, at: index) { return found }
    guard hasNumber else { return nil }
    return dayAndMonth(in: text, at: index) ?? time(in: text, at: index)
  }

  /// Whether a word, with or without its clitics, is the first of any name of a date or of a number.
  func mayBegin(at index: Int, in text: TokenizedText) -> Bool {
    let range = text.normalizedRange(at: index)
    return language.proclitics.firstReading(of: text.normalizedBytes, range) {
      language.dateStarters.value(of: text.normalizedBytes, $0.start..<range.upperBound)
    } != nil
  }

  /// Looks a name up in one of the calendar's tables.
  func match<Value>(_ table: PhraseTable<Value>, in text: TokenizedText, at index: Int) -> PhraseTable<Value>
    .Match?
  {
    table.match(in: text, at: index, language.proclitics)
  }

  /// What a table says of the word or the two words before a token.
  func introduction(
    of index: Int, in table: PhraseTable<Bool>, _ text: TokenizedText
  ) -> PhraseTable<Bool>.Match? {
    for length in 1...2 where index >= length {
      if let found = match(table, in: text, at: index - length), found.end == index { return found }
    }
    return nil
  }

  /// Whether the word or the two words before a token are in a table.
  func isIntroduced(_ index: Int, by table: PhraseTable<Bool>, in text: TokenizedText) -> Bool {
    introduction(of: index, in: table, text) != nil
  }

  /// Whether a token may be a name of a day or a month.
  func isName(in text: TokenizedText, at index: Int) -> Bool {
    !calendar.namesAreCapitalised || text.tokens[index].traits.contains(.capitalised)
  }

  /// Whether a token is a certain sign.
  func isSign(_ sign: Unicode.Scalar, in text: TokenizedText, at index: Int) -> Bool {
    index < text.tokens.count && text.isSign(sign, at: index)
  }
}

/// Numbers in digits as dates are made of.
enum DateDigits {
  /// A whole number of at most four digits without any separator, and how many digits it has.
  static func integer(in text: TokenizedText, at index: Int) -> (value: Int, length: Int)? {
    guard index < text.tokens.count, text.tokens[index].kind == .number else { return nil }
    var value = 0
    let form = text.normalizedForm(at: index)
    guard form.count <= 4 else { return nil }
    for byte in form {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return (value, form.count)
  }

  /// Whether a token is a certain sign with no space before it.
  static func isGlued(_ sign: Unicode.Scalar, in text: TokenizedText, at index: Int) -> Bool {
    index < text.tokens.count && text.tokens[index].traits.contains(.glued) && text.isSign(sign, at: index)
  }
}

extension TokenizedText {
  /// Whether a token's normalised form is one ASCII character.
  func isSign(_ sign: Unicode.Scalar, at index: Int) -> Bool {
    let range = normalizedRange(at: index)
    return range.count == 1 && normalizedBytes[range.lowerBound] == UInt8(ascii: sign)
  }
}
