import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A server on this machine that stands for a model; ended with the test.
final class FakeJudge {
  private let process = Process()
  private let output = Pipe()
  let address: String

  static let python = Program.installed("/usr/bin/python3", "/usr/local/bin/python3", "/opt/homebrew/bin/python3")

  /// - Parameter manner: how it answers; the script has the list.
  init(_ manner: String) throws {
    process.executableURL = URL(filePath: Self.python?.path ?? "/usr/bin/python3")
    process.arguments = [Repository.path("Tests/WaslCommandTests/Fixtures/fake_judge.py"), manner]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    var line: [UInt8] = []
    while let byte = try output.fileHandleForReading.read(upToCount: 1)?.first, byte != 0x0A { line.append(byte) }
    address = "http://127.0.0.1:\(String(decoding: line, as: UTF8.self))/v1"
  }

  /// Ends the server; returns a line for each question that it was asked.
  func stop() -> [Substring] {
    end()
    let rest = (try? output.fileHandleForReading.readToEnd()) ?? Data()
    return String(decoding: rest, as: UTF8.self).split(separator: "\n")
  }

  /// A child of a test's thread has all other signals blocked.
  private func end() { kill(process.processIdentifier, SIGKILL) }

  deinit { if process.isRunning { end() } }
}
