internal import WaslCore
internal import WaslText

/// The letters of a side's Arabic words as they were written: with their hamza, ة and ى, which
/// `Normalizer.comparison` makes equal to others, and without vowel signs, tatweel and invisible characters.
struct WrittenWords {
  /// The letters of all words, one after the other, as UTF-16: all Arabic letters are below U+FFFF.
  private(set) var letters: [UInt16] = []
  /// Where each letter stands in the text, in bytes.
  private(set) var places: [Int32] = []
  /// For each token where its letters end; a token that is no Arabic word has none.
  private var ends: [Int32] = []

  init(_ side: SideAnalysis) {
    let text = side.text
    letters.reserveCapacity(text.source.count / 2)
    places.reserveCapacity(text.source.count / 2)
    ends.reserveCapacity(text.tokens.count)
    let bytes = text.source.span
    for token in text.tokens {
      if token.kind == .arabicWord { append(bytes, token.range) }
      ends.append(Int32(letters.count))
    }
  }

  private mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    var place = range.lowerBound
    while place < range.upperBound {
      let (scalar, length) = UTF8Scalars.decode(bytes, at: place)
      switch scalar {
      case 0x64B...0x652, 0x670, 0x640, 0x200B...0x200F, 0x2060...0x206F, 0xFEFF: break
      case 0x653...0x655 where letters.last == ArabicLetter.alef && places.last.map(Int.init) ?? 0 >= range.lowerBound:
        // A hamza or madda that is a character of its own.
        letters[letters.count - 1] = scalar == 0x653 ? 0x622 : scalar == 0x654 ? 0x623 : 0x625
      default:
        letters.append(UInt16(truncatingIfNeeded: scalar))
        places.append(Int32(place))
      }
      place += length
    }
  }

  /// Where a token's letters stand in ``letters``.
  @inline(__always)
  func range(of token: Int) -> Range<Int> { (token == 0 ? 0 : Int(ends[token - 1]))..<Int(ends[token]) }

  /// A token's letters.
  func word(_ token: Int) -> ArraySlice<UInt16> { letters[range(of: token)] }

  /// Where a letter stands in the text, in bytes.
  func byteRange(of letter: Int) -> Range<Int> { Int(places[letter])..<Int(places[letter]) + 2 }

  /// Calls `body` with each place where a word may begin behind و ف, ب ل ك and ال or لل, the whole word first, until
  /// it returns true.
  @inline(__always)
  func forEachBeginning(of token: Int, _ body: (_ start: Int, _ hasArticle: Bool) -> Bool) {
    let range = range(of: token)
    var start = range.lowerBound
    if range.isEmpty || body(start, false) { return }
    if range.count > 2, letters[start] == ArabicLetter.waw || letters[start] == ArabicLetter.feh {
      start += 1
      if body(start, false) { return }
    }
    if let article = afterArticle(start, range.upperBound), body(article, true) { return }
    guard range.upperBound - start > 2, Self.isPreposition(letters[start]) else { return }
    if body(start + 1, false) { return }
    if let article = afterArticle(start + 1, range.upperBound) { _ = body(article, true) }
  }

  /// Where a word begins behind ال or, after ل, behind لل.
  @inline(__always)
  private func afterArticle(_ start: Int, _ end: Int) -> Int? {
    guard end - start > 2, letters[start + 1] == ArabicLetter.lam else { return nil }
    return letters[start] == ArabicLetter.alef || letters[start] == ArabicLetter.lam ? start + 2 : nil
  }

  private static func isPreposition(_ letter: UInt16) -> Bool {
    letter == ArabicLetter.beh || letter == ArabicLetter.lam || letter == ArabicLetter.kaf
  }
}

/// The written words of both sides, as far as they are Arabic and judged.
struct JudgedWords: SharedAnalysis {
  private var source: WrittenWords?
  private var target: WrittenWords?

  init(of unit: UnitAnalysis) {
    for side in unit.judgedSides where side.isArabic {
      if side.side == .source { source = WrittenWords(side) } else { target = WrittenWords(side) }
    }
  }

  /// Calls `body` with each judged Arabic side and its words.
  @inline(__always)
  func forEach(of unit: UnitAnalysis, _ body: (SideAnalysis, WrittenWords) -> Void) {
    if let source { body(unit.source, source) }
    if let target { body(unit.target, target) }
  }
}

/// The letters that rules speak of.
enum ArabicLetter {
  static let alef: UInt16 = 0x627
  static let alefMadda: UInt16 = 0x622
  static let alefHamzaAbove: UInt16 = 0x623
  static let alefHamzaBelow: UInt16 = 0x625
  static let beh: UInt16 = 0x628
  static let tehMarbuta: UInt16 = 0x629
  static let teh: UInt16 = 0x62A
  static let dal: UInt16 = 0x62F
  static let zain: UInt16 = 0x632
  static let seen: UInt16 = 0x633
  static let sad: UInt16 = 0x635
  static let dad: UInt16 = 0x636
  static let tah: UInt16 = 0x637
  static let feh: UInt16 = 0x641
  static let kaf: UInt16 = 0x643
  static let lam: UInt16 = 0x644
  static let meem: UInt16 = 0x645
  static let noon: UInt16 = 0x646
  static let heh: UInt16 = 0x647
  static let waw: UInt16 = 0x648
  static let alefMaqsura: UInt16 = 0x649
  static let yeh: UInt16 = 0x64A
}
