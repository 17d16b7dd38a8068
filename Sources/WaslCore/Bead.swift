/// A run of source sentences and the run of target sentences that says the same; either may be empty.
public struct Bead: Sendable, Hashable, Codable {
  /// The source sentences, as indices counted from 0.
  public var source: Range<Int>
  /// The target sentences, as indices counted from 0.
  public var target: Range<Int>
  /// The cost model's own figure, a negative log-likelihood ratio: lower is better, 0 is as good as chance.
  public var score: Double
  /// The probability, 0 to 1, that this bead is right as a whole.
  public var confidence: Double

  public init(source: Range<Int>, target: Range<Int>, score: Double = 0, confidence: Double = 1) {
    self.source = source
    self.target = target
    self.score = score
    self.confidence = confidence
  }

  /// How many sentences stand on each side, written `1-2`.
  public var type: String { "\(source.count)-\(target.count)" }

  /// Whether one side is empty: a sentence left out or added.
  public var isUnpaired: Bool { source.isEmpty || target.isEmpty }
}
