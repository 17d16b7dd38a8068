import Testing
import WaslCore
import WaslReview

@Suite("What can be done to a project")
struct ActionTests {
  let folder = TemporaryFolder()

  /// Four pairs: source sentences 1 3 5 7, target sentences 2 4 6 8.
  private func session() throws -> ReviewSession {
    try .make(
      Samples.state([("واحد.", "One."), ("اثنان.", "Two."), ("ثلاثة.", "Three."), ("أربعة.", "Four.")]), in: folder)
  }

  @Test("A sentence moves to the bead above, and its bead is gone where nothing is left")
  func moveUp() async throws {
    let session = try session()
    try await session.perform(.moveSentence(4, .up))
    #expect(await session.snapshot.groups == ["1:2 4", "3:", "5:6", "7:8"])
    try await session.perform(.moveSentence(3, .up))
    #expect(await session.snapshot.groups == ["1 3:2 4", "5:6", "7:8"])
    #expect(await session.snapshot.bead(1)?.isRegrouped == true)
    #expect(await session.snapshot.bead(1)?.confidence == nil)
  }

  @Test("A sentence moves to the bead below with those after it")
  func moveDown() async throws {
    let session = try session()
    try await session.perform(.merge(first: 1, last: 2))
    try await session.perform(.moveSentence(2, .down))
    #expect(await session.snapshot.groups == ["1 3:", "5:2 4 6", "7:8"])
    await #expect(throws: ActionRefusal.self) { try await session.perform(.moveSentence(8, .down)) }
  }

  @Test("A sentence moves over several beads in one step, and takes along what stands between")
  func moveFar() async throws {
    let session = try session()
    try await session.perform(.addNote(bead: 3, text: "note"))
    try await session.perform(.moveSentence(2, .down, distance: 3))
    #expect(await session.snapshot.groups == ["1:", "3:", "5:", "7:2 4 6 8"])
    try await session.perform(.moveSentence(7, .up, distance: 2))
    #expect(await session.snapshot.groups == ["1:", "3 5 7:", ":2 4 6 8"])
    #expect(await session.snapshot.bead(2)?.notes.map(\.text) == ["note"], "what was said of a bead that is gone stays")
    await #expect(throws: ActionRefusal.self) { try await session.perform(.moveSentence(1, .down, distance: 3)) }
    await #expect(throws: ActionRefusal.self) { try await session.perform(.moveSentence(1, .down, distance: .max)) }
    await #expect(throws: ActionRefusal.self) { try await session.perform(.moveSentence(1, .down, distance: 0)) }
    try await session.undo()
    try await session.undo()
    #expect(await session.snapshot.groups == ["1:2", "3:4", "5:6", "7:8"])
  }

  @Test("A bead is split where the reviewer says, and by the words where only one side is said")
  func split() async throws {
    let session = try ReviewSession.make(
      Samples.state([
        ("وصل الوزير إلى القاهرة يوم الأحد.", "The minister arrived in Cairo on Sunday."),
        ("استقبله الرئيس في المطار.", "He was received at the airport by the president."),
      ]), in: folder)
    try await session.perform(.merge(first: 1, last: 2))
    try await session.perform(.split(bead: 1, source: 1, target: nil))
    #expect(await session.snapshot.groups == ["1:2", "3:4"])
    await #expect(throws: ActionRefusal.self) { try await session.perform(.split(bead: 1, source: 0, target: 0)) }
  }

  @Test("Unlinking parts the sides, or takes one sentence out")
  func unlink() async throws {
    let session = try session()
    try await session.perform(.unlink(bead: 2))
    #expect(await session.snapshot.groups == ["1:2", "3:", ":4", "5:6", "7:8"])
    try await session.perform(.merge(first: 3, last: 4))
    try await session.perform(.unlinkSentence(7))
    #expect(await session.snapshot.groups == ["1:2", "3:", ":4", "5:6 8", "7:"])
  }

