import Foundation
import Testing
import WaslCore

@testable import WaslFormats

@Suite struct OutputTests {
  private struct Stop: Error {}

  @Test("The file appears when it is committed and not before")
  func atomic() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "a.txt")
    let file = try AtomicFile(path: folder.file("a.txt"))
    try file.write("new")
    #expect(folder.contents("a.txt") == "old")
    #expect(folder.names.count == 2)
    try file.commit()
    #expect(folder.contents("a.txt") == "new")
    #expect(folder.names == ["a.txt"])
  }

  @Test("Dropped without a commit, it leaves the target as it was and nothing beside it")
  func dropped() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "a.txt")
    #expect(throws: Stop.self) {
      try Output.write(to: folder.file("a.txt")) { sink in
        try sink.write(String(repeating: "new", count: 100_000))
        throw Stop()
      }
    }
    #expect(folder.contents("a.txt") == "old")
    #expect(folder.names == ["a.txt"])
  }

  @Test("Permissions are kept, and a symbolic link goes on leading to its file")
  func linksAndPermissions() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("old", to: "real.txt")
    chmod(path, 0o640)
    symlink("real.txt", folder.file("link.txt"))
    _ = try Output.write(to: folder.file("link.txt")) { try $0.write("new") }
    #expect(folder.contents("real.txt") == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.file("link.txt")) == "real.txt")
    let permissions = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(permissions == 0o640)
  }

  @Test("A folder that does not exist, and a folder as the target")
  func impossible() throws {
    let folder = try TemporaryFolder()
    let missing = #expect(throws: OutputError.self) { try AtomicFile(path: folder.file("no/a.txt")) }
    #expect(missing?.remedy == "make the folder first")
    for path in [folder.path, folder.file("new/")] {
      let isFolder = #expect(throws: OutputError.self) { try AtomicFile(path: path) }
      #expect(isFolder?.problem == "this is a folder, not a file")
    }
    #expect(folder.names.isEmpty)
  }

  @Test(
    "A device is written to and not replaced; a full one says so",
    .enabled(if: access("/dev/full", W_OK) == 0))
  func devices() throws {
    #expect(try Output.write(to: "/dev/null") { try $0.write("x") } != nil)
    let error = #expect(throws: OutputError.self) { try Output.write(to: "/dev/full") { try $0.write("x") } }
    #expect(error?.description.hasPrefix("/dev/full: the disk is full; make room") == true)
  }

  @Test("A reader that ends first, as head does, is a clean end")
  func brokenPipe() throws {
    let folder = try TemporaryFolder()
    mkfifo(folder.file("pipe"), 0o600)
    let reader = open(folder.file("pipe"), O_RDONLY | O_NONBLOCK)
    let result: Int? = try Output.write(to: folder.file("pipe")) { sink in
      close(reader)
      try sink.write(String(repeating: "x", count: 200_000))
      return 1
    }
    #expect(result == nil)
  }

  @Test("A signal removes the temporary file and ends the process as it would have")
  func signals() async throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "a.txt")
    let path = folder.file("a.txt")
    await #expect(processExitsWith: .signal(SIGTERM)) { [path = path as String] in
      TemporaryFiles.removeOnSignals()
      let file = try AtomicFile(path: path)
      try file.write(String(repeating: "new", count: 100_000))
      let names = try FileManager.default.contentsOfDirectory(
        atPath: URL(filePath: path).deletingLastPathComponent().path)
      guard names.count == 2 else { exit(3) }
      // Not raise: the test runs in a worker thread, which has signals blocked.
      kill(getpid(), SIGTERM)
      sleep(5)
      withExtendedLifetime(file) {}
    }
    #expect(folder.names == ["a.txt"])
    #expect(folder.contents("a.txt") == "old")
  }

  @Test("A signal that the program ignores stays ignored")
  func ignoredSignals() async {
    await #expect(processExitsWith: .exitCode(7)) {
      signal(SIGHUP, SIG_IGN)
      TemporaryFiles.removeOnSignals()
      kill(getpid(), SIGHUP)
      exit(7)
    }
  }
}
