public import WaslCore

/// Finds the numbers in a text, in digits, words or both, with their values.
///
/// ```swift
/// let finder = NumberFinder(languages: [.arabic])
/// finder.mentions(in: TokenizedText("خمسة وعشرون ألفا"))[0].value  // 25000
/// ```
/// Digits of every script are read in every language. A minus sign is not read: in bidirectional text a
/// hyphen before a number is a list mark or a range more often than a sign.
public struct NumberFinder: Sendable {
  private let readers: [NumberReader]
  private let languages: [LanguageData]

  /// A finder that knows the number words of some languages; languages without data give digits only.
  public init(languages: [LanguageTag] = [.arabic, .english]) {
    self.languages = LanguageData.of(languages)
    readers = self.languages.map { NumberReader(language: $0) }
  }

  /// The numbers of a text in order, without overlaps.
  ///
  /// - Parameter dates: The text's dates in order. What stands inside them is left out, so that الاثنين
  ///   (Monday, also "the two"), كانون الثاني and the minutes of 10:00 are no numbers; but a year alone is a
  ///   number too.
  /// - Parameter mayBegin: which tokens to look at: for whoever remembers what ``mayBegin(at:in:)`` said of a form.
  public func mentions(
    in text: TokenizedText, outside dates: [DateMention] = [], where mayBegin: (_ index: Int) -> Bool = { _ in true }
  ) -> [NumberMention] {
    var mentions: [NumberMention] = []
    var index = 0
    var date = 0
    while index < text.tokens.count {
      let token = text.tokens[index]
      while date < dates.count, dates[date].range.upperBound <= token.range.lowerBound { date += 1 }
      if date < dates.count, dates[date].range.contains(token.range.lowerBound),
        !dates[date].value.isYearAlone
      {
        index += 1
        continue
      }
      switch token.kind {
      case _ where !mayBegin(index): index += 1
      case .number: index = readDigits(in: text, at: index, into: &mentions)
      case .latinWord, .arabicWord, .otherWord, .ideograph:
        index = readWords(in: text, at: index, into: &mentions)
      default: index += 1
      }
    }
    return mentions
  }

  /// Whether a number can begin with a token, judged by its kind and its normalised form alone, so that the answer
  /// can be remembered for each form. Roman numerals, which take more than that, are left out.
  public func mayBegin(at index: Int, in text: TokenizedText) -> Bool {
    switch text.tokens[index].kind {
    case .number: true
    case .latinWord, .arabicWord, .otherWord, .ideograph: readers.contains { $0.word(in: text, at: index) != nil }
    default: false
    }
  }

  /// Reads the number in words at a token, where there is one, and returns the index after it.
  private func readWords(in text: TokenizedText, at index: Int, into mentions: inout [NumberMention]) -> Int {
    for reader in readers {
      if let reading = reader.words(in: text, at: index) {
        return finish(reading, in: text, from: index, into: &mentions)
      }
    }
    if let value = roman(in: text, at: index) {
      mentions.append(
        NumberMention(
          range: text.tokens[index].range, value: ExactNumber(value), form: .roman, certainty: .weak))
    }
    return index + 1
  }

  /// Reads the number in digits at a token, and returns the index after it.
  private func readDigits(in text: TokenizedText, at index: Int, into mentions: inout [NumberMention]) -> Int {
    if var reading = DigitGroups.reversed(in: text, at: index) {
      for reader in readers {
        if let longer = reader.extend(digits: reading.value, in: text, end: reading.end) {
          reading = longer
          break
        }
      }
      return finish(reading, in: text, from: index, into: &mentions)
    }
    let end = DigitGroups.end(in: text, at: index)
    let range = text.tokens[index].range.lowerBound..<text.tokens[end - 1].range.upperBound
    switch DigitNotation.read(text.source, range) {
    case .identifier:
      return end
    case .sequence(let parts):
      for part in parts {
        mentions.append(
          NumberMention(range: part.range, value: part.value, form: .digits, certainty: .likely))
      }
      return end
    case .number(let value, let alternative, let certainty):
      if let fraction = DigitGroups.fraction(in: text, at: index, numerator: value) {
        return finish(fraction, in: text, from: index, into: &mentions)
      }
      var reading = NumberReader.Reading(
        value: value, end: end, form: .digits, role: .cardinal, certainty: certainty, alternative: alternative
      )
      for reader in readers {
        if let longer = reader.extend(digits: value, in: text, end: end) {
          reading = longer
          reading.alternative = nil
          break
        }
        if let ending = reader.ending(of: reading, in: text, at: index) {
          reading = ending
          break
        }
      }
      return finish(reading, in: text, from: index, into: &mentions)
    }
  }

  /// Adds the percent sign or its words, and keeps the mention.
  private func finish(
    _ reading: NumberReader.Reading, in text: TokenizedText, from start: Int,
    into mentions: inout [NumberMention]
  ) -> Int {
    var reading = reading
    var first = start
    if let end = PercentSign.end(in: text, after: reading.end, languages) {
      reading.end = end
      reading.role = .percent
      if reading.certainty == .likely, reading.alternative == nil { reading.certainty = .certain }
    } else if PercentSign.stands(in: text, before: start),
      (mentions.last?.range.upperBound ?? 0) <= text.tokens[start - 1].range.lowerBound
    {
      first -= 1
      reading.role = .percent
    }
    let range = text.tokens[first].range.lowerBound..<text.tokens[reading.end - 1].range.upperBound
    mentions.append(
      NumberMention(
        range: range, value: reading.value, alternative: reading.alternative, form: reading.form,
        role: reading.role,
        certainty: reading.certainty))
    return reading.end
  }

  /// The value of a Roman numeral: two letters or more, or V or X after a capitalised word (Charles V).
  private func roman(in text: TokenizedText, at index: Int) -> Int64? {
    let token = text.tokens[index]
    guard token.kind == .latinWord, token.traits.contains(.capitalised) else { return nil }
    if token.range.count == 1 {
      guard index > 0, text.tokens[index - 1].kind == .latinWord,
        text.tokens[index - 1].traits == .capitalised
      else {
        return nil
      }
      let letter = text.source[token.range.lowerBound]
      guard letter == UInt8(ascii: "V") || letter == UInt8(ascii: "X") else { return nil }
    }
    return RomanNumeral.value(of: text.source[token.range])
  }
}
