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

  /// Whether any beginning of a word is in the table that has from two to so many letters.
  func hasBeginning(of bytes: [UInt8], _ range: Range<Int>, longest: Int) -> Bool {
    var hash = Self.emptyHash
    var letters = 0
    for index in range {
      hash = Self.hash(hash, bytes[index])
      // A letter ends where the next byte begins another.
      if index + 1 < range.upperBound, bytes[index + 1] & 0xC0 == 0x80 { continue }
      letters += 1
      if letters > 1, slots[slot(of: bytes, range.lowerBound..<index + 1, hash)] >= 0 { return true }
      if letters == longest { return false }
    }
    return false
  }

  /// FNV-1a, 32 bits.
  private static var emptyHash: UInt32 { 0x811C_9DC5 }

  @inline(__always)
  private static func hash(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte)) &* 0x0100_0193 }

  /// The slot that holds the word, or the free one where it would go.
  private func slot(of bytes: [UInt8], _ range: Range<Int>) -> Int {
    var hash = Self.emptyHash
    for index in range { hash = Self.hash(hash, bytes[index]) }
    return slot(of: bytes, range, hash)
  }

  private func slot(of bytes: [UInt8], _ range: Range<Int>, _ hash: UInt32) -> Int {
    // The low bits of FNV differ little for words that differ in their last letter.
    var slot = Int(hash ^ (hash >> 15)) & (slots.count - 1)
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
