/// Reading and writing Unicode scalars as UTF-8 bytes.
package enum UTF8Scalars {
  /// What stands for bytes that are not UTF-8.
  package static let replacement: UInt32 = 0xFFFD

  /// The scalar that begins at an offset, and how many bytes it takes. Bytes that are not well-formed UTF-8
  /// are read one at a time as U+FFFD, so that a scan always advances and never leaves the text.
  @inline(__always)
  package static func decode(_ bytes: Span<UInt8>, at offset: Int) -> (scalar: UInt32, length: Int) {
    let first = bytes[offset]
    if first < 0x80 { return (UInt32(first), 1) }
    return decodeLong(first, bytes, at: offset)
  }

  private static func decodeLong(
    _ first: UInt8, _ bytes: Span<UInt8>, at offset: Int
  ) -> (scalar: UInt32, length: Int) {
    let length: Int
    var scalar: UInt32
    switch first {
    case 0xC2...0xDF: (length, scalar) = (2, UInt32(first & 0x1F))
    case 0xE0...0xEF: (length, scalar) = (3, UInt32(first & 0x0F))
    case 0xF0...0xF4: (length, scalar) = (4, UInt32(first & 0x07))
    default: return (replacement, 1)
    }
    guard offset + length <= bytes.count else { return (replacement, 1) }
    for next in offset + 1..<offset + length {
      let byte = bytes[next]
      guard byte & 0xC0 == 0x80 else { return (replacement, 1) }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x1_0000
    guard scalar >= smallest, Unicode.Scalar(scalar) != nil else { return (replacement, 1) }
    return (scalar, length)
  }

  /// The offset at which the scalar before an offset begins.
  static func start(before offset: Int, in bytes: [UInt8]) -> Int {
    var start = offset - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// Appends a scalar's UTF-8 bytes.
  static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    switch scalar {
    case 0..<0x80:
      bytes.append(UInt8(scalar))
    case 0x80..<0x800:
      bytes.append(0xC0 | UInt8(scalar >> 6))
      bytes.append(0x80 | UInt8(scalar & 0x3F))
    case 0x800..<0x1_0000:
      bytes.append(0xE0 | UInt8(scalar >> 12))
      bytes.append(0x80 | UInt8(scalar >> 6 & 0x3F))
      bytes.append(0x80 | UInt8(scalar & 0x3F))
    default:
      bytes.append(0xF0 | UInt8(scalar >> 18))
      bytes.append(0x80 | UInt8(scalar >> 12 & 0x3F))
      bytes.append(0x80 | UInt8(scalar >> 6 & 0x3F))
      bytes.append(0x80 | UInt8(scalar & 0x3F))
    }
  }
}
