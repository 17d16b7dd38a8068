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

  /// U+064B to U+0652 are D9 8B to D9 92 in UTF-8, U+0670 is D9 B0, tatweel D9 80.
  private static func characters(of bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var count = 0
      for byte in bytes { count &+= byte & 0xC0 == 0x80 ? 0 : 1 }
      // Two loops without branches, which the compiler makes steps of many bytes of.
      var signs = 0
      for place in 1..<max(bytes.count, 1) {
        let byte = bytes[place]
        let isSign = byte &- 0x8B < 8 || byte == 0xB0 || byte == 0x80
        signs &+= bytes[place - 1] == 0xD9 && isSign ? 1 : 0
      }
      return count - signs
    }
  }

  /// - Parameter lettersOfToken: how many code points a token's normalised form has.
  init(_ text: borrowing TokenizedText, _ lettersOfToken: (_ index: Int) -> Int) {
    characters = Self.characters(of: text.source)
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
