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
  /// Code points of the whole text.
  public private(set) var characters = 0

  public var letters: Int { arabic + latin + other }
  public var words: Int { arabicWords + latinWords + otherWords }

  init(_ text: borrowing TokenizedText) {
    for byte in text.source where byte & 0xC0 != 0x80 { characters += 1 }
    for index in text.tokens.indices {
      let kind = text.tokens[index].kind
      var letters = 0
      for byte in text.normalizedForm(at: index) where byte & 0xC0 != 0x80 { letters += 1 }
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
