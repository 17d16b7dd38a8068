public import WaslChecks
public import WaslCore

/// What came of checking one file: its units, what was found in them, and how good it looks.
public struct CheckReport: Sendable {
  /// A unit with its findings.
  public struct CheckedUnit: Sendable {
    public let unit: TranslationUnit
    /// In the order of the registry; a model's opinions come last.
    public let findings: [Finding]
    /// How probably a reviser changes it, 0 to 1.
    public let risk: Double

    public init(_ unit: TranslationUnit, findings: [Finding]) {
      self.unit = unit
      self.findings = findings
      risk = UnitRisk.risk(of: findings)
    }
  }

  /// The file's name as the user gave it.
  public let file: String
  public let bitext: Bitext
  /// All units in text order, those without findings too.
  public let units: [CheckedUnit]
  public let score: QualityScore

  /// - Parameter findings: those of each unit, as many as there are units.
  public init(file: String, bitext: Bitext, findings: [[Finding]]) {
    self.file = file
    self.bitext = bitext
    units = zip(bitext.units, findings).map { CheckedUnit($0, findings: $1) }
    score = QualityScore(ofUnits: findings, in: bitext.units)
  }

  /// All findings in text order.
  public var findings: [Finding] { units.flatMap(\.findings) }

  /// The units that have a risk, the greatest first.
  public var reviewQueue: [CheckedUnit] {
    units.enumerated().filter { $1.risk > 0 }.sorted { left, right in
      (right.element.risk, left.offset) < (left.element.risk, right.offset)
    }.map(\.element)
  }
}
