import Foundation
import Testing
import WaslTestSupport

/// `wasl review` and `wasl project`, as a user runs them.
@Suite struct ReviewCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func wasl(_ arguments: String...) throws -> Program.Outcome {
    try Program.wasl.run(arguments, environment: ["XDG_CONFIG_HOME": folder.path], in: folder.path)
  }

  @Test("A project is made, worked on and exported from the command line")
  func project() throws {
    let made = try wasl(
      "review", Repository.arabic, Repository.english, "--project", "article.wasl", "--headless-export", "all.tmx")
    #expect(made.status == 0, "\(made.errors)")
    #expect(made.errors.contains("are not confirmed"))
    let accepted = try wasl(
      "project", "do", "article.wasl", #"{"type": "acceptAbove", "confidence": 0.9}"#,
      #"{"type": "reject", "beads": [3]}"#)
    #expect(accepted.text == "revision 1\nrevision 2\n", "\(accepted.errors)")
    let confirmed = try wasl("project", "export", "article.wasl", "some.tmx", "--only-confirmed")
    #expect(confirmed.status == 0)
    let counts = ["all.tmx", "some.tmx"].map { folder.text($0).split(separator: "<tu ").count - 1 }
    #expect(counts[1] > 0 && counts[1] < counts[0])
    #expect(try wasl("project", "undo", "article.wasl", "--steps", "2").text == "revision 4\n")
    #expect(try wasl("project", "log", "article.wasl").lines.count == 4)
    #expect(try wasl("project", "list").text.contains("0 % decided"))
    let nothing = try wasl("project", "undo", "article.wasl")
    #expect(nothing.status == 3)
    #expect(nothing.errors.contains("nothing to undo"))
    let report = try wasl("project", "report", "article.wasl", "-")
    #expect(report.text.hasPrefix("<!DOCTYPE html>"))
  }

  @Test("A project is opened again by its files, and not taken for another's")
  func again() throws {
    try folder.write("جملة أولى.\nجملة ثانية.", to: "a.txt")
    try folder.write("First sentence.\nSecond sentence.", to: "b.txt")
    #expect(try wasl("review", "a.txt", "b.txt", "--headless-export", "x.tsv").errors.contains("made a.wasl"))
    #expect(try !wasl("review", "a.txt", "b.txt", "--headless-export", "x.tsv").errors.contains("made"))
    try folder.write("Other sentences.", to: "b.txt")
    let other = try wasl("review", "a.txt", "b.txt", "--headless-export", "x.tsv")
    #expect(other.status == 3)
    #expect(other.errors.contains("made from other files"))
  }

  @Test(
    "What makes no sense is refused before anything is done",
    arguments: [
      ["review"], ["review", "x.wasl", "y.txt"], ["review", "a.txt", "b.txt", "--read-only"],
      ["review", "x.wasl", "--headless-export", "x.nothing"], ["review", "x.wasl", "--port", "70000"],
      ["project", "do", "x.wasl", "{}"],
    ])
  func usage(arguments: [String]) throws {
    #expect(try Program.wasl.run(arguments, in: folder.path).status == 2)
  }

  @Test("A file that is no project is refused")
  func noProject() throws {
    try folder.write("hello", to: "x.wasl")
    for arguments in [["review", "x.wasl"], ["project", "log", "x.wasl"], ["review", "missing.wasl"]] {
      let outcome = try Program.wasl.run(arguments, in: folder.path)
      #expect(outcome.status == 3)
      #expect(outcome.errors.hasPrefix("error: "))
    }
  }

  @Test("Ctrl-C ends the server, everything saved and nothing left behind; meanwhile a second one is told")
  func serving() throws {
    _ = try wasl(
      "review", Repository.arabic, Repository.english, "--project", "article.wasl", "--headless-export", "all.tmx")
    let running = try Program.wasl.start(
      ["review", "article.wasl", "--no-browser"], input: .bytes([]),
      environment: ["XDG_CONFIG_HOME": folder.path], in: folder.path)
    for _ in 0..<200 where !folder.names.contains("article.wasl.lock") { usleep(50_000) }
    let second = try wasl("review", "article.wasl", "--no-browser")
    #expect(second.status == 3)
    #expect(second.errors.contains("is open in process"))
    #expect(try wasl("project", "list").text.contains("ar–en"))
    // The handler is there once the address is printed.
    #expect(running.firstLine(timeLimit: 20) != nil)
    running.interrupt()
    let outcome = try running.wait(timeLimit: 20)
    #expect(outcome.status == 0 && !outcome.wasSignalled)
    #expect(outcome.text.hasPrefix("http://127.0.0.1:"))
    #expect(folder.names.filter { $0.hasPrefix("article") } == ["article.wasl"])
  }

  /// The server is a process of its own here, and is asked from a thread of its own: the threads of other tests, which
  /// are at work without a pause, would be measured else.
  @Test("The server answers, time and again on one connection, without the wait of Nagle's algorithm")
  func answers() async throws {
    _ = try wasl(
      "review", Repository.arabic, Repository.english, "--project", "article.wasl", "--headless-export", "all.tmx")
    let running = try Program.wasl.start(
      ["review", "article.wasl", "--no-browser"], input: .bytes([]),
      environment: ["XDG_CONFIG_HOME": folder.path], in: folder.path)
    defer {
      running.interrupt()
      _ = try? running.wait(timeLimit: 20)
    }
    let address = try #require(running.firstLine(timeLimit: 60).flatMap { URLComponents(string: $0) })
    let port = try #require(address.port)
    let token = try #require(address.queryItems?.first { $0.name == "token" }?.value)
    let request = "GET /api/project HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nAuthorization: Bearer \(token)\r\n\r\n"
    let times = try await Self.onThreadOfItsOwn {
      let socket = try BlockingSocket(port: port)
      return try (0..<21).map { _ in
        try ContinuousClock().measure {
          try socket.send(request)
          #expect(try socket.response().contains("200 OK"))
        }
      }
    }
    // Delayed acknowledgements would cost 40 ms each.
    #expect(times.sorted()[10] < .milliseconds(40), "\(times)")
  }

  private static func onThreadOfItsOwn<Value: Sendable>(
    _ body: @escaping @Sendable () throws -> Value
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      Thread { continuation.resume(with: Result(catching: body)) }.start()
    }
  }
}
