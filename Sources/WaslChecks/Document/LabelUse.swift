internal import WaslText

/// Whether the paragraphs that are numbered on one side are numbered on the other too: in some documents a program took
/// the numbers away, or the translator's own put them there.
public struct LabelUse: Sendable, ProfilePart {
  /// A document keeps its labels where at least this share of the numbered units has them on both sides.
  private static let leastShare = 0.8

  private var kept = 0
  private var lost = 0

  init() {}

  mutating func read(_ unit: UnitAnalysis) {
    if unit.isUnpaired { return }
    switch (Self.hasLabel(unit.source), Self.hasLabel(unit.target)) {
    case (true, true): kept += 1
    case (true, false), (false, true): lost += 1
    case (false, false): break
    }
  }

  mutating func add(_ later: LabelUse) {
    kept += later.kept
    lost += later.lost
  }

  mutating func finish() {}

  /// Whether a label that one side alone has is worth a word. A single one is.
  var isKept: Bool { lost <= 1 || Double(kept) >= Self.leastShare * Double(kept + lost) }

  private static func hasLabel(_ side: SideAnalysis) -> Bool {
    guard let first = side.tokens.prefix(2).firstIndex(where: { $0.kind == .number }) else { return false }
    return NumberPlaces.isLabel(first, in: side)
  }
}
