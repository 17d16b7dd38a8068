internal import WaslCore

/// Works out what an action changes, without changing anything.
///
/// It hands out new ids as they are needed and remembers the highest, so that no id is ever given twice.
struct ActionPlanner {
  let state: ReviewState
  /// Who does it, and when: for notes.
  let author: String
  let time: String
  /// The next ids that nobody has had.
  var nextBead: Int
  var nextSentence: Int
  var nextNote: Int

  /// What comes of an action: the change, and the bead where the eye should be.
  struct Plan {
    var change: Change
    var focus: Int?

    init(_ change: Change, focus: Int? = nil) {
      self.change = change
      self.focus = focus
    }
  }

  /// - Parameters:
  ///   - findings: what the checks have found in a bead, ignored or not.
  ///   - cut: where a bead is best cut, given how many sentences of one side stay in its first part.
  /// - Throws: `ActionRefusal` where it cannot be done.
  mutating func plan(
    _ action: ReviewAction, findings: (Int) -> [Finding], hasGraveFinding: (Int) -> Bool,
    cut: (ReviewBead, Finding.Side, Int) -> Int
  ) throws(ActionRefusal) -> Plan {
    switch action {
    case .moveSentence(let sentence, let direction, let distance):
      return try moveSentence(sentence, direction, distance)
    case .merge(let first, let last): return try merge(first, last)
    case .split(let bead, let source, let target): return try split(bead, source, target, cut)
    case .unlink(let bead): return try unlink(bead)
    case .unlinkSentence(let sentence): return try unlinkSentence(sentence)
    case .pair(let source, let target): return try pair(source, target)
    case .splitSentence(let sentence, let offset): return try splitSentence(sentence, offset)
    case .joinSentences(let sentence): return try joinSentences(sentence)
    case .editText(let sentence, let text): return try editText(sentence, text)
    case .revertText(let sentence): return try revertText(sentence)
    case .unlockSource(let value):
      if value == state.sourceIsUnlocked {
        throw ActionRefusal("the source is \(value ? "unlocked" : "locked") already")
      }
      var change = Change()
      change.unlocksSource = value
      return Plan(change)
    case .setStatus(let beads, let status): return try setStatus(beads, status)
    case .acceptThrough(let bead): return try acceptThrough(bead)
    case .acceptAbove(let confidence): return try acceptAbove(confidence, hasGraveFinding)
    case .setFlag(let beads, let flag, let value): return try setFlag(beads, flag, value)
    case .addNote(let bead, let text): return try addNote(bead, text)
    case .editNote(let bead, let note, let text): return try editNote(bead, note, text)
    case .removeNote(let bead, let note): return try removeNote(bead, note)
    case .ignoreFinding(let bead, let check, let fingerprint, let scope):
      return try ignore(bead, check, fingerprint, scope)
    case .unignoreFinding(let bead, let check, let fingerprint): return try unignore(bead, check, fingerprint)
    case .applyFix(let bead, let check, let fingerprint):
      return try applyFix(bead, check, fingerprint, findings(bead))
    }
  }

  // MARK: What all of them need

  func bead(_ id: Int) throws(ActionRefusal) -> (bead: ReviewBead, index: Int) {
    guard let bead = state.bead(id), let index = state.index(of: id) else {
      throw ActionRefusal("there is no bead \(id)", kind: .notFound)
    }
    return (bead, index)
  }

  func sentence(_ id: Int) throws(ActionRefusal) -> (sentence: ReviewSentence, bead: ReviewBead, index: Int) {
    guard let sentence = state.sentence(id), let holder = state.holder(of: id), let index = state.index(of: holder.id)
    else { throw ActionRefusal("there is no sentence \(id)", kind: .notFound) }
    return (sentence, holder, index)
  }

  /// The bead before a place, as a run wants it.
  func before(_ index: Int) -> Int { index == 0 ? 0 : Int(state.order[index - 1]) }

  mutating func newBead(source: [Int], target: [Int], isRegrouped: Bool) -> ReviewBead {
    defer { nextBead += 1 }
    var bead = ReviewBead(id: nextBead, source: source, target: target)
    bead.isRegrouped = isRegrouped
    return bead
  }

  func replacing(_ range: Range<Int>, with beads: [ReviewBead]) -> Change {
    var change = Change()
    change.runs = [
      Change.Run(after: before(range.lowerBound), removed: range.map { state.bead(at: $0) }, added: beads)
    ]
    return change
  }
}
