/// The composition of Hangul syllables from their letters, by arithmetic (The Unicode Standard, section
/// 3.12).
enum Hangul {
  private static let syllables: UInt32 = 0xAC00
  private static let leading: UInt32 = 0x1100
  private static let vowels: UInt32 = 0x1161
  private static let trailing: UInt32 = 0x11A7
  private static let vowelCount: UInt32 = 21
  private static let trailingCount: UInt32 = 28

  /// Joins a vowel or a trailing consonant to what a buffer ends in, where the two make a syllable.
  static func join(_ scalar: UInt32, to buffer: inout [UInt8], from start: Int) -> Bool {
    guard (vowels..<trailing + trailingCount).contains(scalar), buffer.count > start else { return false }
    let previousStart = UTF8Scalars.start(before: buffer.count, in: buffer)
    let previous = UTF8Scalars.decode(buffer.span, at: previousStart).scalar
    let syllable: UInt32
    if (leading..<leading + 19).contains(previous), scalar < vowels + vowelCount {
      syllable = syllables + ((previous - leading) * vowelCount + scalar - vowels) * trailingCount
    } else if (syllables..<syllables + 11_172).contains(previous),
      (previous - syllables) % trailingCount == 0,
      scalar > trailing
    {
      syllable = previous + scalar - trailing
    } else {
      return false
    }
    buffer.removeSubrange(previousStart...)
    UTF8Scalars.append(syllable, to: &buffer)
    return true
  }
}
