/// Cuts and normalises the tokens that nearly all Arabic and English text is made of, in one look at each byte: words
/// of plain letters, whole numbers, single signs of ASCII.
///
/// It knows no rule of its own. Wherever what follows could make something else of a token (an address, an initial, a
/// possessive, a combining mark …) it declines, and ``Tokenizer`` and ``Normalizer`` do the work, whose results it
/// must equal: a test compares them on texts of every kind.
struct PlainScanner: Sendable {
  /// A token that was recognised.
  struct Found {
    /// Where it ends in the text.
    var end: Int
    /// How many bytes its normalised form has.
    var length: Int
    var kind: Token.Kind
    var traits: Token.Traits = []
  }

  /// The most bytes that a normalised form takes; longer words are declined.
  static let longest = 64

  static let comparison = PlainScanner(Normalizer.comparison)

  /// The normalised form of each ASCII character.
  private let ascii: [UInt8]
  /// What each of U+0600–06FF is inside or after an Arabic word: one of the marks below, or for a letter the two bytes
  /// that it becomes.
  private let arabic: [UInt16]

  private enum Mark {
    static let complicated: UInt16 = 0
    /// A combining mark that is left out.
    static let droppedMark: UInt16 = 1
    /// A letter that is left out: tatweel.
    static let droppedLetter: UInt16 = 2
    /// No part of any word.
    static let endsWord: UInt16 = 3
    static let firstLetter: UInt16 = 0x100
  }

  private init(_ normalizer: Normalizer) {
    ascii = normalizer.asciiForms
    arabic = (UInt32(0x600)...0x6FF).map { scalar in
      guard let form = normalizer.plainForm(of: scalar) else { return Mark.complicated }
      return switch ScalarClass.of(scalar) {
      case .arabicLetter where form.isEmpty: Mark.droppedLetter
      case .arabicLetter where form.count == 2: UInt16(form[0]) << 8 | UInt16(form[1])
      case .mark where form.isEmpty: Mark.droppedMark
      case .punctuation, .symbol, .digit: Mark.endsWord
      default: Mark.complicated
      }
    }
  }

  /// The token at an offset, where something visible stands, or `nil` where it is not plain.
  ///
  /// - Parameter form: receives the normalised form; has room for as many bytes as are left of the text.
  @inline(__always)
  func token(in text: Span<UInt8>, at offset: Int, form: UnsafeMutableBufferPointer<UInt8>) -> Found? {
    let byte = text[offset]
    if byte & 0xFC == 0xD8 { return arabicWord(in: text, at: offset, form) }
    if Self.isLetter(byte) { return latinWord(in: text, at: offset, form) }
    if Self.isDigit(byte) { return number(in: text, at: offset, form) }
    return sign(in: text, at: offset, form)
  }

  private func latinWord(in text: Span<UInt8>, at start: Int, _ form: UnsafeMutableBufferPointer<UInt8>) -> Found? {
    let limit = min(text.count, start + Self.longest)
    var end = start
    var letters = 0
    var capitals = 0
    while end < limit {
      let byte = text[end]
      if Self.isLetter(byte) {
        letters += 1
        if byte & 0x20 == 0 { capitals += 1 }
      } else if !Self.isDigit(byte) {
        break
      }
      form[end - start] = ascii[Int(byte)]
      end += 1
    }
    if end < text.count {
      // At the limit the word goes on, or may: declined either way.
      guard end < limit, Self.endsLatinWord(in: text, at: end) else { return nil }
    }
    var traits: Token.Traits = text[start] & 0x20 == 0 ? .capitalised : []
    if capitals >= 2, capitals == letters { traits.insert(.acronym) }
    return Found(end: end, length: end - start, kind: .latinWord, traits: traits)
  }

