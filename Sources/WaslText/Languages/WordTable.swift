/// A dictionary from words to values that is asked with bytes, so that looking a token up makes no string.
///
/// Words are normalised by ``Normalizer/comparison`` on their way in; the bytes that are looked up have to be
/// too.
struct WordTable<Value: Sendable>: Sendable {
  private var slots: [Int32]
  private var keys: [UInt8] = []
  private var ends: [Int] = []
  private var values: [Value] = []

  /// Where two words normalise equally the first stays.
  init(_ words: [(String, Value)]) {
    var capacity = 16
    while capacity < words.count * 2 { capacity *= 2 }
    slots = Array(repeating: -1, count: capacity)
    for (word, value) in words {
      let start = keys.count
      Normalizer.comparison.append(Array(word.utf8).span, to: &keys)
      let slot = slot(of: keys, start..<keys.count)
      guard slots[slot] < 0 else {
        keys.removeLast(keys.count - start)
        continue
      }
      slots[slot] = Int32(values.count)
      ends.append(keys.count)
      values.append(value)
    }
  }

  /// The value of the word that stands in a range of the bytes.
  func value(of bytes: [UInt8], _ range: Range<Int>) -> Value? {
    let index = slots[slot(of: bytes, range)]
    return index < 0 ? nil : values[Int(index)]
  }

  /// The slot that holds the word, or the free one where it would go.
  private func slot(of bytes: [UInt8], _ range: Range<Int>) -> Int {
    // FNV-1a, 32 bits.
    var hash: UInt32 = 0x811C_9DC5
    for index in range { hash = (hash ^ UInt32(bytes[index])) &* 0x0100_0193 }
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0, !isKey(Int(slots[slot]), equalTo: bytes, range) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func isKey(_ index: Int, equalTo bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let start = index == 0 ? 0 : ends[index - 1]
    guard ends[index] - start == range.count else { return false }
    for offset in 0..<range.count where keys[start + offset] != bytes[range.lowerBound + offset] {
      return false
    }
    return true
  }
}
