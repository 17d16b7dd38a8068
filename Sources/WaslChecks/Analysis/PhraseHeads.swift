internal import Synchronization
internal import WaslText

/// The first words of a table of phrases, without what they mean: what has to be asked of every word of a text.
///
/// An object, so that a text's memory can keep the tables that were looked for in it and know them again.
final class PhraseHeads: Sendable {
  /// A number that no other table has.
  let serial: Int
  private static let nextSerial = Atomic<Int>(0)

  /// The hashes of the words.
  let hashes: [UInt32]
  private let slots: [Int32]
  private let words: [[UInt8]]

  /// - Parameter words: the first words, normalised, each once.
  init(_ words: [[UInt8]]) {
    var capacity = 16
    while capacity < words.count * 4 { capacity *= 2 }
    let hashes = words.map { FormReading.hash(of: $0[...]) }
    var slots = [Int32](repeating: -1, count: capacity)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(hash) & (capacity - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (capacity - 1) }
      slots[slot] = Int32(number)
    }
    serial = Self.nextSerial.add(1, ordering: .relaxed).oldValue
    self.words = words
    self.hashes = hashes
    self.slots = slots
  }

  /// The number of the word that a reading of a form leaves, or `nil` where no phrase begins with it.
  func find(_ reading: FormReading, of form: ArraySlice<UInt8>) -> Int? {
    var slot = Int(reading.hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == reading.hash, form.dropFirst(reading.stripped.start).elementsEqual(words[number]) {
        return number
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }
}

/// A set of tables of phrases, by the order in which they were looked for.
struct PhraseTableSet: Hashable {
  /// Tables beyond so many are looked for in every word.
  static let capacity = 128

  private var low: UInt64 = 0
  private var high: UInt64 = 0

  mutating func insert(_ table: Int) {
    if table < 64 { low |= 1 << UInt64(table) } else if table < Self.capacity { high |= 1 << UInt64(table - 64) }
  }

  func contains(_ table: Int) -> Bool {
    table < 64 ? low >> UInt64(table) & 1 != 0 : table >= Self.capacity || high >> UInt64(table - 64) & 1 != 0
  }

  var isEmpty: Bool { low | high == 0 }

  mutating func formUnion(_ other: PhraseTableSet) {
    low |= other.low
    high |= other.high
  }
}
