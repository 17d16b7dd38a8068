/// What was found in a file.
public struct ValidationSummary: Sendable, Hashable {
  /// What the file is: `TMX`, `XLIFF 2.1`.
  public var format: String
  /// How many units the file holds, up to where it can be read.
  public var units = 0
  /// What its units are called: `unit`, `rule`, `concept`.
  public var noun: String
  public var errors = 0
  public var warnings = 0

  public init(format: String, noun: String = "unit") {
    self.format = format
    self.noun = noun
  }

  /// Whether there is no error; there may be warnings.
  public var isValid: Bool { errors == 0 }
}
