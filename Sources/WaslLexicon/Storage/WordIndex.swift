/// The words of one side of a lexicon: from bytes to numbers and back.
struct WordIndex: Sendable {
  private let bytes: LexiconBytes
  private let ends: UInt32View
  private let slots: UInt32View
  private let shares: UInt32View
  private let textOffset: Int
  private let textLength: Int

  /// How many words there are.
  var count: Int { ends.count }

  init(_ bytes: LexiconBytes, _ layout: LexiconLayout.Side) {
    self.bytes = bytes
    ends = UInt32View(bytes, offset: layout.ends, count: layout.wordCount)
    slots = UInt32View(bytes, offset: layout.slots, count: layout.slotCount)
    shares = UInt32View(bytes, offset: layout.shares, count: layout.wordCount)
    textOffset = layout.text
    textLength = layout.textLength
  }

  /// The number of a word, or `nil` where it is unknown. One look-up costs one or two cache misses.
  func find(_ word: ArraySlice<UInt8>) -> Int32? {
    guard slots.count > 0 else { return nil }
    var slot = Int(WordHash.of(word)) & (slots.count - 1)
    // Counted, because the slots of a damaged file may all be taken.
    for _ in 0..<slots.count {
      let entry = Int(slots[slot])
      if entry == 0 { return nil }
      if entry <= count, bytes.equals(range(of: entry - 1), word) { return Int32(entry - 1) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// A word as text.
  func word(_ id: Int32) -> String { bytes.text(in: range(of: Int(id))) }

  /// A word's relative frequency; 0 where the file holds no such number.
  func share(_ id: Int32) -> Float {
    let share = Float(bitPattern: shares[Int(id)])
    return share >= 0 && share <= 1 ? share : 0
  }

  private func range(of index: Int) -> Range<Int> {
    let range = ends.range(endingAt: index, within: textLength)
    return range.lowerBound + textOffset..<range.upperBound + textOffset
  }
}

/// FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/): part of the file format.
enum WordHash {
  @inline(__always)
  static func of(_ word: ArraySlice<UInt8>) -> UInt32 { word.withUnsafeBufferPointer { of($0.span) } }

  @inline(__always)
  static func of(_ word: Span<UInt8>) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for index in word.indices { hash = (hash ^ UInt32(word[index])) &* 0x0100_0193 }
    // The low bits of FNV differ little for words that differ in their last letter.
    return hash ^ (hash >> 15)
  }
}
