internal import ArgumentParser
internal import Wasl

/// From which severity on findings make the exit code 1.
enum FailureLevel: String, ExpressibleByArgument, CaseIterable {
  case info, minor, major, critical, never

  func isReached(by findings: [Finding]) -> Bool {
    // “never” is no severity.
    guard let least = Finding.Severity(rawValue: rawValue) else { return false }
    let findings = findings.span
    return findings.indices.contains { findings[$0].severity >= least }
  }
}
