internal import WaslCore
internal import WaslText

/// How often each judged side has a space before its punctuation marks: some write «نعم ، ثم» throughout.
public struct SpacedMarks: Sendable, ProfilePart {
  /// From so many places on, and in so large a share of all, it is a habit of the document, not a slip.
  private static let fewestPlaces = 10
  private static let leastShare = 0.5

  private var spaced = [0, 0]
  private var all = [0, 0]

  init() {}

  mutating func read(_ unit: UnitAnalysis) {
    for side in unit.judgedSides {
      let place = side.side == .source ? 0 : 1
      let (tokens, text) = (side.tokens, side.text.source)
      let bytes = text.span
      for index in tokens.indices.dropFirst() where tokens[index].kind == .punctuation {
        guard SpaceBeforeMark.scalars.contains(UTF8Scalars.decode(bytes, at: tokens[index].range.lowerBound).scalar),
          index + 1 == tokens.count || !tokens[index + 1].traits.contains(.glued)
        else { continue }
        all[place] += 1
        if !tokens[index].traits.contains(.glued) { spaced[place] += 1 }
      }
    }
  }

  mutating func add(_ later: SpacedMarks) {
    for side in all.indices {
      spaced[side] += later.spaced[side]
      all[side] += later.all[side]
    }
  }

  mutating func finish() {}

  /// Whether a side does so throughout.
  func areUsual(_ side: Finding.Side) -> Bool {
    let place = side == .source ? 0 : 1
    return spaced[place] >= Self.fewestPlaces && Double(spaced[place]) >= Self.leastShare * Double(all[place])
  }
}
