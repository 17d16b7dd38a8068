/// The hash function FNV-1a of 32 bits (Fowler, Noll and Vo, http://www.isthe.com/chongo/tech/comp/fnv/), over bytes or
/// wider numbers.
struct FNV32 {
  private(set) var hash: UInt32 = 0x811C_9DC5

  @inline(__always)
  mutating func add(_ part: some FixedWidthInteger) { hash = (hash ^ UInt32(truncatingIfNeeded: part)) &* 0x100_0193 }

  /// The hash of all parts.
  @inline(__always)
  static func hash(of parts: some Sequence<some FixedWidthInteger>) -> UInt32 {
    var all = FNV32()
    for part in parts { all.add(part) }
    return all.hash
  }
}

/// The same of 64 bits.
struct FNV64 {
  private(set) var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  mutating func add(_ part: some FixedWidthInteger) {
    hash = (hash ^ UInt64(truncatingIfNeeded: part)) &* 0x100_0000_01B3
  }

  /// Adds a number whose high bits tell something: a multiplication moves bits up alone, and these are brought down for
  /// the next one.
  @inline(__always)
  mutating func mix(_ part: UInt64) {
    add(part)
    hash ^= hash >> 32
  }

  /// The hash of all parts.
  @inline(__always)
  static func hash(of parts: some Sequence<some FixedWidthInteger>) -> UInt64 {
    var all = FNV64()
    for part in parts { all.add(part) }
    return all.hash
  }
}
