/// A bead with the probability that its aligner gave it.
public struct RatedBead: Sendable, Hashable, Codable {
  public let bead: EvaluationBead
  /// From 0 to 1; `nil` where the aligner said none.
  public let confidence: Double?

  public init(_ bead: EvaluationBead, confidence: Double?) {
    self.bead = bead
    self.confidence = confidence
  }
}