  private func arabicWord(in text: Span<UInt8>, at start: Int, _ form: UnsafeMutableBufferPointer<UInt8>) -> Found? {
    var end = start
    var length = 0
    var letters = 0
    scan: while end + 1 < text.count, text[end] & 0xFC == 0xD8, text[end + 1] & 0xC0 == 0x80 {
      let entry = arabic[Int(text[end] & 3) << 6 | Int(text[end + 1] & 0x3F)]
      switch entry {
      case Mark.firstLetter...:
        guard length + 2 <= Self.longest else { return nil }
        form[length] = UInt8(entry >> 8)
        form[length + 1] = UInt8(truncatingIfNeeded: entry)
        length += 2
        letters += 1
      case Mark.droppedMark where end > start: break
      case Mark.droppedLetter: letters += 1
      case Mark.endsWord where end > start: break scan
      default: return nil
      }
      end += 2
    }
    if end < text.count {
      let next = text[end]
      // What ends the word in this block was looked up above; whatever else is beyond ASCII may go on with it.
      let isPlain = next < 0x80 ? Self.isVisibleOrSpace(next) : next & 0xFC == 0xD8 && end + 1 < text.count
      guard end > start, isPlain, !(letters == 1 && next == UInt8(ascii: ".")) else { return nil }
    }
    return Found(end: end, length: length, kind: .arabicWord)
  }

  private func number(in text: Span<UInt8>, at start: Int, _ form: UnsafeMutableBufferPointer<UInt8>) -> Found? {
    let limit = min(text.count, start + Self.longest)
    var end = start
    while end < limit, Self.isDigit(text[end]) {
      form[end - start] = text[end]
      end += 1
    }
    if end < text.count {
      guard end < limit else { return nil }
      switch text[end] {
      case 0x09...0x0D, 0x20, UInt8(ascii: ")"): break
      case UInt8(ascii: "."), UInt8(ascii: ","):
        guard end + 1 == text.count || text[end + 1] == 0x20 else { return nil }
      default: return nil
      }
    }
    return Found(end: end, length: end - start, kind: .number)
  }

  private func sign(in text: Span<UInt8>, at start: Int, _ form: UnsafeMutableBufferPointer<UInt8>) -> Found? {
    let byte = text[start]
    let kind: Token.Kind
    switch byte {
    case UInt8(ascii: "$"), UInt8(ascii: "+"), UInt8(ascii: "<")...UInt8(ascii: ">"), UInt8(ascii: "^"),
      UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: "~"):
      kind = .symbol
    // Apostrophes may be possessives.
    case 0x21...0x26, 0x28...0x2F, 0x3A, 0x3B, 0x3F, 0x40, 0x5B...0x5D, 0x5F, 0x7B, 0x7D: kind = .punctuation
    default: return nil
    }
    // Marks may follow from beyond ASCII, and the same sign makes a run.
    if start + 1 < text.count, text[start + 1] >= 0x80 || text[start + 1] == byte { return nil }
    form[0] = ascii[Int(byte)]
    return Found(end: start + 1, length: 1, kind: kind)
  }

  /// Whether a word of ASCII letters and digits ends before a byte, and is no part of an address.
  private static func endsLatinWord(in text: Span<UInt8>, at offset: Int) -> Bool {
    switch text[offset] {
    case 0x09...0x0D, 0x20...0x24, 0x26, 0x28...0x2A, 0x2C, 0x2F, 0x3B...0x3F, 0x5B...0x5E, 0x60, 0x7B...0x7E:
      return true
    case UInt8(ascii: "%"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ":"),
      UInt8(ascii: "@"):
      guard offset + 1 < text.count else { return true }
      switch text[offset + 1] {
      // With any of these an address, initials or a longer run could go on.
      case 0x09...0x0D, 0x20...0x24, 0x26...0x2A, 0x2C, 0x3B...0x3F, 0x5B...0x5E, 0x7B...0x7E: return true
      default: return false
      }
    default:
      return false
    }
  }

  /// Whether an ASCII character is no control character.
  @inline(__always)
  private static func isVisibleOrSpace(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x7F || (0x09...0x0D).contains(byte)
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  @inline(__always)
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
