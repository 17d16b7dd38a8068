internal import WaslCore
internal import WaslText

/// How often each side writes the tanwin of words that have one (أيضاً) and leaves it out (أيضا).
public struct TanwinUse: Sendable, ProfilePart {
  /// A side has a custom where it is followed at least twice as often as not.
  private static let leastRatio = 2

  private var written = [0, 0]
  private var missing = [0, 0]

  init() {}

  mutating func read(_ unit: UnitAnalysis) {
    for side in [unit.source, unit.target] where side.isArabic {
      let place = side.side == .source ? 0 : 1
      Self.forEach(side) { _, isWritten in
        if isWritten { written[place] += 1 } else { missing[place] += 1 }
      }
    }
  }

  mutating func add(_ later: TanwinUse) {
    for side in written.indices {
      written[side] += later.written[side]
      missing[side] += later.missing[side]
    }
  }

  mutating func finish() {}

  /// Whether a side writes the tanwin mostly, and has done so twice at least.
  func isUsual(_ side: Finding.Side) -> Bool {
    let place = side == .source ? 0 : 1
    return written[place] >= max(2, Self.leastRatio * missing[place])
  }

  /// Calls `body` with each word that ends in alef with tanwin, or is known to have one and stands without.
  static func forEach(_ side: SideAnalysis, _ body: (_ token: Int, _ isWritten: Bool) -> Void) {
    let bytes = side.text.source
    for (index, token) in side.tokens.enumerated() where token.kind == .arabicWord && token.range.count >= 6 {
      let end = token.range.upperBound
      let last = (bytes[end - 2], bytes[end - 1])
      // U+064B is D9 8B, alef D8 A7, hamza D8 A1.
      if last == (0xD9, 0x8B) || (last == (0xD8, 0xA7) && bytes[end - 4] == 0xD9 && bytes[end - 3] == 0x8B) {
        body(index, true)
      } else if last == (0xD8, 0xA7), side.memory.has(.tanwin, side.forms[index]) {
        let word = Array(String(decoding: bytes[token.range], as: UTF8.self).utf16)
        if TanwinStyle.isListed(word[...]) { body(index, false) }
      }
    }
  }
}
