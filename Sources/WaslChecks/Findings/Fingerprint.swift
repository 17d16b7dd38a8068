internal import WaslCore
internal import WaslText

/// What a finding is recognised by: 64 bits of the check, the normalised evidence and a word before and after it.
///
/// The unit's number is no part of it and neither is the rest of the text, so that it lasts when sentences are joined
/// otherwise or mended elsewhere.
struct Fingerprint {
  // FNV-1a, 64 bits: one collision in five thousand million pairs of findings is no harm here.
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

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
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    // A byte that stands in no UTF-8 text divides the parts.
    hash = (hash ^ 0xFF) &* 0x100_0000_01B3
  }

  /// Sixteen hexadecimal digits.
  var text: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
