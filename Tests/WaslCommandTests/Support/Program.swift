import Foundation
import Testing

/// A program that is run as a user runs it, with what it wrote and how it ended.
struct Program {
  let path: String

  /// The program under test: `WASL_PROGRAM`, else the newest way it is built in this repository.
  static let wasl: Program = {
    let built = [".build/release/wasl", ".build/debug/wasl"].map { Repository.path($0) }
    let named = ProcessInfo.processInfo.environment["WASL_PROGRAM"]
    let found = named ?? built.first { FileManager.default.isExecutableFile(atPath: $0) }
    return Program(path: found ?? built[0])
  }()

  /// The first of these that is installed.
  static func installed(_ paths: String...) -> Program? {
    paths.first { FileManager.default.isExecutableFile(atPath: $0) }.map { Program(path: $0) }
  }

  struct Outcome {
    /// Standard output.
    var output: [UInt8]
    /// Standard error.
    var errors: String
    /// The exit code, or the number of the signal that ended it.
    var status: Int32
    var wasSignalled: Bool

    var text: String { String(decoding: output, as: UTF8.self) }
    var lines: [Substring] { text.split(separator: "\n") }
  }

  enum Failure: Error, CustomStringConvertible {
    case notBuilt(String)
    case tookTooLong(String, seconds: Double)

    var description: String {
      switch self {
      case .notBuilt(let path):
        "\(path) is not there; build it first (make build), or name it in WASL_PROGRAM"
      case .tookTooLong(let command, let seconds): "\(command) was still running after \(seconds) seconds"
      }
    }
  }

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - input: what stands on standard input; nothing where `nil`.
  ///   - environment: what is set beside the little that is passed on.
  ///   - folder: the working folder.
  ///   - timeLimit: in seconds; then the program is killed and an error thrown.
  func run(
    _ arguments: [String], input: [UInt8]? = nil, environment: [String: String] = [:],
    in folder: String? = nil,
    timeLimit: Double = 120
  ) throws -> Outcome {
    let running = try start(arguments, input: .bytes(input ?? []), environment: environment, in: folder)
    return try running.wait(timeLimit: timeLimit)
  }

  /// Runs the program to its end with nothing on standard input.
  func run(_ arguments: String...) throws -> Outcome { try run(arguments) }

  /// Starts the program.
  func start(
    _ arguments: [String], input: RunningProgram.Input, environment: [String: String] = [:],
    in folder: String? = nil
  ) throws -> RunningProgram {
    guard FileManager.default.isExecutableFile(atPath: path) else { throw Failure.notBuilt(path) }
    return try RunningProgram(path, arguments, input: input, environment: environment, in: folder)
  }
}