  @Test("Pairing sentences from afar leaves what stood between without partner, in order")
  func pair() async throws {
    let session = try session()
    try await session.perform(.pair(source: [3], target: [8]))
    #expect(await session.snapshot.groups == ["1:2", ":4", ":6", "3:8", "5:", "7:"])
    #expect(await session.snapshot.fault() == nil)
    await #expect(throws: ActionRefusal.self) { try await session.perform(.pair(source: [1, 5], target: [2])) }
  }

  @Test("Sentences are split and joined without a word being lost")
  func sentences() async throws {
    let session = try session()
    let (first, second) = ("👍🏽 One,", "two.")
    try await session.perform(.editText(2, text: first + "  " + second))
    try await session.perform(.splitSentence(2, offset: first.utf16.count))
    let state = await session.snapshot
    let bead = try #require(state.bead(1))
    #expect(state.texts(bead.target) == [first, second])
    await #expect(throws: ActionRefusal.self) { try await session.perform(.splitSentence(bead.target[0], offset: 1)) }
    try await session.perform(.joinSentences(bead.target[0]))
    let joined = await session.snapshot
    #expect(joined.texts(joined.bead(1)!.target) == [first + " " + second])
    #expect(joined.fault() == nil)
  }

  @Test("The source is protected until it is unlocked; the target's text can be reverted")
  func edit() async throws {
    let session = try session()
    await #expect(throws: ActionRefusal.self) { try await session.perform(.editText(1, text: "آخر")) }
    try await session.perform(.unlockSource(true))
    try await session.perform(.editText(1, text: "آخر\nجديد"))
    #expect(await session.snapshot.sentence(1)?.text == "آخر جديد")
    try await session.perform(.revertText(1))
    #expect(await session.snapshot.sentence(1)?.isEdited == false)
    try await session.perform(.editText(2, text: "Uno."))
    #expect(await session.snapshot.sentence(2)?.original == "One.")
    try await session.perform(.editText(2, text: "One."))
    #expect(await session.snapshot.sentence(2)?.isEdited == false)
    await #expect(throws: ActionRefusal.self) { try await session.perform(.editText(2, text: "  ")) }
  }

  @Test("Bulk accepting leaves out what is marked, one-sided or unsure")
  func bulk() async throws {
    let session = try session()
    try await session.perform(.setFlag([2], .marked, true))
    try await session.perform(.unlink(bead: 3))
    try await session.perform(.acceptAbove(0.5))
    let statuses = await session.snapshot.order.map { $0 }.asyncMap { await session.snapshot.bead(Int($0))!.status }
    #expect(statuses == [.accepted, .automatic, .automatic, .automatic, .accepted])
    try await session.perform(.acceptThrough(4))
    #expect(await session.counts.accepted == 4)
  }

  @Test("Notes are added, changed and removed, and stay with what they are about")
  func notes() async throws {
    let session = try session()
    try await session.perform(.addNote(bead: 2, text: "Ask the client"))
    let note = try #require(await session.snapshot.bead(2)?.notes.first)
    try await session.perform(.editNote(bead: 2, note: note.id, text: "Asked"))
    try await session.perform(.merge(first: 1, last: 2))
    #expect(await session.snapshot.bead(1)?.notes.map(\.text) == ["Asked"])
    try await session.perform(.removeNote(bead: 1, note: note.id))
    #expect(await session.snapshot.bead(1)?.notes.isEmpty == true)
  }

  @Test("An action on a bead that another window has changed is refused, and on others it is done")
  func conflicts() async throws {
    let session = try session()
    let seen = await session.revision
    try await session.perform(.setStatus([1], .accepted), base: seen, client: "a")
    try await session.perform(.setStatus([2], .accepted), base: seen, client: "b")
    await #expect(throws: ActionRefusal.self) {
      try await session.perform(.merge(first: 1, last: 2), base: seen, client: "b")
    }
    try await session.perform(.setStatus([1], .rejected), base: seen, client: "a")
  }
}

extension Sequence {
  func asyncMap<Result>(_ transform: (Element) async throws -> Result) async rethrows -> [Result] {
    var results: [Result] = []
    for element in self { results.append(try await transform(element)) }
    return results
  }
}
