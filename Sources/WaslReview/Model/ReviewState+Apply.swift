/// What applying a change did to the list of beads, for those who show it.
public struct AppliedRange: Sendable, Hashable {
  /// Where; right once the ranges before are done.
  public var index: Int
  /// Ids.
  public var removed: [Int]
  public var added: [Int]
}

/// A change that does not fit the state it is to be applied to: the journal and the state have come apart.
public struct ChangeMismatch: Error, Sendable, CustomStringConvertible {
  public var description: String
}

extension ReviewState {
  /// Does what a change says.
  ///
  /// - Returns: where the list of beads is another now. Beads of which something else changed are not in it.
  /// - Throws: `ChangeMismatch` where the change does not fit; the state is then to be thrown away.
  @discardableResult
  public mutating func apply(_ change: Change) throws(ChangeMismatch) -> [AppliedRange] {
    for sentence in change.sentences { if let after = sentence.after { put(after) } }
    var ranges: [AppliedRange] = []
    for run in change.runs { ranges.append(try apply(run)) }
    for sentence in change.sentences where sentence.after == nil {
      if let before = sentence.before { removeSentence(before.id) }
    }
    for status in change.statuses { for bead in status.beads { update(bead) { $0.status = status.after } } }
    for flag in change.flags {
      for bead in flag.beads {
        update(bead) { bead in
          switch flag.flag {
          case .fixed: bead.isFixed = flag.value
          case .marked: bead.isMarked = flag.value
          }
        }
      }
    }
    for notes in change.notes { update(notes.bead) { $0.notes = notes.after } }
    if let rules = change.ignored { ignored = rules.after }
    if let unlocks = change.unlocksSource { sourceIsUnlocked = unlocks }
    return ranges
  }

  private mutating func apply(_ run: Change.Run) throws(ChangeMismatch) -> AppliedRange {
    var start = 0
    if run.after != 0 {
      guard let index = index(of: run.after) else {
        throw ChangeMismatch(description: "bead \(run.after) is not there")
      }
      start = index + 1
    }
    let range = start..<start + run.removed.count
    guard range.upperBound <= count, order[range].elementsEqual(run.removed.lazy.map { Int32($0.id) }) else {
      throw ChangeMismatch(description: "the beads after \(run.after) are others")
    }
    replace(range, with: run.added)
    return AppliedRange(index: start, removed: run.removed.map(\.id), added: run.added.map(\.id))
  }
}
