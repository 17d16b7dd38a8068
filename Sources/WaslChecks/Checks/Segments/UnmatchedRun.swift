internal import WaslText

/// The stretch of one side that the other side most likely leaves out.
///
/// Every stretch of words is weighed: its words would be expected to have counterparts, and the other side to be so much
/// longer, if it were translated. Both are log likelihood ratios and are added up.
struct UnmatchedRun {
  /// The indices of its tokens; empty where no stretch is worth the name.
  private(set) var tokens = 0..<0
  /// How much likelier it is that the stretch is left out than that it is translated, as a logarithm.
  private(set) var gain = 0.0
  /// What its words contribute to that; the lengths do the rest.
  private(set) var wordGain = 0.0
  /// Its share of the side's letters, 0 to 1.
  private(set) var share = 0.0
  /// How the words outside it are matched, and those in it: the means of their evidence.
  private(set) var outside = 0.0
  private(set) var inside = 0.0
  /// How many words in it say something.
  private(set) var known = 0
  /// By how many standard deviations the other side is longer than what is left.
  private(set) var remainingExcess = 0.0

  /// Stretches of a side that are looked at, by their share of its letters.
  private static let shares = 0.1...0.8
  /// What is less likely than this is no suspicion: most units are let pass here.
  private static let leastGain = 3.0
  /// Lengths that differ by more standard deviations are as odd as this.
  private static let mostExcess = 7.0
  /// Longer sides are looked at in steps of a hundredth of their length.
  private static let steps = 100

  /// - Parameter length: given how much of the side is left, by how many standard deviations the other side is longer
  ///   than that.
  init(_ evidence: WordEvidence, of side: SideAnalysis, _ excess: (_ remaining: Double) -> Double) {
    func penalty(_ excess: Double) -> Double {
      let bounded = min(max(excess, -Self.mostExcess), Self.mostExcess)
      return bounded * bounded / 2
    }
    let whole = excess(1)
    let reachable = whole < 0 ? penalty(whole) : 0
    guard Self.largestLoss(evidence.scores) + reachable >= Self.leastGain else { return }

    var letters = [0.0]
    var scores = [0.0]
    for index in side.tokens.indices {
      letters.append(letters[index] + Double(side.text.normalizedRange(at: index).count))
      scores.append(scores[index] + evidence.scores[index])
    }
    let all = letters[side.tokens.count]
    let step = max(1, side.tokens.count / Self.steps)
    for start in stride(from: 0, to: side.tokens.count, by: step) {
      for end in stride(from: start + 1, through: side.tokens.count, by: step) {
        let words = scores[start] - scores[end]
        guard words + reachable > gain else { continue }
        let share = (letters[end] - letters[start]) / all
        guard Self.shares.contains(share) else { continue }
        let lengths = penalty(whole) - penalty(excess(1 - share))
        if words + lengths > gain {
          (tokens, gain, wordGain, self.share) = (start..<end, words + lengths, words, share)
        }
      }
    }
    if gain < Self.leastGain {
      self = UnmatchedRun()
    } else {
      known = tokens.count { evidence.scores[$0] != 0 }
      inside = -wordGain / Double(max(known, 1))
      outside = (evidence.total + wordGain) / Double(max(evidence.count - known, 1))
      remainingExcess = excess(1 - share)
    }
  }

  private init() {}

  /// The most that the words of any stretch speak against a translation.
  private static func largestLoss(_ scores: [Double]) -> Double {
    var best = 0.0
    var current = 0.0
    for score in scores {
      current = max(0, current - score)
      best = max(best, current)
    }
    return best
  }
}
