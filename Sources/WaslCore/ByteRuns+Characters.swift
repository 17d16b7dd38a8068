/// Counting code points eight bytes at a time: the compiler makes no such steps of a loop over bytes, and every text is
/// counted once. It stands here, since nothing of another module is put in line.
extension ByteRuns {
  /// Code points, but for vowel signs and tatweel: U+064B to U+0652 are D9 8B to D9 92 in UTF-8, U+0670 is D9 B0, tatweel
  /// D9 80.
  package static func characters(of bytes: Span<UInt8>) -> Int {
    var left = 0
    var place = 0
    while place + 8 <= bytes.count {
      let word = eight(bytes, place)
      if word & high != 0 {
        let continued = word & ~(word << 1) & high
        // The byte before each, whose first is none at the beginning of the text.
        let before = place == 0 ? (word.littleEndian << 8).littleEndian : eight(bytes, place - 1)
        let signs = signs(word) & zeroBytes(before ^ each * 0xD9)
        // Both have the highest bits of bytes alone: the product's first byte is their sum. Counting bits takes the
        // processors that everybody has four times as many instructions.
        left += Int(((continued >> 7 &+ signs >> 7) &* each) >> 56)
      }
      place += 8
    }
    while place < bytes.count {
      let byte = bytes[place]
      if byte & 0xC0 == 0x80 {
        left += 1
        if place > 0, bytes[place - 1] == 0xD9, byte &- 0x8B < 8 || byte == 0xB0 || byte == 0x80 { left += 1 }
      }
      place += 1
    }
    return bytes.count - left
  }

  /// The highest bit of each byte that is the second of a sign which does not count.
  @inline(__always)
  private static func signs(_ word: UInt64) -> UInt64 {
    let low = word & ~high
    // Adding lifts all that is not smaller into the highest bit, and never reaches the next byte.
    let vowels = (low &+ each * (0x80 - 0x0B)) & ~(low &+ each * (0x80 - 0x13))
    return (vowels | zeroBytes(word ^ each * 0xB0) | zeroBytes(word ^ each * 0x80)) & word & high
  }

  /// The highest bit of each byte that is 0.
  @inline(__always)
  private static func zeroBytes(_ word: UInt64) -> UInt64 {
    ~((word & ~high) &+ ~high | word) & high
  }
}
