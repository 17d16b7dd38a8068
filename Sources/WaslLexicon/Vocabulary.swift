/// Words with numbers, in the order in which they were first seen.
public struct Vocabulary: Sendable {
  private var slots: [Int32] = Array(repeating: 0, count: 16)
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  public init() {}

  /// How many words there are; they are numbered from 0.
  public var count: Int { ends.count }

  /// The number of a word, which is added where it is new.
  public mutating func intern(_ word: ArraySlice<UInt8>) -> Int32 {
    let slot = slot(of: word)
    if slots[slot] != 0 { return slots[slot] - 1 }
    bytes.append(contentsOf: word)
    ends.append(bytes.count)
    let id = Int32(ends.count - 1)
    slots[slot] = id + 1
    if ends.count * 2 > slots.count { grow() }
    return id
  }

  /// The number of a word, or `nil` where it is unknown.
  public func find(_ word: ArraySlice<UInt8>) -> Int32? {
    let entry = slots[slot(of: word)]
    return entry == 0 ? nil : entry - 1
  }

  /// The word behind a number.
  public subscript(id: Int32) -> ArraySlice<UInt8> {
    bytes[(id == 0 ? 0 : ends[Int(id) - 1])..<ends[Int(id)]]
  }

  private func slot(of word: ArraySlice<UInt8>) -> Int {
    var slot = Int(WordHash.of(word)) & (slots.count - 1)
    while slots[slot] != 0, self[slots[slot] - 1] != word { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for id in 0..<Int32(count) { slots[slot(of: self[id])] = id + 1 }
  }
}
