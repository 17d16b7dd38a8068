/// A word, a number, a sign: the smallest piece of text that is compared.
public struct Token: Sendable, Hashable {
  /// What a token is.
  public enum Kind: UInt8, Sendable, Hashable, CaseIterable {
    case arabicWord, latinWord
    /// A word in another script that writes spaces between words (and in Thai, which does not).
    case otherWord
    /// One character of a script that is not divided by spaces: Han, Hiragana, Katakana.
    case ideograph
    /// Digits of any script with the separators between them: `1,234.56`, `18.9.2014`, `٣٫١٤`, `½`.
    case number
    case punctuation, symbol
    case url, email

    /// Whether the token is a word of some script.
    @inlinable
    public var isWord: Bool {
      switch self {
      case .arabicWord, .latinWord, .otherWord, .ideograph: true
      default: false
      }
    }
  }

  /// What else the tokenizer saw.
  public struct Traits: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// No white space stands between the token and the one before it.
    public static let glued = Traits(rawValue: 1 << 0)
    /// The word begins with a capital letter: in Latin script, a candidate for a name.
    public static let capitalised = Traits(rawValue: 1 << 1)
    /// Two or more capitals and no small letter (`WHO`, `H1N1`), or initials with stops (`U.S`, `أ.د`).
    public static let acronym = Traits(rawValue: 1 << 2)
  }

  @usableFromInline let start: UInt32
  @usableFromInline let end: UInt32
  public let kind: Kind
  public let traits: Traits

  /// - Precondition: the range ends within the first 4 GB.
  public init(range: Range<Int>, kind: Kind, traits: Traits = []) {
    start = UInt32(range.lowerBound)
    end = UInt32(range.upperBound)
    self.kind = kind
    self.traits = traits
  }

  /// Where the token stands in the text, in UTF-8 bytes.
  @inlinable
  public var range: Range<Int> { Int(start)..<Int(end) }
}
