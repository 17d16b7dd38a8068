import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program that has been started.
///
/// What it writes goes to files: pipes would have to be emptied while it runs, or it would wait for us for ever.
final class RunningProgram {
  enum Input {
    case bytes([UInt8])
    /// A pipe that stays open until the program has ended, as a terminal does.
    case pipe
  }

  private let folder: TemporaryFolder
  private let process = Process()
  private let ended = DispatchSemaphore(value: 0)
  private let pipe = Pipe()

  /// What is passed on of our environment. The rest, such as `NO_COLOR` or `COLUMNS`, would change what is tested.
  private static let passedOn = ["PATH", "HOME", "TMPDIR", "LANG", "LD_LIBRARY_PATH", "JAVA_HOME"]

  init(
    _ path: String, _ arguments: [String], input: Input, environment: [String: String],
    in workingFolder: String?
  ) throws {
    folder = try TemporaryFolder()
    let given = ProcessInfo.processInfo.environment.filter { Self.passedOn.contains($0.key) }
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.environment = given.merging(environment) { $1 }
    process.currentDirectoryURL = URL(filePath: workingFolder ?? folder.path)
    switch input {
    case .bytes(let bytes):
      process.standardInput = try FileHandle(
        forReadingFrom: URL(filePath: folder.write(bytes, to: "standard-input")))
    case .pipe: process.standardInput = pipe
    }
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: folder.write([], to: "output")))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: folder.write([], to: "errors")))
    process.terminationHandler = { [ended] _ in ended.signal() }
    try Self.withSignalsUnblocked { try process.run() }
  }

  /// A new process begins with the signals blocked that its parent's thread has blocked, and tests run on threads
  /// that have all of them blocked: it would never hear of Ctrl-C.
  private static func withSignalsUnblocked(_ body: () throws -> Void) rethrows {
    var wanted = sigset_t()
    var previous = sigset_t()
    sigemptyset(&wanted)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&wanted, signal) }
    pthread_sigmask(SIG_UNBLOCK, &wanted, &previous)
    defer { pthread_sigmask(SIG_SETMASK, &previous, nil) }
    try body()
  }

  /// Waits until the program has ended.
  func wait(timeLimit: Double) throws -> Program.Outcome {
    guard ended.wait(timeout: .now() + timeLimit) == .success else {
      kill(process.processIdentifier, SIGKILL)
      // A child of the program may live on and keep Foundation from hearing of its end.
      _ = ended.wait(timeout: .now() + 5)
      let command = ([process.executableURL?.path ?? ""] + (process.arguments ?? [])).joined(separator: " ")
      throw Program.Failure.tookTooLong(command, seconds: timeLimit)
    }
    return Program.Outcome(
      output: folder.bytes("output"), errors: folder.text("errors"), status: process.terminationStatus,
      wasSignalled: process.terminationReason == .uncaughtSignal)
  }

  /// The first line that it writes to standard output, which is waited for; `nil` where none comes in time.
  ///
  /// - Parameter timeLimit: in seconds.
  func firstLine(timeLimit: Double) -> String? {
    let deadline = ContinuousClock.now + .seconds(timeLimit)
    while ContinuousClock.now < deadline {
      let text = folder.text("output")
      if let end = text.firstIndex(of: "\n") { return String(text[..<end]) }
      usleep(20_000)
    }
    return nil
  }

  /// What Ctrl-C in a terminal does.
  func interrupt() { kill(process.processIdentifier, SIGINT) }

  /// Feeds a program that was started with `.pipe`.
  func feed(_ bytes: [UInt8]) throws { try pipe.fileHandleForWriting.write(contentsOf: Data(bytes)) }
}
