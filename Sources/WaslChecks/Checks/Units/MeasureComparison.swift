internal import WaslCore
internal import WaslText

/// Which units of one side stand on the other too, and which may have taken another's place.
final class MeasureComparison: SharedAnalysis {
  /// A unit and the one that stands in its place.
  let changes: [(source: MeasureMention, target: MeasureMention)]
  /// Units of the target that nothing in the source accounts for.
  let added: [MeasureMention]

  init(of unit: UnitAnalysis) {
    let source = MeasureMention.all(in: unit.source)
    let target = MeasureMention.all(in: unit.target)
    if source.isEmpty, target.isEmpty {
      (changes, added) = ([], [])
      return
    }
    var changes: [(source: MeasureMention, target: MeasureMention)] = []
    var sourceRest = source
    var targetRest = target
    // Those with the same number first, so that of two days each finds its own; and what is sure before what may be a
    // unit, so that such a word leaves the unit across to one that is.
    for level in 0..<4 {
      sourceRest.removeAll { mention in
        let place = targetRest.firstIndex { other in
          (level % 2 > 0 || !(mention.isWeak || other.isWeak)) && (level > 1 || mention.count == other.count)
            && mention.equals(other)
        }
        guard let place else { return false }
        targetRest.remove(at: place)
        return true
      }
    }
    // A word may be said again in a translation, so a change needs one unit that the other side does not have at all.
    for left in sourceRest where !left.isWeak {
      let isNew = !target.contains { left.equals($0) }
      let place = targetRest.firstIndex { right in
        // What may be a unit is taken for one only in the place of another that is missing altogether.
        right.mayReplace && (isNew || (!right.isWeak && !source.contains { right.equals($0) }))
          && !(right.isWeak && source.contains { right.equals($0) }) && !left.lastsAsLong(as: right)
      }
      if let place { changes.append((left, targetRest.remove(at: place))) }
    }
    self.changes = changes
    added = targetRest.filter { mention in
      !mention.isWeak && !source.contains { mention.equals($0) || mention.lastsAsLong(as: $0) }
    }
  }
}
