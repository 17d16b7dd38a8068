import Testing
import WaslCore
import WaslTestSupport

@testable import WaslReview

@Suite("Ten thousand random actions")
struct RandomActionTests {
  @Test("Every sentence stays in one bead, the order is kept, and undoing everything gives back the first state")
  func invariants() throws {
    var state = Samples.state(beads: 60)
    let first = state.dump
    var generator = SeededGenerator(seed: 42)
    var (bead, sentence, note) = (1_000, 1_000, 1)
    var changes: [Change] = []
    for round in 1...10_000 {
      let action = RandomAction.make(state, &generator)
      var planner = ActionPlanner(
        state: state, author: "a", time: "t", nextBead: bead, nextSentence: sentence, nextNote: note)
      let plan = try? planner.plan(
        action, findings: { _ in [] }, hasGraveFinding: { _ in false },
        cut: { bead, side, count in min(count, bead[side.other].count) })
      guard let plan else { continue }
      (bead, sentence, note) = (planner.nextBead, planner.nextSentence, planner.nextNote)
      try state.apply(plan.change)
      changes.append(plan.change)
      if round % 20 == 0 { try #require(state.fault() == nil, "after \(action)") }
    }
    #expect(changes.count > 5_000, "most actions have to be possible for the test to say something")
    #expect(state.fault() == nil)
    let last = state.dump
    for change in changes.reversed() { try state.apply(change.inverse) }
    #expect(state.dump == first)
    for change in changes { try state.apply(change) }
    #expect(state.dump == last)
  }

  @Test("The journal undoes and redoes all of it, in this session and the next")
  func journal() async throws {
    let folder = TemporaryFolder()
    let session = try ReviewSession.make(Samples.state(beads: 60), in: folder)
    let first = await session.snapshot.dump
    var generator = SeededGenerator(seed: 20_261_127)
    var done = 0
    var refused = 0
    while done + refused < 10_000 {
      let action = RandomAction.make(await session.snapshot, &generator)
      do {
        try await session.perform(action)
        done += 1
      } catch is ActionRefusal {
        refused += 1
      }
      // Undone and redone in between, so that branches come about.
      if Int.random(in: 0..<20, using: &generator) == 0 {
        _ = try? await session.undo(steps: Int.random(in: 1...4, using: &generator))
      }
      if Int.random(in: 0..<40, using: &generator) == 0 { _ = try? await session.redo() }
    }
    let last = await session.snapshot
    #expect(last.fault() == nil)
    let steps = await session.revision
    try await session.undo(steps: steps)
    #expect(await session.snapshot.dump == first)
    await session.stop()
    // What is on disk is what was in memory, and the journal has all of it.
    let reopened = try ReviewSession.open(folder)
    #expect(await reopened.snapshot.dump == first)
    try await reopened.redo(steps: steps)
    #expect(await reopened.snapshot.dump == last.dump)
    await reopened.stop()
  }

  @Test("What is on disk after each action is what is in memory")
  func disk() async throws {
    let folder = TemporaryFolder()
    let session = try ReviewSession.make(Samples.state(beads: 25), in: folder)
    var generator = SeededGenerator(seed: 7)
    for round in 1...300 {
      _ = try? await session.perform(RandomAction.make(await session.snapshot, &generator))
      if Int.random(in: 0..<10, using: &generator) == 0 { _ = try? await session.undo() }
      guard round % 5 == 0 else { continue }
      let other = try ReviewSession.open(folder, readOnly: true)
      #expect(await other.snapshot.dump == session.snapshot.dump)
      #expect(await other.revision == session.revision)
      #expect(await other.counts == session.counts)
    }
  }
}

enum RandomAction {
  static func make(_ state: ReviewState, _ generator: inout SeededGenerator) -> ReviewAction {
    func bead(_ generator: inout SeededGenerator) -> ReviewBead {
      state.bead(at: Int.random(in: 0..<state.count, using: &generator))
    }
    func sentence(_ generator: inout SeededGenerator) -> Int {
      let bead = bead(&generator)
      return (bead.source + bead.target).randomElement(using: &generator)!
    }
    let chosen = bead(&generator)
    switch Int.random(in: 0..<18, using: &generator) {
    case 0:
      return .moveSentence(
        sentence(&generator), Bool.random(using: &generator) ? .up : .down,
        distance: Int.random(in: 1...3, using: &generator))
    case 1:
      let start = Int.random(in: 0..<state.count, using: &generator)
      let end = min(start + Int.random(in: 1...2, using: &generator), state.count - 1)
      return .merge(first: state.bead(at: start).id, last: state.bead(at: end).id)
    case 2, 3:
      return .split(
        bead: chosen.id,
        source: Bool.random(using: &generator) ? Int.random(in: 0...chosen.source.count, using: &generator) : nil,
        target: Bool.random(using: &generator) ? Int.random(in: 0...chosen.target.count, using: &generator) : nil)
    case 4: return .unlink(bead: chosen.id)
    case 5: return .unlinkSentence(sentence(&generator))
    case 6:
      let near = state.bead(
        at: min((state.index(of: chosen.id) ?? 0) + Int.random(in: 0...3, using: &generator), state.count - 1))
      return .pair(source: Array(chosen.source.prefix(2)), target: Array(near.target.suffix(1)))
    case 7, 8: return .splitSentence(sentence(&generator), offset: Int.random(in: 1...20, using: &generator))
    case 9, 10: return .joinSentences(sentence(&generator))
    case 11: return .editText(sentence(&generator), text: "نص جديد \(Int.random(in: 0..<1000, using: &generator)) here")
    case 12: return .revertText(sentence(&generator))
    case 13: return .unlockSource(Bool.random(using: &generator))
    case 14: return .setStatus([chosen.id], ReviewBead.Status.allCases.randomElement(using: &generator)!)
    case 15:
      return .setFlag([chosen.id], Bool.random(using: &generator) ? .fixed : .marked, Bool.random(using: &generator))
    case 16:
      return chosen.notes.first.map { .removeNote(bead: chosen.id, note: $0.id) }
        ?? .addNote(bead: chosen.id, text: "note")
    default:
      return .ignoreFinding(bead: chosen.id, check: "number.changed", fingerprint: "0123456789abcdef", .here)
    }
  }
}
