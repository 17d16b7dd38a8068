/// The beads whose confidence lies in one range.
public struct CalibrationBin: Sendable, Hashable, Codable {
  /// The least confidence of the range.
  public let from: Double
  /// The confidence at which the next range begins; the last holds 1 as well.
  public let to: Double
  public private(set) var count = 0
  /// How many of them are right.
  public private(set) var rightCount = 0
  private var sumOfConfidences = 0.0

  init(number: Int, of all: Int) {
    from = Double(number) / Double(all)
    to = Double(number + 1) / Double(all)
  }

  mutating func add(confidence: Double, isRight: Bool) {
    count += 1
    if isRight { rightCount += 1 }
    sumOfConfidences += confidence
  }

  /// From 0 to 1; 0 where there is no bead.
  public var shareRight: Double { Double(rightCount) / Double(max(count, 1)) }

  /// From 0 to 1; 0 where there is no bead.
  public var meanConfidence: Double { sumOfConfidences / Double(max(count, 1)) }
}
