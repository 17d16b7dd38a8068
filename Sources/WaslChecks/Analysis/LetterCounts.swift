internal import WaslCore
internal import WaslText

/// How many words and letters of which script a text has.
public struct LetterCounts: Sendable, Hashable {
  /// Letters in words of Arabic script, of Latin script, and of others.
  public private(set) var arabic = 0
  public private(set) var latin = 0
  public private(set) var other = 0
  /// Words of Arabic script, of Latin script, and of others.
  public private(set) var arabicWords = 0
  public private(set) var latinWords = 0
  public private(set) var otherWords = 0
  /// Number tokens.
  public private(set) var numbers = 0
  /// Code points of the whole text, but for vowel signs and the stretching of tatweel: they are written or not, as one
  /// likes.
  public private(set) var characters = 0

  public var letters: Int { arabic + latin + other }
  public var words: Int { arabicWords + latinWords + otherWords }

  /// - Parameter lettersOfToken: how many code points a token's normalised form has.
  init(_ text: borrowing TokenizedText, _ lettersOfToken: (_ index: Int) -> Int) {
    characters = ByteRuns.characters(of: text.source.span)
    for index in text.tokens.indices {
      let kind = text.tokens[index].kind
      let letters = lettersOfToken(index)
      switch kind {
      case .arabicWord:
        arabic += letters
        arabicWords += 1
      case .latinWord:
        latin += letters
        latinWords += 1
      case .otherWord, .ideograph:
        other += letters
        otherWords += 1
      case .number: numbers += 1
      case .punctuation, .symbol, .url, .email: break
      }
    }
  }
}
