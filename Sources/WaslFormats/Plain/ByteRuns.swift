/// Looks at text eight bytes at a time for what is rare in it.
enum ByteRuns {
  /// The first byte from an offset on that is not ASCII, or the end.
  static func endOfASCII(in bytes: Span<UInt8>, from start: Int) -> Int {
    var offset = start
    while offset + 8 <= bytes.count, eight(bytes, offset) & high == 0 { offset += 8 }
    while offset < bytes.count, bytes[offset] < 0x80 { offset += 1 }
    return offset
  }

  /// How many of the first bytes are NULs, and how many are control characters that text has few of.
  static func controls(in bytes: Span<UInt8>, where isControl: (UInt8) -> Bool) -> (nuls: Int, controls: Int) {
    var found = (nuls: 0, controls: 0)
    var offset = 0
    while offset < bytes.count {
      if offset + 8 <= bytes.count {
        let word = eight(bytes, offset)
        // Some byte is below 0x20, or is 0x7F: the borrow of the subtraction shows in its highest bit, and may show in
        // bytes above it, which costs a second look and no more.
        let small = (word &- each * 0x20) & ~word & high
        let deleted = word ^ (each * 0x7F)
        if small | ((deleted &- each) & ~deleted & high) == 0 {
          offset += 8
          continue
        }
      }
      let end = min(offset + 8, bytes.count)
      while offset < end {
        if bytes[offset] == 0 { found.nuls += 1 }
        if isControl(bytes[offset]) { found.controls += 1 }
        offset += 1
      }
    }
    return found
  }

  private static let each: UInt64 = 0x0101_0101_0101_0101
  private static let high: UInt64 = 0x8080_8080_8080_8080

  /// The eight bytes from an offset on, which must be there, as one number.
  @inline(__always)
  private static func eight(_ bytes: Span<UInt8>, _ offset: Int) -> UInt64 {
    bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }
}
