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
    // The low bits of FNV's hashes are its best.
    var index = Int(truncatingIfNeeded: hash) & mask
    while slots[index] != 0 {
      if slots[index] == hash { return false }
      index = (index + 1) & mask
    }
    slots[index] = hash
    return true
  }
}

/// FNV-1a (Fowler, Noll and Vo) over the bytes of texts: the same in every run, unlike the standard library's hashes.
struct TextHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    // No UTF-8 has this byte: it ends a text.
    add(0xFF)
  }

  private mutating func add(_ byte: UInt8) {
    value ^= UInt64(byte)
    value &*= 0x0000_0100_0000_01B3
  }
}
