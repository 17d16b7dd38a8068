internal import WaslText

/// Counts how words are written: makes the ``Spellings`` that the program brings along.
public struct SpellingCounter: Sendable {
  /// A word that no edited text has is kept from so many places on.
  private static let fewestPlaces = 3

  private struct Tally {
    var all = 0
    var edited = 0

    mutating func add(_ other: Tally) {
      all += other.all
      edited += other.edited
    }
  }

  private var tallies: [[UInt16]: Tally] = [:]

  public init() {}

  /// How many words were read.
  public var wordCount: Int { tallies.values.reduce(0) { $0 + $1.all } }

  /// Counts the words of a text.
  ///
  /// - Parameter isEdited: whether it was edited with care, so that even what it has once is no slip.
  public mutating func read(_ text: String, isEdited: Bool) {
    let tokens = TokenizedText(text)
    let bytes = tokens.source.span
    for token in tokens.tokens where token.kind == .arabicWord {
      var letters: [UInt16] = []
      var places: [Int32] = []
      WrittenArabic.appendLetters(of: bytes.extracting(token.range), to: &letters, places: &places)
      tallies[letters, default: Tally()].add(Tally(all: 1, edited: isEdited ? 1 : 0))
    }
  }

  /// The bytes of the spellings, as `docs/lexicon.md` describes them: the same for the same texts, whatever their order.
  ///
  /// - Returns: the bytes, and how many words they hold.
  public func encoded() -> (bytes: [UInt8], words: Int) {
    let kept = words().filter { $0.value.all >= Self.fewestPlaces || $0.value.edited > 0 }
    var slotCount = 16
    while slotCount < kept.count * 3 / 2 { slotCount *= 2 }
    var slots = [UInt32](repeating: 0, count: slotCount)
    var levels = [UInt8](repeating: 0, count: 2 * slotCount)
    for (hash, tally) in kept.sorted(by: { $0.key < $1.key }) {
      var slot = Spellings.slot(of: hash, slotCount)
      while slots[slot] != 0 { slot = (slot + 1) & (slotCount - 1) }
      slots[slot] = hash
      levels[2 * slot] = Self.level(tally.all)
      levels[2 * slot + 1] = Self.level(tally.edited)
    }
    var bytes = Spellings.magic
    func append(_ number: UInt32) {
      for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }
    append(Spellings.version)
    append(UInt32(slotCount))
    slots.forEach(append)
    return (bytes + levels, kept.count)
  }

  /// The words without what stands before them. Behind ب ل ك alone only an article tells that a word begins: كافة is not
  /// ك and افة.
  private func words() -> [UInt32: Tally] {
    var words: [UInt32: Tally] = [:]
    for (letters, tally) in tallies {
      WrittenArabic.forEachBeginning(of: letters.indices, in: letters) { start, hasArticle in
        let word = letters[start...]
        let isBehindPreposition = !hasArticle && start > 0 && WrittenArabic.isPreposition(letters[start - 1])
        if word.count > 2, !isBehindPreposition, SpellingVariant.areThere(of: word) {
          words[Spellings.hash(of: word.span, hasArticle: hasArticle), default: Tally()].add(tally)
        }
        return false
      }
    }
    return words
  }

  private static func level(_ count: Int) -> UInt8 {
    UInt8(min(255, (log2(Float(count) + 1) * Spellings.levelsPerDoubling).rounded()))
  }
}
