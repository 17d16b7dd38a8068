internal import WaslCore

/// A place at which two states of a project differ.
struct StateDifference: Sendable, Hashable {
  /// Ids of beads, in order.
  var then: [Int]
  var now: [Int]
  /// In which ways: `regrouped`, `edited`, `status`, `marked`, `fixed`, `notes`.
  var what: [String]

  /// The differences in the order of the document.
  static func between(_ old: ReviewState, _ new: ReviewState) -> [StateDifference] {
    var differences: [StateDifference] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      let (start, newStart) = (left, right)
      if left < old.count, right < new.count, old.order[left] == new.order[right],
        old.bead(at: left).source == new.bead(at: right).source, old.bead(at: left).target == new.bead(at: right).target
      {
        let what = ways(old.bead(at: left), old, new.bead(at: right), new)
        if !what.isEmpty {
          differences.append(StateDifference(then: [Int(old.order[left])], now: [Int(new.order[right])], what: what))
        }
        (left, right) = (left + 1, right + 1)
        continue
      }
      // On to the next place where both have gone through the same stretch of both documents.
      repeat {
        let (leftEnd, rightEnd) = (end(of: left, in: old), end(of: right, in: new))
        if right >= new.count || (left < old.count && leftEnd <= rightEnd) { left += 1 } else { right += 1 }
      } while (left < old.count || right < new.count) && !isTogether(left, old, right, new)
      let then = (start..<left).map { Int(old.order[$0]) }
      let now = (newStart..<right).map { Int(new.order[$0]) }
      var what = ["regrouped"]
      if text(start..<left, old) != text(newStart..<right, new) { what.append("edited") }
      differences.append(StateDifference(then: then, now: now, what: what))
    }
    return differences
  }

  /// How far into the two documents the beads before and with a place reach, in bytes of both.
  private static func end(of place: Int, in state: ReviewState) -> Int {
    guard place < state.count else { return .max }
    let bead = state.bead(at: place)
    return reach(bead.source.last, state) + reach(bead.target.last, state)
  }

  private static func reach(_ sentence: Int?, _ state: ReviewState) -> Int {
    sentence.flatMap { state.sentence($0)?.range.upperBound } ?? 0
  }

  private static func isTogether(_ left: Int, _ old: ReviewState, _ right: Int, _ new: ReviewState) -> Bool {
    starts(left, old) == starts(right, new)
  }

  /// Where the next sentences of both sides begin.
  private static func starts(_ place: Int, _ state: ReviewState) -> [Int] {
    Finding.Side.allCases.map { side in
      for index in place..<max(place, state.count) {
        if let first = state.bead(at: index)[side].first { return state.sentence(first)!.range.lowerBound }
      }
      return .max
    }
  }

  private static func text(_ range: Range<Int>, _ state: ReviewState) -> [String] {
    Finding.Side.allCases.map { side in
      range.flatMap { state.texts(state.bead(at: $0)[side]) }.joined(separator: " ")
    }
  }

  private static func ways(_ old: ReviewBead, _ then: ReviewState, _ new: ReviewBead, _ now: ReviewState) -> [String] {
    var ways: [String] = []
    if then.texts(old.source + old.target) != now.texts(new.source + new.target) { ways.append("edited") }
    if old.status != new.status { ways.append("status") }
    if old.isMarked != new.isMarked { ways.append("marked") }
    if old.isFixed != new.isFixed { ways.append("fixed") }
    if old.notes != new.notes { ways.append("notes") }
    return ways
  }
}
