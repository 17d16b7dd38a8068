/// Finds the ends of the tokens that are no words and no numbers.
enum SignScanner {
  /// The end of the character at an offset with the combining marks after it.
  static func endOfMarks(in text: Span<UInt8>, after offset: Int) -> Int {
    var end = offset + UTF8Scalars.decode(text, at: offset).length
    while end < text.count {
      let next = UTF8Scalars.decode(text, at: end)
      guard ScalarClass.of(next.scalar) == .mark else { break }
      end += next.length
    }
    return end
  }

  /// The end of a punctuation token: one character, or a run of the same stop, dash or line.
  static func endOfRun(in text: Span<UInt8>, at offset: Int) -> Int {
    let first = UTF8Scalars.decode(text, at: offset)
    var end = endOfMarks(in: text, after: offset)
    guard repeats(first.scalar) else { return end }
    while end < text.count {
      let next = UTF8Scalars.decode(text, at: end)
      guard next.scalar == first.scalar else { break }
      end += next.length
    }
    return end
  }

  /// The end of a symbol: an emoji sequence joined by zero-width joiners is one, and so is a flag.
  static func endOfSymbol(in text: Span<UInt8>, at offset: Int) -> Int {
    let first = UTF8Scalars.decode(text, at: offset).scalar
    var end = endOfMarks(in: text, after: offset)
    if isFlagLetter(first), end < text.count, isFlagLetter(UTF8Scalars.decode(text, at: end).scalar) {
      return endOfMarks(in: text, after: end)
    }
    while end < text.count {
      let next = UTF8Scalars.decode(text, at: end)
      if isSkinTone(next.scalar) {
        end = endOfMarks(in: text, after: end)
      } else if next.scalar == zeroWidthJoiner, end + next.length < text.count,
        ScalarClass.of(UTF8Scalars.decode(text, at: end + next.length).scalar) == .symbol
      {
        end = endOfMarks(in: text, after: end + next.length)
      } else {
        break
      }
    }
    return end
  }

  private static let zeroWidthJoiner: UInt32 = 0x200D

  /// Stops, dashes, low lines and asterisks, which are written in runs.
  private static func repeats(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x21, 0x2A, 0x2D, 0x2E, 0x3F, 0x5F, 0x61F, 0x2013, 0x2014, 0x2026: true
    default: false
    }
  }

  private static func isFlagLetter(_ scalar: UInt32) -> Bool { (0x1F1E6...0x1F1FF).contains(scalar) }
  private static func isSkinTone(_ scalar: UInt32) -> Bool { (0x1F3FB...0x1F3FF).contains(scalar) }
}
