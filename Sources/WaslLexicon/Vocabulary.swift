/// Words with numbers, in the order in which they were first seen.
public struct Vocabulary: Sendable {
  private var slots: [Int32] = Array(repeating: 0, count: 16)
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var hashes: [UInt32] = []

  public init() {}

  /// How many words there are; they are numbered from 0.
  public var count: Int { ends.count }

  /// The number of a word, which is added where it is new.
  public mutating func intern(_ word: ArraySlice<UInt8>) -> Int32 {
    word.withUnsafeBufferPointer { intern($0.span) }
  }

  /// The number of a word, which is added where it is new.
  public mutating func intern(_ word: Span<UInt8>) -> Int32 {
    let hash = WordHash.of(word)
    let slot = slot(of: word, hash)
    if slots[slot] != 0 { return slots[slot] - 1 }
    for index in word.indices { bytes.append(word[index]) }
    ends.append(bytes.count)
    hashes.append(hash)
    let id = Int32(ends.count - 1)
    slots[slot] = id + 1
    if ends.count * 2 > slots.count { grow() }
    return id
  }

  /// The number of a word, or `nil` where it is unknown.
  public func find(_ word: ArraySlice<UInt8>) -> Int32? {
    word.withUnsafeBufferPointer { word in
      let entry = slots[slot(of: word.span, WordHash.of(word.span))]
      return entry == 0 ? nil : entry - 1
    }
  }

  /// The word behind a number.
  public subscript(id: Int32) -> ArraySlice<UInt8> {
    bytes[(id == 0 ? 0 : ends[Int(id) - 1])..<ends[Int(id)]]
  }

  private func slot(of word: Span<UInt8>, _ hash: UInt32) -> Int {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0, !isEqual(Int(slots[slot] - 1), word, hash) { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  @inline(__always)
  private func isEqual(_ id: Int, _ word: Span<UInt8>, _ hash: UInt32) -> Bool {
    guard hashes[id] == hash else { return false }
    let start = id == 0 ? 0 : ends[id - 1]
    guard ends[id] - start == word.count else { return false }
    for index in 0..<word.count where bytes[start + index] != word[index] { return false }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for id in 0..<count {
      var slot = Int(hashes[id]) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(id + 1)
    }
  }
}
