import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ctrl-C ends the program as it ends others, and leaves nothing behind.
@Suite struct InterruptTests {
  private static let unit =
    "<tu><tuv xml:lang=\"en\"><seg>Salt</seg></tuv><tuv xml:lang=\"ar\"><seg>ملح</seg></tuv></tu>\n"

  @Test(
    "In the middle of writing: the temporary file goes, the old output stays", arguments: ["x.tsv", "x.tmx"])
  func writing(_ name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: name)
    let running = try Program.wasl.start(["convert", "-", folder.file(name), "--from", "tmx"], input: .pipe)
    let body = try #require(Sample.memory.firstRange(of: "</body>")).lowerBound
    try running.feed(Array(Sample.memory[..<body].utf8))
    for _ in 0..<20 { try running.feed(Array(String(repeating: Self.unit, count: 500).utf8)) }
    // It has begun to write, and waits for the rest.
    try wait { folder.names.count == 2 }
    #expect(folder.names.contains { $0.hasPrefix(".\(name).wasl-") })
    running.interrupt()
    try expectInterrupted(running)
    #expect(folder.names == [name])
    #expect(folder.text(name) == "old")
  }

  @Test("While it waits for standard input")
  func waiting() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "x.tmx")
    let running = try Program.wasl.start(
      ["align", Repository.arabic, "-", "-o", folder.file("x.tmx")], input: .pipe)
    try running.feed(Array("The minister ".utf8))
    usleep(300_000)
    running.interrupt()
    try expectInterrupted(running)
    #expect(folder.names == ["x.tmx"])
    #expect(folder.text("x.tmx") == "old")
  }

  @Test("While it works on a long text")
  func working() throws {
    let folder = try TemporaryFolder()
    let arabic = try folder.write(
      String(repeating: "وصل الوزير إلى القاهرة. سافر بعد 3 ساعات.\n", count: 2500), to: "ar.txt")
    let english = try folder.write(
      String(repeating: "The minister arrived in Cairo. He left after 3 hours.\n", count: 2500), to: "en.txt")
    let running = try Program.wasl.start(
      ["align", arabic, english, "-o", folder.file("x.tmx")], input: .bytes([]))
    usleep(300_000)
    running.interrupt()
    try expectInterrupted(running)
    #expect(folder.names == ["ar.txt", "en.txt"])
  }

  /// Ended by the signal itself, so that a shell script which runs it ends too.
  private func expectInterrupted(_ running: RunningProgram) throws {
    let outcome = try running.wait(timeLimit: 20)
    #expect(outcome.wasSignalled)
    #expect(outcome.status == SIGINT)
  }

  private func wait(for condition: () -> Bool) throws {
    let end = Date(timeIntervalSinceNow: 30)
    while !condition() {
      try #require(Date() < end, "the program has not begun to write")
      usleep(10_000)
    }
  }
}
