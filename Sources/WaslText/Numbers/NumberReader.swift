/// Reads the number that begins at a token, in words, digits or both.
struct NumberReader {
  /// A number and where it ends.
  struct Reading {
    var value: ExactNumber
    /// The index of the first token after the number.
    var end: Int
    var form: NumberMention.Form
    var role: NumberMention.Role
    var certainty: Certainty
    var alternative: ExactNumber?
  }

  let language: LanguageData
  private var grammar: NumberGrammar { language.numberGrammar }

  /// What a token says in a number, with what was taken off its front.
  ///
  /// - Parameter afterConjunction: Whether only readings with a conjunction count: وأحد looks like واحد.
  func word(
    in text: TokenizedText, at index: Int, afterConjunction: Bool = false
  ) -> (stripped: Proclitics.Stripped, word: NumberWord)? {
    guard index < text.tokens.count, text.tokens[index].kind.isWord else { return nil }
    let range = text.normalizedRange(at: index)
    guard
      let (stripped, word) = language.proclitics.firstReading(
        of: text.normalizedBytes, range,
        {
          afterConjunction && !$0.hasConjunction
            ? nil : language.numberWords.value(of: text.normalizedBytes, $0.start..<range.upperBound)
        })
    else { return nil }
    return language.notNumbers.value(of: text.normalizedBytes, range) == nil ? (stripped, word) : nil
  }

  /// The number whose first word stands at an index.
  func words(in text: TokenizedText, at index: Int) -> Reading? {
    guard let first = word(in: text, at: index) else { return nil }
    var phrase = NumberPhrase(grammar)
    guard phrase.add(first.word, linked: false) else { return nil }
    let end = extend(&phrase, in: text, from: index + 1)
    guard let value = phrase.value else { return nil }
    var reading = Reading(
      value: value, end: end, form: phrase.hasDigits ? .mixed : .words, role: role(of: phrase),
      certainty: certainty(of: phrase, first.word, first.stripped, in: text, at: index))
    if case .ordinal(let number) = first.word, end == index + 1, number > 2, index > 0,
      Self.contains(grammar.articles, text, index - 1), let part = ExactNumber(1, over: number)
    {
      // "A third" is a part more often than a place.
      (reading.value, reading.alternative) = (part, value)
      (reading.role, reading.certainty) = (.fraction, .weak)
    }
    return reading
  }

  /// Adds scale words and what follows them to a number in digits that ends before a token.
  func extend(digits value: ExactNumber, in text: TokenizedText, end: Int) -> Reading? {
    var phrase = NumberPhrase(grammar)
    guard phrase.add(digits: value, linked: false) else { return nil }
    // More than so many: $300+ billion.
    let isOpen = DateDigits.isGlued("+", in: text, at: end)
    let start = isOpen ? end + 1 : end
    let newEnd = extend(&phrase, in: text, from: start)
    guard newEnd > start, let sum = phrase.value else { return nil }
    // A half after thousands is that of something else: عام 2012 والنصف الأول من عام 2013.
    if value >= 1_000, sum > value, let next = value.adding(1), sum < next { return nil }
    return Reading(value: sum, end: newEnd, form: .mixed, role: role(of: phrase), certainty: .certain)
  }

  /// Adds as many tokens as fit, and returns the index after them.
  private func extend(_ phrase: inout NumberPhrase, in text: TokenizedText, from start: Int) -> Int {
    var end = start
    while true {
      var next = end
      var linked = false
      if isHyphen(in: text, at: next) {
        next += 1
      } else if isLink(in: text, at: next) {
        linked = true
        next += 1
      }
      if linked || phrase.awaitsScale, isArticle(in: text, at: next) { next += 1 }
      guard next < text.tokens.count else { return end }
      if text.tokens[next].kind == .number {
        guard linked,
          case .number(let value, nil, _) = DigitNotation.read(text.source, text.tokens[next].range),
          phrase.add(digits: value, linked: true)
        else { return end }
      } else {
        guard let (stripped, word) = word(in: text, at: next), !stripped.hasPreposition else { return end }
        if !phrase.add(word, linked: linked || stripped.hasConjunction) {
          guard let (_, other) = self.word(in: text, at: next, afterConjunction: true),
            phrase.add(other, linked: true)
          else { return end }
        }
      }
      end = next + 1
    }
  }

  private func role(of phrase: NumberPhrase) -> NumberMention.Role {
    phrase.isOrdinal ? .ordinal : phrase.isFraction ? .fraction : .cardinal
  }

  private func certainty(
    of phrase: NumberPhrase, _ first: NumberWord, _ stripped: Proclitics.Stripped, in text: TokenizedText,
    at index: Int
  ) -> Certainty {
    if phrase.isImplied { return .weak }
    guard phrase.wordCount == 1, !phrase.hasDigits else { return .certain }
    switch first {
    // One is a pronoun more often than a number, in both languages.
    case .unit(1): return .weak
    case .unit(2): return stripped.hasArticle || followsThe(in: text, at: index) ? .weak : .likely
    // Without the article, أول is "at first" and ثانية "again" or "a second".
    case .ordinal(1...2): return stripped.hasArticle || !language.proclitics.haveArticle ? .likely : .weak
    case .hundred, .scale, .scaleOrDual, .fraction, .ordinal, .ordinalWhole: return .likely
    case .unit, .ten: return stripped.hasPreposition ? .likely : .certain
    default: return .certain
    }
  }

  /// "The two" are persons or things known already.
  private func followsThe(in text: TokenizedText, at index: Int) -> Bool {
    index > 0 && text.normalizedForm(at: index - 1).elementsEqual("the".utf8)
  }

  private func isHyphen(in text: TokenizedText, at index: Int) -> Bool {
    index + 1 < text.tokens.count && text.tokens[index].traits.contains(.glued)
      && text.tokens[index + 1].traits.contains(.glued) && text.tokens[index + 1].kind.isWord
      && text.isSign("-", at: index)
  }

  private func isLink(in text: TokenizedText, at index: Int) -> Bool {
    index < text.tokens.count && text.tokens[index].kind.isWord
      && Self.contains(grammar.links, text, index)
  }

  private func isArticle(in text: TokenizedText, at index: Int) -> Bool {
    index < text.tokens.count && Self.contains(grammar.articles, text, index)
  }

  private static func contains(_ words: [[UInt8]], _ text: TokenizedText, _ index: Int) -> Bool {
    guard !words.isEmpty else { return false }
    let form = text.normalizedForm(at: index)
    return words.contains { form.elementsEqual($0) }
  }
}
