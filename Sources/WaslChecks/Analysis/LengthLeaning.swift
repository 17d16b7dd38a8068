internal import WaslText

/// By how much an Arabic text is usually longer than this English one, or shorter, for what the English consists of:
/// short words and articles shrink, acronyms are written out.
///
/// Learnt by linear regression on the texts of the training data (UN documents, manuals, Tatoeba); the rest of the
/// logarithm of the lengths' ratio varies by an eighth less than the logarithm itself.
enum LengthLeaning {
  /// What each figure adds to log(Arabic length / English length).
  private static let wordsPerCharacter = 2.14
  private static let frequentWordsPerCharacter = -2.74
  private static let digitsPerCharacter = 0.984
  private static let marksPerCharacter = 0.9
  private static let acronymsPerWord = 0.699
  private static let perRootOfCharacters = 0.613
  /// What all of them come to on the average text.
  private static let average = 0.3

  /// What to expect of log(Arabic length / English length) over the average, or 0 where there is no lexicon.
  static func ofArabic(beside english: SideAnalysis) -> Double {
    guard english.lexicon != nil, english.letters.characters > 0 else { return 0 }
    let (forms, memory) = (english.forms, english.memory)
    var (words, frequent, digits, marks) = (0, 0, 0, 0)
    for (index, token) in english.tokens.enumerated() {
      if token.kind.isWord {
        words += 1
        if memory.has(.frequent, forms[index]) { frequent += 1 }
      } else if token.kind == .number {
        digits += english.text.normalizedRange(at: index).count
      } else {
        marks += 1
      }
    }
    let length = Double(english.letters.characters)
    return
      (wordsPerCharacter * Double(words) + frequentWordsPerCharacter * Double(frequent)
      + digitsPerCharacter * Double(digits) + marksPerCharacter * Double(marks)) / length
      + acronymsPerWord * Double(english.acronyms.count) / Double(max(words, 1))
      + perRootOfCharacters / length.squareRoot() - average
  }
}
