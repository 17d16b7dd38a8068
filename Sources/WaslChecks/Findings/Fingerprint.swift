internal import WaslCore
internal import WaslText

/// What a finding is recognised by: 64 bits of the check, the normalised evidence and a word before and after it.
///
/// The unit's number is no part of it and neither is the rest of the text, so that it lasts when sentences are joined
/// otherwise or mended elsewhere.
struct Fingerprint {
  // 64 bits: one collision in five thousand million pairs of findings is no harm here.
  private var evidence = FNV64()

  init(check: String) { add(check.utf8) }

  /// Adds the tokens that a range touches, and one on either side.
  mutating func add(_ range: Range<Int>, of side: SideAnalysis) {
    let tokens = side.tokenIndices(in: range)
    let first = max(tokens.lowerBound - 1, 0)
    let end = min(tokens.upperBound + 1, side.tokens.count)
    for index in first..<end { add(side.text.normalizedForm(at: index)) }
    add([side.side == .source ? 1 : 2])
  }

  /// Adds the whole text of a side, for findings that have no place in it.
  mutating func addAll(of side: SideAnalysis) { add(side.text.normalizedBytes) }

  /// Adds words as they stand, for findings that are made without an analysis of the texts.
  mutating func add(words: String) { add(words.utf8) }

  private mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { evidence.add(byte) }
    // A byte that stands in no UTF-8 text divides the parts.
    evidence.add(0xFF as UInt8)
  }

  /// Sixteen hexadecimal digits.
  var text: String {
    String(unsafeUninitializedCapacity: 16) { digits in
      for place in 0..<16 {
        let digit = UInt8(truncatingIfNeeded: evidence.hash >> (60 - 4 * UInt64(place))) & 0xF
        digits[place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
      }
      return 16
    }
  }
}
