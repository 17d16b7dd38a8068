public import WaslCore

/// How probably a reviser changes a unit because of what was found in it: the order of the review queue.
///
/// The findings are taken for independent witnesses (a noisy-or): the unit is right only where each of them is wrong or
/// does not matter. `risk = 1 − Π (1 − confidence × weight(severity))`.
public enum UnitRisk {
  /// How much a finding of a severity counts, 0 to 1. `Benchmarks/calibrate-risk` chose the three weights on errors that
  /// it injected into training data, as those under which the errors are most probable; docs/check-command.md has its table.
  public static func weight(of severity: Finding.Severity) -> Double {
    switch severity {
    case .critical: 0.8
    case .major: 0.8
    case .minor: 0.25
    case .info: 0
    }
  }

  /// The risk of a unit with these findings, 0 to 1; 0 without findings.
  public static func risk(of findings: [Finding]) -> Double {
    var none = 1.0
    // A span lends the findings: each of them has a dozen references to count.
    let findings = findings.span
    for index in findings.indices { none *= 1 - findings[index].confidence * weight(of: findings[index].severity) }
    return 1 - none
  }
}
