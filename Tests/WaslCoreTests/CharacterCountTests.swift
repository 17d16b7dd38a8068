import Testing

@testable import WaslCore

@Suite struct CharacterCountTests {
  /// Characters of one to four bytes, so that what is counted stands at every place among eight bytes.
  @Test("Vowel signs and tatweel do not count as characters, all else does", arguments: ["a", "ك", "—", "🇪", "é", " "])
  func characters(filler: String) {
    let signs: [Unicode.Scalar] = ["\u{64B}", "\u{64F}", "\u{652}", "\u{670}", "\u{640}"]
    let others: [Unicode.Scalar] = ["\u{64A}", "\u{653}", "\u{63F}", "\u{641}", "\u{66F}", "\u{671}", "\u{B0}"]
    for scalar in signs + others {
      for before in 0..<20 {
        for after in 0..<9 {
          let text =
            String(repeating: filler, count: before) + String(String.UnicodeScalarView([scalar, scalar]))
            + String(repeating: filler, count: after)
          let expected = text.unicodeScalars.count - (signs.contains(scalar) ? 2 : 0)
          let bytes = Array(text.utf8)
          let found = ByteRuns.characters(of: bytes.span)
          #expect(found == expected, "\(before) \(scalar) \(after)")
        }
      }
    }
  }
}
