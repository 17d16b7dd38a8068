/// Looks at text eight bytes at a time for what is rare in it.
package enum ByteRuns {
  /// The first byte from an offset on that is not ASCII, or the end.
  package static func endOfASCII(in bytes: Span<UInt8>, from start: Int) -> Int {
    var offset = start
    while offset + 8 <= bytes.count, eight(bytes, offset) & high == 0 { offset += 8 }
    while offset < bytes.count, bytes[offset] < 0x80 { offset += 1 }
    return offset
  }

  /// How many of the first bytes are NULs, and how many are control characters that text has few of.
  package static func controls(in bytes: Span<UInt8>, where isControl: (UInt8) -> Bool) -> (nuls: Int, controls: Int) {
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

  /// The first byte from an offset on that is a control character of ASCII below 0x20 or one of two others, or the end.
  package static func endBefore(_ one: UInt8, _ other: UInt8, in bytes: Span<UInt8>, from start: Int) -> Int {
    var offset = start
    let (ones, others) = (each * UInt64(one), each * UInt64(other))
    while offset + 8 <= bytes.count {
      let word = eight(bytes, offset).littleEndian
      let found = (word &- each * 0x20) & ~word & high | zeros(word ^ ones) | zeros(word ^ others)
      // A subtraction borrows from the bytes above alone, so that the lowest bit tells the first place rightly.
      if found != 0 { return offset + found.trailingZeroBitCount / 8 }
      offset += 8
    }
    while offset < bytes.count, bytes[offset] >= 0x20, bytes[offset] != one, bytes[offset] != other { offset += 1 }
    return offset
  }

  /// The first place of a byte from an offset on, or `nil`.
  package static func first(_ byte: UInt8, in bytes: Span<UInt8>, from start: Int) -> Int? {
    var offset = start
    let wanted = each * UInt64(byte)
    while offset + 8 <= bytes.count, zeros(eight(bytes, offset) ^ wanted) == 0 { offset += 8 }
    while offset < bytes.count {
      if bytes[offset] == byte { return offset }
      offset += 1
    }
    return nil
  }

  /// Whether any of three bytes stands in a run.
  package static func hasAny(_ one: UInt8, _ other: UInt8, _ third: UInt8, in bytes: Span<UInt8>) -> Bool {
    var offset = 0
    let (ones, others, thirds) = (each * UInt64(one), each * UInt64(other), each * UInt64(third))
    while offset + 8 <= bytes.count {
      let word = eight(bytes, offset)
      if zeros(word ^ ones) | zeros(word ^ others) | zeros(word ^ thirds) != 0 { return true }
      offset += 8
    }
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == one || byte == other || byte == third { return true }
      offset += 1
    }
    return false
  }

  /// Whether two runs hold the same bytes.
  package static func areEqual(_ one: Span<UInt8>, _ other: Span<UInt8>) -> Bool {
    guard one.count == other.count else { return false }
    var offset = 0
    while offset + 8 <= one.count {
      guard eight(one, offset) == eight(other, offset) else { return false }
      offset += 8
    }
    while offset < one.count {
      guard one[offset] == other[offset] else { return false }
      offset += 1
    }
    return true
  }

  /// Not 0 where one of eight bytes is 0.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- each) & ~word & high }

  static var each: UInt64 { 0x0101_0101_0101_0101 }
  static var high: UInt64 { 0x8080_8080_8080_8080 }

  /// The eight bytes from an offset on, which must be there, as one number.
  @inline(__always)
  static func eight(_ bytes: Span<UInt8>, _ offset: Int) -> UInt64 {
    bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }
}
