internal import WaslCore

/// What the checks found, by bead, with what is hidden of it.
struct FindingTable: Sendable {
  private(set) var findings: [Int: [Finding]] = [:]

  init(_ findings: [Int: [Finding]] = [:]) { self.findings = findings }

  subscript(bead: Int) -> [Finding] { findings[bead] ?? [] }

  mutating func set(_ found: [Finding], of bead: Int) { findings[bead] = found.isEmpty ? nil : found }

  /// How far what hides a finding reaches, or `nil` where nothing hides it.
  static func scope(of finding: Finding, in bead: ReviewBead, _ rules: [IgnoreRule]) -> IgnoreRule.Scope? {
    rules.first { $0.hides(check: finding.check, fingerprint: finding.fingerprint, in: bead) }?.scope
  }

  /// The findings of a bead that are shown.
  func visible(in bead: ReviewBead, _ rules: [IgnoreRule]) -> [Finding] {
    let all = self[bead.id]
    return rules.isEmpty ? all : all.filter { Self.scope(of: $0, in: bead, rules) == nil }
  }
}
