/// Words with numbers, in the order in which they were first seen.
public struct Vocabulary: Sendable {
  /// A place in the hash table: a word's hash, its number plus one, which is 0 where it is free, and where its bytes
  /// stand. All of it is read at once, as a look-up is a way to memory for each array that it has to see.
  private struct Slot: Sendable {
    var hash: UInt32 = 0
    var entry: Int32 = 0
    var start: UInt32 = 0
    var length: UInt32 = 0
  }

  private var slots: [Slot] = Array(repeating: Slot(), count: 64)
  private var bytes: [UInt8] = []
  /// Where each word begins, and the end of the last.
  private var starts: [Int] = [0]
  /// Kept, so that looks are not left out as useless.
  private var touched: UInt32 = 0

  public init() {}

  /// How many words there are; they are numbered from 0.
  public var count: Int { starts.count - 1 }

  /// The number of a word, which is added where it is new.
  public mutating func intern(_ word: ArraySlice<UInt8>) -> Int32 { intern(word.span) }

  /// The number of a word, which is added where it is new.
  public mutating func intern(_ word: Span<UInt8>) -> Int32 { intern(word, hash: Self.hash(word)) }

  /// Looks at the slot where a search for a hash begins, so that it is near when the word is looked up. Looks at many
  /// words do not wait for each other, as their look-ups would, each for its way to memory.
  package mutating func touch(_ hash: UInt32) { touched ^= slots[Int(hash) & (slots.count - 1)].hash }

  /// The number of a word, which is added where it is new.
  ///
  /// - Parameter hash: what ``hash(_:)`` says of the word.
  package mutating func intern(_ word: Span<UInt8>, hash: UInt32) -> Int32 {
    let slot = slot(of: word, hash)
    if slots[slot].entry != 0 { return slots[slot].entry - 1 }
    let start = bytes.count
    for index in word.indices { bytes.append(word[index]) }
    starts.append(bytes.count)
    slots[slot] = Slot(
      hash: hash, entry: Int32(count), start: UInt32(start), length: UInt32(word.count))
    if count * 2 > slots.count { grow() }
    return Int32(count - 1)
  }

  /// The number of a word, or `nil` where it is unknown.
  public func find(_ word: ArraySlice<UInt8>) -> Int32? {
    let entry = slots[slot(of: word.span, Self.hash(word.span))].entry
    return entry == 0 ? nil : entry - 1
  }

  /// The word behind a number.
  public subscript(id: Int32) -> ArraySlice<UInt8> { bytes[starts[Int(id)]..<starts[Int(id) + 1]] }

  /// The slot that holds the word, or the free one where it would go.
  @inline(__always)
  private func slot(of word: Span<UInt8>, _ hash: UInt32) -> Int {
    var slot = Int(hash) & (slots.count - 1)
    while true {
      let found = slots[slot]
      if found.entry == 0 || found.hash == hash && isEqual(found, word) { return slot }
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  @inline(__always)
  private func isEqual(_ found: Slot, _ word: Span<UInt8>) -> Bool {
    let start = Int(found.start)
    let count = word.count
    guard Int(found.length) == count else { return false }
    let own = bytes.span
    guard count >= 8 else {
      var offset = 0
      while offset < count {
        guard own[start + offset] == word[offset] else { return false }
        offset += 1
      }
      return true
    }
    var offset = 0
    while offset + 8 < count {
      guard Self.eight(own, start + offset) == Self.eight(word, offset) else { return false }
      offset += 8
    }
    return Self.eight(own, start + count - 8) == Self.eight(word, count - 8)
  }

  /// Eight bytes at a time: most words have two such steps at the most. The last eight may overlap those before.
  package static func hash(_ word: Span<UInt8>) -> UInt32 {
    let count = word.count
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(count)
    var rest: UInt64 = 0
    if count >= 8 {
      var offset = 0
      while offset + 8 < count {
        hash = mixed(hash ^ eight(word, offset))
        offset += 8
      }
      rest = eight(word, count - 8)
    } else if count >= 4 {
      rest = UInt64(four(word, 0)) << 32 | UInt64(four(word, count - 4))
    } else if count > 0 {
      rest = UInt64(word[0]) << 16 | UInt64(word[count / 2]) << 8 | UInt64(word[count - 1])
    }
    return UInt32(truncatingIfNeeded: mixed(hash ^ rest))
  }

  /// Multiplies to twice the width and folds the halves (as in Wang Yi's wyhash, https://github.com/wangyi-fudan/wyhash).
  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low
  }

  @inline(__always)
  private static func eight(_ bytes: Span<UInt8>, _ offset: Int) -> UInt64 {
    bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  @inline(__always)
  private static func four(_ bytes: Span<UInt8>, _ offset: Int) -> UInt32 {
    bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self)
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for found in old where found.entry != 0 {
      var slot = Int(found.hash) & (slots.count - 1)
      while slots[slot].entry != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = found
    }
  }
}
