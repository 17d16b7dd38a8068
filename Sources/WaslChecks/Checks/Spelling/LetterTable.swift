/// A table of Arabic words as they are written, with what each of them means to a check.
///
/// ``Phrases`` drops the hamza, ة and ى; here they are what is looked for. A miss costs a few nanoseconds.
struct LetterTable<Value: Sendable>: Sendable {
  private var slots: [Int32]
  private var entries: [(word: [UInt16], value: Value)] = []

  init(_ words: [(String, Value)]) {
    var capacity = 16
    while capacity < words.count * 4 { capacity *= 2 }
    slots = Array(repeating: -1, count: capacity)
    for (word, value) in words {
      let letters = Array(word.utf16)
      let slot = slot(of: letters[...])
      if slots[slot] >= 0 { continue }
      slots[slot] = Int32(entries.count)
      entries.append((letters, value))
    }
  }

  /// What a word means, or `nil` where it is not in the table.
  func find(_ word: ArraySlice<UInt16>) -> Value? {
    let slot = slots[slot(of: word)]
    return slot >= 0 ? entries[Int(slot)].value : nil
  }

  /// The slot of a word, or the empty one where it belongs.
  private func slot(of word: ArraySlice<UInt16>) -> Int {
    let hash = FNV32.hash(of: word)
    var slot = Int(hash ^ hash >> 15) & (slots.count - 1)
    while slots[slot] >= 0, entries[Int(slots[slot])].word[...] != word { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }
}

extension LetterTable where Value == Void {
  /// A set of words, with spaces between them.
  init(words: String) {
    self.init(words.split { $0 == " " || $0 == "\n" }.map { (String($0), ()) })
  }

  func contains(_ word: ArraySlice<UInt16>) -> Bool { find(word) != nil }
}
