/// Reads texts of one sentence a line byte by byte: nothing has to be found out about such lines but where they end.
enum SentenceLines {
  /// Calls `body` with the range of each line without the white space around it; empty for a blank line.
  static func forEach(in text: String, _ body: (Range<Int>) -> Void) {
    var text = text
    text.withUTF8 { bytes in
      let bytes = bytes.span
      var start = 0
      while start < bytes.count {
        var end = start
        var length = 0
        while end < bytes.count {
          if end + 8 <= bytes.count, !mayHoldLineEnd(bytes, end) {
            end += 8
            continue
          }
          length = lineEnd(in: bytes, at: end)
          if length > 0 { break }
          end += 1
        }
        body(trimmed(start..<end, of: bytes))
        start = end + length
      }
    }
  }

  /// Whether a line end may begin in the eight bytes from an offset on. Most have none, and are passed over at once.
  @inline(__always)
  private static func mayHoldLineEnd(_ bytes: Span<UInt8>, _ offset: Int) -> Bool {
    let word = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
    let each: UInt64 = 0x0101_0101_0101_0101
    // A byte that equals one of these becomes zero, whose borrow shows in its highest bit.
    let (lineFeed, carriageReturn) = (word ^ each &* 0x0A, word ^ each &* 0x0D)
    let (nextLine, separator) = (word ^ each &* 0xC2, word ^ each &* 0xE2)
    let found =
      ((lineFeed &- each) & ~lineFeed) | ((carriageReturn &- each) & ~carriageReturn)
      | ((nextLine &- each) & ~nextLine) | ((separator &- each) & ~separator)
    return found & 0x8080_8080_8080_8080 != 0
  }

  /// How many bytes the line end at an offset has, or 0 where there is none; see ``LineScanner/lines(of:)``.
  @inline(__always)
  private static func lineEnd(in bytes: Span<UInt8>, at offset: Int) -> Int {
    switch bytes[offset] {
    case 0x0A: 1
    case 0x0D: offset + 1 < bytes.count && bytes[offset + 1] == 0x0A ? 2 : 1
    case 0xC2: offset + 1 < bytes.count && bytes[offset + 1] == 0x85 ? 2 : 0
    case 0xE2:
      offset + 2 < bytes.count && bytes[offset + 1] == 0x80 && (0xA8...0xA9).contains(bytes[offset + 2]) ? 3 : 0
    default: 0
    }
  }

  private static func trimmed(_ range: Range<Int>, of bytes: Span<UInt8>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper {
      let length = space(in: bytes, at: lower)
      if length == 0 { break }
      lower += length
    }
    while upper > lower {
      var start = upper - 1
      while start > lower, bytes[start] & 0xC0 == 0x80 { start -= 1 }
      if space(in: bytes, at: start) == 0 { break }
      upper = start
    }
    return lower..<upper
  }

  /// How many bytes the white space at an offset has, or 0 where there is none.
  private static func space(in bytes: Span<UInt8>, at offset: Int) -> Int {
    let first = bytes[offset]
    if first < 0x80 { return first == 0x20 || (0x09...0x0D).contains(first) ? 1 : 0 }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard offset + length <= bytes.count else { return 0 }
    var value = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for index in offset + 1..<offset + length { value = value << 6 | UInt32(bytes[index] & 0x3F) }
    return Unicode.Scalar(value)?.properties.isWhitespace ?? false ? length : 0
  }
}
