/// Arabic words as they are written, with their hamza, ة and ى, which ``Normalizer/comparison`` makes equal to others, and
/// without vowel signs, tatweel and invisible characters.
public enum WrittenArabic {
  /// Adds the letters of a word.
  ///
  /// - Parameters:
  ///   - word: UTF-8.
  ///   - letters: as UTF-16: all Arabic letters are below U+FFFF.
  ///   - places: where each letter stands in the word, in bytes.
  public static func appendLetters(of word: Span<UInt8>, to letters: inout [UInt16], places: inout [Int32]) {
    let first = letters.count
    var place = 0
    while place < word.count {
      let (scalar, length) = UTF8Scalars.decode(word, at: place)
      switch scalar {
      case 0x64B...0x652, 0x670, 0x640, 0x200B...0x200F, 0x2060...0x206F, 0xFEFF: break
      case 0x653...0x655 where letters.count > first && letters[letters.count - 1] == ArabicLetter.alef:
        // A hamza or madda that is a character of its own.
        letters[letters.count - 1] = scalar == 0x653 ? 0x622 : scalar == 0x654 ? 0x623 : 0x625
      default:
        letters.append(UInt16(truncatingIfNeeded: scalar))
        places.append(Int32(place))
      }
      place += length
    }
  }

  /// Calls `body` with each place where a word may begin behind و ف, ب ل ك and ال or لل, the whole word first, until
  /// it returns true.
  ///
  /// - Parameter range: where the word's letters stand in `letters`.
  @inlinable
  public static func forEachBeginning(
    of range: Range<Int>, in letters: [UInt16], _ body: (_ start: Int, _ hasArticle: Bool) -> Bool
  ) {
    var start = range.lowerBound
    if range.isEmpty || body(start, false) { return }
    if range.count > 2, letters[start] == ArabicLetter.waw || letters[start] == ArabicLetter.feh {
      start += 1
      if body(start, false) { return }
    }
    if let article = afterArticle(start, range.upperBound, letters), body(article, true) { return }
    guard range.upperBound - start > 2, isPreposition(letters[start]) else { return }
    if body(start + 1, false) { return }
    if let article = afterArticle(start + 1, range.upperBound, letters) { _ = body(article, true) }
  }

  /// Where a word begins behind ال or, after ل, behind لل.
  @inlinable
  static func afterArticle(_ start: Int, _ end: Int, _ letters: [UInt16]) -> Int? {
    guard end - start > 2, letters[start + 1] == ArabicLetter.lam else { return nil }
    return letters[start] == ArabicLetter.alef || letters[start] == ArabicLetter.lam ? start + 2 : nil
  }

  /// Whether a letter is ب ل or ك, which are written at the beginning of the next word.
  @inlinable
  public static func isPreposition(_ letter: UInt16) -> Bool {
    letter == ArabicLetter.beh || letter == ArabicLetter.lam || letter == ArabicLetter.kaf
  }
}
