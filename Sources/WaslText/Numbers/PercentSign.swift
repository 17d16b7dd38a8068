/// The sign or the words that make a number a percentage.
enum PercentSign {
  /// The index after a percent sign or its words that follow a number, or `nil` where there are none.
  static func end(in text: TokenizedText, after index: Int, _ languages: [LanguageData]) -> Int? {
    if isSign(in: text, at: index) { return index + 1 }
    for language in languages {
      for phrase in language.numberGrammar.percentPhrases where matches(phrase, in: text, at: index) {
        return index + phrase.count
      }
    }
    return nil
  }

  /// Whether a percent sign stands directly before a number and belongs to none before it: ٪٥٠.
  static func stands(in text: TokenizedText, before index: Int) -> Bool {
    guard index > 0, text.tokens[index].traits.contains(.glued), isSign(in: text, at: index - 1) else {
      return false
    }
    return index == 1 || !text.tokens[index - 1].traits.contains(.glued)
      || text.tokens[index - 2].kind != .number
  }

  private static func isSign(in text: TokenizedText, at index: Int) -> Bool {
    index < text.tokens.count && text.isSign("%", at: index)
  }

  private static func matches(_ phrase: [[UInt8]], in text: TokenizedText, at index: Int) -> Bool {
    guard index + phrase.count <= text.tokens.count else { return false }
    for (offset, word) in phrase.enumerated()
    where !text.normalizedForm(at: index + offset).elementsEqual(word) {
      return false
    }
    return true
  }
}
