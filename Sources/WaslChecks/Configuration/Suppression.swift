internal import WaslCore

/// Findings that are not to be shown. All conditions that are given have to hold.
public struct Suppression: Sendable, Hashable, Codable {
  /// The finding's fingerprint.
  public var fingerprint: String?
  /// A check or a family of checks: `number.missing`, `number`.
  public var check: String?
  /// A regular expression (Swift's syntax) that is searched for in the
  /// texts of both sides.
  public var pattern: String?
  /// Why, for those who read the file.
  public var reason: String?

  public init(
    fingerprint: String? = nil, check: String? = nil, pattern: String? = nil, reason: String? = nil
  ) {
    self.fingerprint = fingerprint
    self.check = check
    self.pattern = pattern
    self.reason = reason
  }
}

/// Suppressions made ready for use: fingerprints in a set, patterns compiled.
struct SuppressionFilter {
  private struct Rule {
    var fingerprint: String?
    var check: String?
    var regex: Regex<AnyRegexOutput>?
  }

  private var fingerprints: Set<String> = []
  private var rules: [Rule] = []

  /// Patterns that are no regular expressions were refused when the configuration was read; here they match nothing.
  init(_ suppressions: [Suppression]) {
    for suppression in suppressions {
      if let fingerprint = suppression.fingerprint, suppression.check == nil, suppression.pattern == nil {
        fingerprints.insert(fingerprint)
      } else if suppression.pattern != nil || suppression.check != nil {
        let regex = suppression.pattern.map { try? Regex($0) }
        if case .some(.none) = regex { continue }
        rules.append(
          Rule(fingerprint: suppression.fingerprint, check: suppression.check, regex: regex ?? nil))
      }
    }
  }

  /// Whether a finding in a pair of texts is to be left out.
  func hides(_ finding: Finding, source: String, target: String) -> Bool {
    if fingerprints.contains(finding.fingerprint) { return true }
    for rule in rules {
      if let fingerprint = rule.fingerprint, fingerprint != finding.fingerprint { continue }
      if let check = rule.check, !CheckConfiguration.covers(check, finding.check) { continue }
      if let regex = rule.regex, source.firstMatch(of: regex) == nil, target.firstMatch(of: regex) == nil { continue }
      return true
    }
    return false
  }
}
