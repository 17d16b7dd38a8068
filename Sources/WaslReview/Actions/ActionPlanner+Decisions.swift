internal import WaslCore

/// What the reviewer says of beads and findings.
extension ActionPlanner {
  func setStatus(_ ids: [Int], _ status: ReviewBead.Status) throws(ActionRefusal) -> Plan {
    let beads = try all(ids)
    let plan = Plan(statusChange(beads, to: status), focus: beads.last?.id)
    guard !plan.change.isEmpty else {
      throw ActionRefusal(
        beads.count == 1 ? "the bead is \(status.rawValue) already" : "all of them are \(status.rawValue) already")
    }
    return plan
  }

  private func all(_ ids: [Int]) throws(ActionRefusal) -> [ReviewBead] {
    guard !ids.isEmpty else { throw ActionRefusal("there are no beads to change") }
    var seen: Set<Int> = []
    var beads: [ReviewBead] = []
    for id in ids where seen.insert(id).inserted {
      guard let bead = state.bead(id) else { throw ActionRefusal("there is no bead \(id)", kind: .notFound) }
      beads.append(bead)
    }
    return beads
  }

  private func statusChange(_ beads: [ReviewBead], to status: ReviewBead.Status) -> Change {
    var change = Change()
    for before in ReviewBead.Status.allCases where before != status {
      let ids = beads.filter { $0.status == before }.map(\.id)
      if !ids.isEmpty { change.statuses.append(.init(before: before, after: status, beads: ids)) }
    }
    return change
  }

  func acceptThrough(_ id: Int) throws(ActionRefusal) -> Plan {
    let (bead, index) = try bead(id)
    let beads = (0...index).map { state.bead(at: $0) }.filter {
      $0.id == id ? $0.status != .accepted : $0.status == .automatic && !$0.isMarked
    }
    guard !beads.isEmpty else { throw ActionRefusal("there is nothing to accept up to there") }
    return Plan(statusChange(beads, to: .accepted), focus: bead.id)
  }

  func acceptAbove(_ confidence: Double, _ hasGraveFinding: (Int) -> Bool) throws(ActionRefusal) -> Plan {
    guard (0...1).contains(confidence) else { throw ActionRefusal("a confidence is between 0 and 1") }
    let beads = (0..<state.count).map { state.bead(at: $0) }.filter { bead in
      bead.status == .automatic && !bead.isMarked && !bead.isUnpaired && (bead.confidence ?? -1) >= confidence
        && !hasGraveFinding(bead.id)
    }
    guard !beads.isEmpty else { throw ActionRefusal("no automatic bead is that sure") }
    return Plan(statusChange(beads, to: .accepted))
  }

  func setFlag(_ ids: [Int], _ flag: Change.Flag, _ value: Bool) throws(ActionRefusal) -> Plan {
    let beads = try all(ids)
    let changing = beads.filter { (flag == .fixed ? $0.isFixed : $0.isMarked) != value }.map(\.id)
    guard !changing.isEmpty else { throw ActionRefusal("it is so already") }
    var change = Change()
    change.flags = [.init(flag: flag, value: value, beads: changing)]
    return Plan(change, focus: beads.last?.id)
  }

  // MARK: Notes

  mutating func addNote(_ id: Int, _ text: String) throws(ActionRefusal) -> Plan {
    let (bead, _) = try bead(id)
    let note = ReviewNote(id: nextNote, text: try Self.noteText(text), author: author, time: time)
    nextNote += 1
    return notes(of: bead, to: bead.notes + [note])
  }

  func editNote(_ id: Int, _ note: Int, _ text: String) throws(ActionRefusal) -> Plan {
    let (bead, _) = try bead(id)
    var changed = bead.notes
    changed[try place(of: note, in: bead)].text = try Self.noteText(text)
    guard changed != bead.notes else { throw ActionRefusal("the note is the same") }
    return notes(of: bead, to: changed)
  }

  func removeNote(_ id: Int, _ note: Int) throws(ActionRefusal) -> Plan {
    let (bead, _) = try bead(id)
    var changed = bead.notes
    changed.remove(at: try place(of: note, in: bead))
    return notes(of: bead, to: changed)
  }

  private func place(of note: Int, in bead: ReviewBead) throws(ActionRefusal) -> Int {
    guard let place = bead.notes.firstIndex(where: { $0.id == note }) else {
      throw ActionRefusal("bead \(bead.id) has no note \(note)", kind: .notFound)
    }
    return place
  }

  private func notes(of bead: ReviewBead, to notes: [ReviewNote]) -> Plan {
    var change = Change()
    change.notes = [.init(bead: bead.id, before: bead.notes, after: notes)]
    return Plan(change, focus: bead.id)
  }

  private static func noteText(_ text: String) throws(ActionRefusal) -> String {
    guard text.contains(where: { !$0.isWhitespace }) else { throw ActionRefusal("the note is empty") }
    guard text.utf8.count <= 40_000 else { throw ActionRefusal("the note is too long") }
    return text
  }

  // MARK: Findings

  func ignore(
    _ id: Int?, _ check: String, _ fingerprint: String?, _ scope: IgnoreRule.Scope
  ) throws(ActionRefusal) -> Plan {
    var rule = IgnoreRule(scope: scope, check: check)
    if scope != .check {
      guard let fingerprint else { throw ActionRefusal("the fingerprint of the finding is missing") }
      rule.fingerprint = fingerprint
    }
    if scope == .here {
      guard let id else { throw ActionRefusal("the bead of the finding is missing") }
      let bead = try bead(id).bead
      rule.sentences = bead.source + bead.target
    }
    guard !state.ignored.contains(rule) else { throw ActionRefusal("it is ignored already") }
    return Plan(ignored(state.ignored + [rule]), focus: id)
  }

  func unignore(_ id: Int?, _ check: String, _ fingerprint: String?) throws(ActionRefusal) -> Plan {
    let bead: ReviewBead? = if let id { try self.bead(id).bead } else { nil }
    var rules = state.ignored
    rules.removeAll { rule in
      guard let fingerprint, let bead else { return rule.scope == .check && rule.check == check }
      return rule.hides(check: check, fingerprint: fingerprint, in: bead)
    }
    guard rules.count < state.ignored.count else { throw ActionRefusal("nothing hides it") }
    return Plan(ignored(rules), focus: id)
  }

  private func ignored(_ rules: [IgnoreRule]) -> Change {
    var change = Change()
    change.ignored = .init(before: state.ignored, after: rules)
    return change
  }
}
