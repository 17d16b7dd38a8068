/// Cuts text of any script into tokens, without a dictionary and without allocating anything for a token.
///
/// - A word is a run of letters of one script with the combining marks, the invisible characters and (in
///   Latin) the digits inside it: الكِتَاب, H1N1. Where the script changes, a new word begins.
/// - An apostrophe between letters stays in its word (don't, O’Brien), but a possessive ’s at its end is a
///   token of its own: Israel | ’s. A hyphen always separates: well | - | known, COVID | - | 19.
/// - Initials with stops are one word without the last stop: U.S | . and أ.د | .
/// - A number is a run of digits with the separators between digits: 1,234.56, ٣٫١٤, 18.9.2014, 1 000 with a
///   no-break space. A slash, a colon and a hyphen separate: 12 | / | 08 | / | 2014. Letters after digits are
///   a new token.
/// - A URL and an e-mail address are one token each; so is a bare domain under a common top-level domain.
/// - Han, Hiragana and Katakana give one token a character.
/// - Everything else that is visible is punctuation or a symbol, one token a character, but for a run of the
///   same stop or dash (`...`, `--`) and an emoji sequence.
///
/// White space and invisible characters between tokens belong to none.
public struct Tokenizer: Sendable {
  public init() {}

  /// The tokens of a text in order; their ranges count the text's UTF-8 bytes.
  public func tokens(in text: String) -> [Token] {
    var tokens: [Token] = []
    append(tokensOf: Array(text.utf8).span, to: &tokens)
    return tokens
  }

  /// Appends the tokens of UTF-8 text to an array, so that a caller can use its memory again.
  public func append(tokensOf text: Span<UInt8>, to tokens: inout [Token]) {
    var offset = 0
    var isGlued = false
    while offset < text.count {
      if let token = Self.next(in: text, at: &offset, isGlued: &isGlued) { tokens.append(token) }
    }
  }

  /// Goes past what stands at an offset: a token, or a character that belongs to none.
  ///
  /// - Parameter isGlued: whether there is a token that no white space separates from the offset.
  static func next(in text: Span<UInt8>, at offset: inout Int, isGlued: inout Bool) -> Token? {
    let (scalar, length) = UTF8Scalars.decode(text, at: offset)
    let scalarClass = ScalarClass.of(scalar)
    switch scalarClass {
    case .space:
      isGlued = false
      offset += length
      return nil
    case .control:
      offset += length
      return nil
    default:
      break
    }
    var token = token(startingWith: scalar, scalarClass, in: text, at: offset)
    if isGlued { token = Token(range: token.range, kind: token.kind, traits: token.traits.union(.glued)) }
    offset = token.range.upperBound
    isGlued = true
    return token
  }

  private static func token(
    startingWith scalar: UInt32, _ scalarClass: ScalarClass, in text: Span<UInt8>, at offset: Int
  ) -> Token {
    switch scalarClass {
    case .latinLetter:
      if let address = AddressScanner.address(in: text, at: offset) { return address }
      return WordScanner.word(in: text, at: offset, script: scalarClass)
    case .arabicLetter, .otherLetter:
      return WordScanner.word(in: text, at: offset, script: scalarClass)
    case .digit, .vulgarFraction:
      if let address = AddressScanner.address(in: text, at: offset) { return address }
      return Token(range: offset..<NumberScanner.end(in: text, at: offset), kind: .number)
    case .ideograph:
      return Token(range: offset..<SignScanner.endOfMarks(in: text, after: offset), kind: .ideograph)
    case .punctuation:
      if let suffix = WordScanner.possessive(in: text, at: offset) { return suffix }
      return Token(range: offset..<SignScanner.endOfRun(in: text, at: offset), kind: .punctuation)
    case .symbol, .mark, .space, .control:
      return Token(range: offset..<SignScanner.endOfSymbol(in: text, at: offset), kind: .symbol)
    }
  }
}
