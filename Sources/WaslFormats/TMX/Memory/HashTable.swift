/// A set of 64-bit hashes, for files with more texts than memory could hold.
///
/// Open addressing with linear probing: eight bytes a slot, and at most seven tenths of the slots in use, so that a million
/// members take 11 to 23 MB.
struct HashTable {
  private var slots: [UInt64]
  private(set) var count = 0
  /// Zero marks an empty slot, so that the hash zero is kept apart.
  private var hasZero = false

  init() { slots = [UInt64](repeating: 0, count: 1 << 10) }

  /// Adds a hash; returns whether it is new.
  mutating func insert(_ hash: UInt64) -> Bool {
    guard hash != 0 else {
      defer { hasZero = true }
      return !hasZero
    }
    if (count + 1) * 10 > slots.count * 7 { grow() }
    guard Self.place(hash, in: &slots) else { return false }
    count += 1
    return true
  }

  /// Whether a hash has been added.
  func contains(_ hash: UInt64) -> Bool {
    guard hash != 0 else { return hasZero }
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: hash) & mask
    while slots[index] != 0 {
      if slots[index] == hash { return true }
      index = (index + 1) & mask
    }
    return false
  }

  /// How many bytes the table takes.
  var byteCount: Int { slots.count * MemoryLayout<UInt64>.size }

  private mutating func grow() {
    var larger = [UInt64](repeating: 0, count: slots.count * 2)
    for hash in slots where hash != 0 { _ = Self.place(hash, in: &larger) }
    slots = larger
  }

  private static func place(_ hash: UInt64, in slots: inout [UInt64]) -> Bool {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: hash) & mask
    while slots[index] != 0 {
      if slots[index] == hash { return false }
      index = (index + 1) & mask
    }
    slots[index] = hash
    return true
  }
}

/// MurmurHash64A (A. Appleby) over the bytes of texts, one text's hash being the next one's seed: the same in every run,
/// unlike the standard library's hashes, and eight bytes at a time.
struct TextHash {
  private static let multiplier: UInt64 = 0xC6A4_A793_5BD1_E995
  private static let shift: UInt64 = 47

  private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
  }

  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    // The length is part of it, so that two texts are not the same as their letters divided otherwise.
    var hash = value ^ UInt64(bytes.count) &* Self.multiplier
    var index = 0
    while index + 8 <= bytes.count {
      hash = Self.mix(hash, UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
      index += 8
    }
    var rest: UInt64 = 0
    for byte in bytes[index...].reversed() { rest = rest << 8 | UInt64(byte) }
    hash = Self.mix(hash, rest)
    hash ^= hash >> Self.shift
    hash &*= Self.multiplier
    value = hash ^ hash >> Self.shift
  }

  private static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    var word = word &* multiplier
    word ^= word >> shift
    return (hash ^ word &* multiplier) &* multiplier
  }
}
