internal import WaslCore
internal import WaslText

/// How often each judged side lacks the space between two sentences: text that was taken out of a web page does so
/// throughout, where its notes stood.
public struct MissingSpaces: Sendable, ProfilePart {
  /// From so many places on it is a habit of the document, not a slip.
  private static let habit = 10

  private var counts = [0, 0]

  init() {}

  mutating func read(_ unit: UnitAnalysis) {
    for side in unit.judgedSides {
      for index in side.tokens.indices.dropFirst() where SpaceAfterMark.isSentenceEnd(at: index, side) {
        counts[side.side == .source ? 0 : 1] += 1
      }
    }
  }

  mutating func add(_ later: MissingSpaces) {
    for side in counts.indices { counts[side] += later.counts[side] }
  }

  mutating func finish() {}

  /// Whether a side does so throughout.
  func areUsual(_ side: Finding.Side) -> Bool { counts[side == .source ? 0 : 1] >= Self.habit }
}
