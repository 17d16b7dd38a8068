public import WaslCore

/// Which checks run, how severe their findings are, and what is not to be shown.
///
/// It is kept as JSON, since every language and editor reads JSON and no parser has to be added for it:
///
/// ```json
/// {
///   "sides": "target",
///   "checks": {
///     "number.format": {"enabled": false},
///     "name": {"severity": "minor"},
///     "name.missing": {"options": {"minimumLetters": 4}}
///   },
///   "ignore": [
///     {"fingerprint": "9f86d081884c7d65", "reason": "the client's wording"},
///     {"check": "number.missing", "pattern": "^Table"}
///   ]
/// }
/// ```
/// A key may name a check or a whole family; of two that fit, the longer one holds.
public struct CheckConfiguration: Sendable, Hashable, Codable {
  /// What is said of a check or of a family.
  public struct Rule: Sendable, Hashable, Codable {
    public var enabled: Bool?
    public var severity: Finding.Severity?
    public var options: [String: OptionValue]?

    public init(
      enabled: Bool? = nil, severity: Finding.Severity? = nil, options: [String: OptionValue]? = nil
    ) {
      self.enabled = enabled
      self.severity = severity
      self.options = options
    }
  }

  /// The sides whose own language is judged, their spelling, grammar and typography.
  public enum Sides: String, Sendable, Hashable, Codable, CaseIterable {
    case source, target, both
  }

  /// Rules by the name of a check or of a family of checks.
  public var checks: [String: Rule]
  /// What is not to be shown.
  public var ignore: [Suppression]
  /// The side that was translated, which is the one to be judged by itself; the target by default.
  public var sides: Sides

  enum CodingKeys: String, CodingKey, CaseIterable {
    case checks, ignore, sides
  }

  public init(checks: [String: Rule] = [:], ignore: [Suppression] = [], sides: Sides = .target) {
    self.checks = checks
    self.ignore = ignore
    self.sides = sides
  }

  /// Changes what is said of a check or a family and of all its members, so that the change holds.
  public mutating func set(_ name: String, _ change: (inout Rule) -> Void) {
    for member in checks.keys where Self.covers(name, member) { change(&checks[member, default: Rule()]) }
    change(&checks[name, default: Rule()])
  }

  /// Whether a name is that of a check or of its family.
  static func covers(_ name: String, _ check: String) -> Bool {
    check == name || (check.hasPrefix(name) && check.dropFirst(name.count).first == ".")
  }

  /// What is said of a check, the nearest first.
  private func rules(for check: String) -> [Rule] {
    checks.filter { Self.covers($0.key, check) }.sorted { $0.key.count > $1.key.count }.map(\.value)
  }

  /// Whether a check is to run.
  public func isEnabled(_ check: CheckDeclaration) -> Bool {
    rules(for: check.id).lazy.compactMap(\.enabled).first ?? check.isOnByDefault
  }

  /// The severity that a check's findings are to have, where the user has said so.
  public func severity(of check: String) -> Finding.Severity? {
    rules(for: check).lazy.compactMap(\.severity).first
  }

  /// A check's settings.
  public func options(of check: String) -> [String: OptionValue] {
    var options: [String: OptionValue] = [:]
    for rule in rules(for: check).reversed() {
      options.merge(rule.options ?? [:]) { _, nearer in nearer }
    }
    return options
  }
}
