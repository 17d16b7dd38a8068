internal import WaslCore

/// How findings travel in TMX, which has no element for them. docs/check-command.md describes both forms.
enum TMXFindings {
  /// What our notes begin with. They are left out when the file is read: checked anew, it would have them twice.
  private static let mark = "wasl check: "

  /// For people, since every CAT tool shows notes: `wasl check: major: 300 here, 30 there [number.changed]`.
  static func note(_ finding: Finding) -> String {
    "\(mark)\(finding.severity.rawValue): \(finding.message) [\(finding.check)]"
  }

  static func isNote(_ text: String) -> Bool { text.hasPrefix(mark) }

  /// For programs: `check=number.changed severity=major confidence=0.900 source=6-8 target=19-21 fingerprint=…`,
  /// the places in code points, several of them divided by commas.
  static func property(_ finding: Finding) -> String {
    [
      "check=\(finding.check)", "mqm=\(finding.mqmCategory)", "its=\(finding.issueType.rawValue)",
      "severity=\(finding.severity.rawValue)",
      "confidence=\(TMXProperties.threeDecimals(finding.confidence) ?? "0.000")", "source=\(places(finding.source))",
      "target=\(places(finding.target))", "fingerprint=\(finding.fingerprint)",
    ].joined(separator: " ")
  }

  private static func places(_ ranges: [Range<Int>]) -> String {
    ranges.map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: ",")
  }
}
