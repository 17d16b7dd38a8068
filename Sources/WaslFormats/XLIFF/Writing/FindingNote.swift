internal import WaslCore

/// A finding as a note of XLIFF, for programs and people that do not read annotations.
struct FindingNote {
  let finding: Finding

  /// `major: 300 here, 30 there [number.changed 9f86d081884c7d65]`.
  var text: String { "\(finding.severity.rawValue): \(finding.message) [\(finding.check) \(finding.fingerprint)]" }

  /// What stands on the places of the finding: `300 here, 30 there [number.changed]`.
  var comment: String { "\(finding.message) [\(finding.check)]" }

  /// XLIFF has priorities from 1, the highest, to 10.
  var priority: String {
    switch finding.severity {
    case .critical: "1"
    case .major: "2"
    case .minor: "4"
    case .info: "8"
    }
  }

  /// Which side an XLIFF 1.2 note is about: the one that the finding has its only places on.
  var annotatedSide: String {
    switch (finding.source.isEmpty, finding.target.isEmpty) {
    case (false, true): "source"
    case (true, false): "target"
    default: "general"
    }
  }
}
