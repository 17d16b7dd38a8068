import Foundation
import Testing
import WaslCore
import WaslReview

@Suite("The project file")
struct ProjectFileTests {
  let folder = TemporaryFolder()

  @Test("What was done is there after the process was killed")
  func crash() async throws {
    let session = try ReviewSession.make(Samples.state(beads: 10), in: folder)
    try await session.perform(.merge(first: 1, last: 2))
    try await session.perform(.addNote(bead: 1, text: "ملاحظة"))
    let before = await session.snapshot.dump
    // As after kill -9: the files as they are at this moment, with the write-ahead log and without a clean end.
    for name in ["project.wasl", "project.wasl-wal"] {
      try Data(contentsOf: URL(filePath: folder(name))).write(to: URL(filePath: folder("copy" + name.dropFirst(7))))
    }
    let copy = try ReviewSession.open(folder, name: "copy.wasl")
    #expect(await copy.snapshot.dump == before)
    try await copy.undo(steps: 2)
    #expect(await copy.snapshot.dump == Samples.state(beads: 10).dump)
    await copy.stop()
    await session.stop()
  }

  @Test("A second process is told who has the project, and may look at it")
  func lock() async throws {
    let session = try ReviewSession.make(Samples.state(beads: 3), in: folder)
    let error = #expect(throws: InputError.self) { try ProjectFile(opening: folder("project.wasl")) }
    #expect(error?.problem.contains("open in process \(ProcessInfo.processInfo.processIdentifier)") == true)
    let onlooker = try ReviewSession.open(folder, readOnly: true)
    #expect(await onlooker.counts.beads == 3)
    await #expect(throws: ActionRefusal.self) { try await onlooker.perform(.setStatus([1], .accepted)) }
    await session.stop()
    _ = try ReviewSession.open(folder)
  }

  @Test("Nothing but the project is left in the folder")
  func tidy() async throws {
    let session = try ReviewSession.make(Samples.state(beads: 3), in: folder)
    try await session.perform(.setStatus([1], .accepted))
    await session.stop()
    #expect(folder.names == ["project.wasl"])
  }

  @Test(
    "A damaged file is refused with a message that says so",
    arguments: ["", "hello", "SQLite format 3\0", "SQLite format 3\0" + String(repeating: "x", count: 5_000)])
  func damaged(contents: String) throws {
    try Data(contents.utf8).write(to: URL(filePath: folder("bad.wasl")))
    let error = #expect(throws: InputError.self) { try ProjectFile(opening: folder("bad.wasl")) }
    #expect(error?.remedy != nil)
  }

  @Test("A file that was cut off is refused, and one overwritten in its middle brings no disorder")
  func cut() async throws {
    try ProjectFile.create(at: folder("whole.wasl"), Samples.state(beads: 200))
    let whole = try Data(contentsOf: URL(filePath: folder("whole.wasl")))
    for (number, length) in [whole.count / 3, whole.count / 2, whole.count - 4_096].enumerated() {
      let path = folder("cut\(number).wasl")
      try whole.prefix(length).write(to: URL(filePath: path))
      #expect(throws: InputError.self) { try ReviewSession(ProjectFile(opening: path)) }
      var overwritten = whole
      overwritten.replaceSubrange(length - 2_000..<length, with: Data(repeating: 0xAA, count: 2_000))
      try overwritten.write(to: URL(filePath: path))
      // SQLite keeps no checksums: letters that were replaced within a text cannot be told, anything else can.
      do throws(InputError) {
        let session = try ReviewSession(ProjectFile(opening: path))
        #expect(await session.snapshot.fault() == nil)
      } catch {
        #expect(error.problem.contains("damaged"))
      }
    }
  }

  @Test("A file of a newer version is refused")
  func newer() throws {
    try ProjectFile.create(at: folder("new.wasl"), Samples.state(beads: 2))
    try Self.execute(folder("new.wasl"), "INSERT INTO grdb_migrations VALUES ('9: something new')")
    let error = #expect(throws: InputError.self) { try ProjectFile(opening: folder("new.wasl")) }
    #expect(error?.problem == "the project was made by a newer version of wasl")
  }

  @Test(
    "A database that breaks the rules of a project is refused",
    arguments: [
      "UPDATE bead SET source = '1 2 3 4 5' WHERE id = 1",
      "UPDATE bead SET previous = 99 WHERE id = 2",
      "DELETE FROM sentence WHERE id = 1",
      "DELETE FROM bead WHERE id = 1",
      "UPDATE sentence SET id = 900000000000 WHERE id = 1",
      "DELETE FROM project WHERE key = 'sourceLanguage'",
      "PRAGMA application_id = 7",
      "DROP TABLE bead",
    ])
  func broken(statement: String) throws {
    try ProjectFile.create(at: folder("broken.wasl"), Samples.state(beads: 5))
    try Self.execute(folder("broken.wasl"), statement)
    let error = #expect(throws: InputError.self) { try ReviewSession(ProjectFile(opening: folder("broken.wasl"))) }
    #expect(error?.remedy != nil)
  }

  @Test("The journal can only be added to")
  func appendOnly() async throws {
    let session = try ReviewSession.make(Samples.state(beads: 3), in: folder)
    try await session.perform(.setStatus([1], .accepted))
    await session.stop()
    #expect(throws: (any Error).self) { try Self.execute(folder("project.wasl"), "DELETE FROM journal") }
    #expect(throws: (any Error).self) { try Self.execute(folder("project.wasl"), "UPDATE journal SET author = 'x'") }
  }

  @Test("A project is not written over an existing file")
  func existing() throws {
    try ProjectFile.create(at: folder("a.wasl"), Samples.state(beads: 2))
    #expect(throws: (any Error).self) { try ProjectFile.create(at: folder("a.wasl"), Samples.state(beads: 2)) }
  }

  @Test("What an older branch did stays in the journal, and cannot be redone")
  func branches() async throws {
    let session = try ReviewSession.make(Samples.state(beads: 5), in: folder)
    try await session.perform(.setStatus([1], .accepted))
    try await session.undo()
    try await session.perform(.setStatus([2], .accepted))
    await #expect(throws: ActionRefusal.self) { try await session.redo() }
    await session.stop()
    let file = try ProjectFile(opening: folder("project.wasl"), readOnly: true)
    #expect(try file.journal().map(\.type) == ["accept", "accept", "accept"])
    #expect(try file.journal().map(\.kind) == [.action, .undo, .action])
  }

  private static func execute(_ path: String, _ statement: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c", "import sqlite3,sys; c=sqlite3.connect(sys.argv[1]); c.execute(sys.argv[2]); c.commit()", path,
      statement,
    ]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    struct Failed: Error {}
    if process.terminationStatus != 0 { throw Failed() }
  }
}
