/// Two shares from 0 to 1, and their harmonic mean.
public struct PrecisionAndRecall: Sendable, Hashable, Codable {
  /// How many of the test's beads are right.
  public let precision: Double
  /// How many of the gold beads were found.
  public let recall: Double

  public init(precision: Double, recall: Double) {
    self.precision = precision
    self.recall = recall
  }

  /// The harmonic mean of both; 0 where both are 0.
  public var f1: Double {
    precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
  }
}
