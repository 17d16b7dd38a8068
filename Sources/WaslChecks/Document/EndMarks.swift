internal import WaslCore
internal import WaslText

/// How often the two sides of a unit end alike: with a mark, or without.
public struct EndMarks: Sendable, ProfilePart {
  /// Beyond this share of units that differ, the document's halves have different customs.
  private static let mostDiffering = 0.1

  private var units = 0
  private var differing = 0

  init() {}

  mutating func read(_ unit: UnitAnalysis) {
    if unit.isUnpaired { return }
    units += 1
    if Self.hasMark(unit.source) != Self.hasMark(unit.target) { differing += 1 }
  }

  mutating func add(_ later: EndMarks) {
    units += later.units
    differing += later.differing
  }

  mutating func finish() {}

  /// Whether both sides end alike nearly throughout.
  var areAlike: Bool { Double(differing) <= max(1, Self.mostDiffering * Double(units)) }

  /// Whether a text ends with a mark that ends sentences, quotation marks and brackets aside.
  static func hasMark(_ side: SideAnalysis) -> Bool {
    for index in side.tokens.indices.reversed() {
      guard side.tokens[index].kind == .punctuation || side.tokens[index].kind == .symbol else { return false }
      switch side.text.normalizedForm(at: index).first {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ";"),
        UInt8(ascii: ","):
        return true
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "*"): continue
      // Dashes and signs of other kinds may well end something.
      default: return true
      }
    }
    return false
  }
}
