/// Whether an aligner's confidence holds: of the beads at 0.9, nine in ten should be right.
///
/// A bead is right where both of its sides are exactly those of a gold bead, as in the strict scores.
public struct Calibration: Sendable, Hashable, Codable {
  private struct Outcome: Sendable, Hashable, Codable {
    let confidence: Double
    let isRight: Bool
  }

  private var outcomes: [Outcome] = []

  public init() {}

  /// Adds a bead. A confidence beyond 0 or 1 is taken for the nearer of them.
  public mutating func add(confidence: Double, isRight: Bool) {
    outcomes.append(Outcome(confidence: min(max(confidence, 0), 1), isRight: isRight))
  }

  /// How many beads were added.
  public var count: Int { outcomes.count }

  /// How many of them are wrong.
  public var wrongCount: Int { outcomes.count { !$0.isRight } }

  /// The beads by their confidence, in ten ranges of equal width, empty ones too. The reliability table.
  public var bins: [CalibrationBin] {
    var bins = (0..<Self.binCount).map { CalibrationBin(number: $0, of: Self.binCount) }
    for outcome in outcomes {
      let number = min(Int(outcome.confidence * Double(Self.binCount)), Self.binCount - 1)
      bins[number].add(confidence: outcome.confidence, isRight: outcome.isRight)
    }
    return bins
  }

  /// Expected calibration error: how far the mean confidence of a bin is from the share of right beads in it, the mean
  /// over the bins weighted by their beads. From 0, which is best, to 1; 0 of no beads.
  ///
  /// Source: Mahdi Pakdaman Naeini, Gregory F. Cooper and Milos Hauskrecht, “Obtaining Well Calibrated Probabilities
  /// Using Bayesian Binning”, AAAI 2015, https://doi.org/10.1609/aaai.v29i1.9602.
  public var expectedError: Double {
    let sum = bins.reduce(0) { $0 + Double($1.count) * abs($1.meanConfidence - $1.shareRight) }
    return sum / Double(max(count, 1))
  }

  /// The tenth of the beads, rounded up, of which the aligner was least sure: what a person would look at first.
  public var leastSureTenth: LeastSure {
    let wanted = (count + 9) / 10
    var taken = 0
    var wrong = 0.0
    let sorted = outcomes.sorted { $0.confidence < $1.confidence }
    var rest = sorted[...]
    while taken < wanted, let first = rest.first {
      let equal = rest.prefix { $0.confidence == first.confidence }
      let fitting = min(equal.count, wanted - taken)
      wrong += Double(equal.count { !$0.isRight } * fitting) / Double(equal.count)
      taken += fitting
      rest = rest.dropFirst(equal.count)
    }
    return LeastSure(count: wanted, wrong: wrong, allWrong: wrongCount)
  }

  /// How the literature takes it, and enough beads in each at the sizes of our sets.
  private static let binCount = 10
}

/// The beads of which an aligner was least sure, and how many of all errors are among them.
public struct LeastSure: Sendable, Hashable, Codable {
  /// How many beads.
  public let count: Int
  /// How many of them are wrong. Where only some of the beads of one and the same confidence belong to them, it is the
  /// number to be expected of a draw, and therefore no whole number.
  public let wrong: Double
  /// How many of all beads are wrong.
  public let allWrong: Int

  /// Which share of all errors they hold, from 0 to 1; `nil` where there is no error.
  public var shareOfWrong: Double? { allWrong > 0 ? wrong / Double(allWrong) : nil }
}
