/// The translations of the words of one side: for each word a run of entries, the most probable first.
struct TranslationTable: Sendable {
  private let ends: UInt32View
  private let entries: UInt32View
  /// The last number a translation can have.
  private let lastWord: UInt32
  /// The probability behind each of the 256 levels.
  private let probabilities = ProbabilityLevel.probabilities

  init(_ bytes: LexiconBytes, ends: Int, wordCount: Int, entries: Int, entryCount: Int, otherWordCount: Int) {
    self.ends = UInt32View(bytes, offset: ends, count: wordCount)
    // Without words on the other side there is nothing to point at.
    self.entries = UInt32View(bytes, offset: entries, count: otherWordCount > 0 ? entryCount : 0)
    lastWord = UInt32(max(otherWordCount, 1) - 1)
  }

  var entryCount: Int { entries.count }

  /// Where a word's translations stand among all entries.
  @inline(__always)
  func range(of word: Int32) -> Range<Int> { ends.range(endingAt: Int(word), within: entries.count) }

  /// The word at an entry; always one that exists, even in a damaged file.
  @inline(__always)
  func word(at entry: Int) -> Int32 { Int32(min(entries[entry] >> 8, lastWord)) }

  @inline(__always)
  func probability(at entry: Int) -> Float { probabilities[Int(entries[entry] & 0xFF)] }
}

/// Probabilities as they are stored: 256 steps of the logarithm, a sixteenth of a bit each.
///
/// A step changes a probability by 4.4 percent, and the last level, 2⁻¹⁵·⁹, lies below anything that is kept.
enum ProbabilityLevel {
  /// Steps to a factor of two.
  static let stepsPerBit: Float = 16

  static let probabilities: [Float] = (0..<256).map { exp2(-Float($0) / stepsPerBit) }

  /// The level nearest to a probability.
  static func level(of probability: Float) -> UInt8 {
    guard probability > 0 else { return 255 }
    return UInt8(max(0, min(255, (-log2(probability) * stepsPerBit).rounded())))
  }
}
