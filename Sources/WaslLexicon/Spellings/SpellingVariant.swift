internal import WaslText

/// A way in which an Arabic word may have been meant to be written: with another alef, with ي for ى or ه for ة, with ض for ظ, or
/// the other way round.
public struct SpellingVariant: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// An alef: ا أ إ آ.
    case alef
    /// The last letter is ي for ى, or the other way round.
    case yeh
    /// The last letter is ه for ة, or the other way round.
    case marbuta
    /// ض for ظ, or the other way round.
    case dad
  }

  public struct Change: Sendable, Hashable {
    /// Which letter of the word.
    public var place: Int
    /// What it is meant to be, as UTF-16.
    public var letter: UInt16
  }

  public var kind: Kind
  public var change: Change
  /// The first letter may be meant otherwise besides the last.
  public var second: Change?

  /// The letter that is meant at a place where another one may stand.
  @inline(__always)
  func letter(at place: Int, of word: Span<UInt16>) -> UInt16 {
    if place == change.place { return change.letter }
    if let second, place == second.place { return second.letter }
    return word[place]
  }

  /// All letters of a word as they are meant.
  public func letters(of word: ArraySlice<UInt16>) -> [UInt16] {
    let letters = word.span
    return letters.indices.map { letter(at: $0, of: letters) }
  }

  static let alefs: [UInt16] = [
    ArabicLetter.alef, ArabicLetter.alefHamzaAbove, ArabicLetter.alefHamzaBelow, ArabicLetter.alefMadda,
  ]

  /// Calls `body` with each variant of a word.
  ///
  /// - Parameter word: without what stands before it, such as و and ال.
  public static func forEach(of word: Span<UInt16>, _ body: (SpellingVariant) -> Void) {
    guard word.count > 1 else { return }
    let final = partner(ofFinal: word[word.count - 1]).map {
      (kind: $0.kind, change: Change(place: word.count - 1, letter: $0.letter))
    }
    if let final { body(SpellingVariant(kind: final.kind, change: final.change)) }
    if alefs.contains(word[0]) {
      for alef in alefs where alef != word[0] {
        let first = Change(place: 0, letter: alef)
        body(SpellingVariant(kind: .alef, change: first))
        if let final { body(SpellingVariant(kind: final.kind, change: final.change, second: first)) }
      }
    }
    for place in word.indices {
      if place > 0, place < word.count - 1, let letter = partner(ofInner: word[place]) {
        body(SpellingVariant(kind: .alef, change: Change(place: place, letter: letter)))
      }
      if let letter = partner(ofDad: word[place]) {
        body(SpellingVariant(kind: .dad, change: Change(place: place, letter: letter)))
      }
    }
  }

  /// Whether a word has variants.
  static func areThere(of word: ArraySlice<UInt16>) -> Bool {
    var isFound = false
    forEach(of: word.span) { _ in isFound = true }
    return isFound
  }

  private static func partner(ofFinal letter: UInt16) -> (kind: Kind, letter: UInt16)? {
    switch letter {
    case ArabicLetter.yeh: (.yeh, ArabicLetter.alefMaqsura)
    case ArabicLetter.alefMaqsura: (.yeh, ArabicLetter.yeh)
    case ArabicLetter.heh: (.marbuta, ArabicLetter.tehMarbuta)
    case ArabicLetter.tehMarbuta: (.marbuta, ArabicLetter.heh)
    default: nil
    }
  }

  private static func partner(ofInner letter: UInt16) -> UInt16? {
    switch letter {
    case ArabicLetter.alef: ArabicLetter.alefHamzaAbove
    case ArabicLetter.alefHamzaAbove: ArabicLetter.alef
    default: nil
    }
  }

  private static func partner(ofDad letter: UInt16) -> UInt16? {
    switch letter {
    case ArabicLetter.dad: ArabicLetter.zah
    case ArabicLetter.zah: ArabicLetter.dad
    default: nil
    }
  }
}
