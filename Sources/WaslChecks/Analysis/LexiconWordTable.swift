/// Numbers of words of a lexicon, each with another number.
///
/// A hash table of the few words that matter is so small that it stays near the processor; in an array of all words of
/// the lexicon each look-up would be a way to memory.
struct LexiconWordTable: Sendable {
  private struct Slot: Sendable {
    var word: Int32 = -1
    var value: Int32 = 0
  }

  private var slots: [Slot] = [Slot(), Slot()]
  /// By how much a hash is shifted to be a number of a slot.
  private var shift: UInt32 = 31

  /// Empties the table, and makes room for so many words.
  mutating func removeAll(makingRoomFor count: Int) {
    // At most a quarter of the slots are taken, so that a search ends soon.
    let bits = max(6, Int.bitWidth - (4 * count).leadingZeroBitCount)
    shift = UInt32(32 - bits)
    if slots.count == 1 << bits {
      var span = slots.mutableSpan
      for slot in span.indices { span[slot] = Slot() }
    } else {
      slots = Array(all: Slot(), count: 1 << bits)
    }
  }

  /// The number of a word, or -1 where the word is not there.
  @inline(__always)
  subscript(word: Int32) -> Int32 {
    let slots = slots.span
    var slot = firstSlot(of: word)
    while slots[slot].word >= 0 {
      if slots[slot].word == word { return slots[slot].value }
      slot = (slot + 1) & (slots.count - 1)
    }
    return -1
  }

  /// Gives a word a number, and returns the one that it had, or -1.
  mutating func set(_ word: Int32, to value: Int32) -> Int32 {
    var slot = firstSlot(of: word)
    while slots[slot].word >= 0, slots[slot].word != word { slot = (slot + 1) & (slots.count - 1) }
    let old = slots[slot].word < 0 ? -1 : slots[slot].value
    slots[slot] = Slot(word: word, value: value)
    return old
  }

  /// Fibonacci hashing: the highest bits of the product hang on all bits of the word.
  @inline(__always)
  private func firstSlot(of word: Int32) -> Int { Int((UInt32(bitPattern: word) &* 0x9E37_79B9) &>> shift) }
}
