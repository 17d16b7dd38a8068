internal import Foundation
internal import WaslCore
internal import WaslText

/// The stretch of one side that the other side most likely leaves out.
///
/// Every stretch of words is weighed: its words would be expected to have counterparts, and the other side to be so much
/// longer, if it were translated. Both are log likelihood ratios and are added up; a stretch that begins and ends at
/// marks is preferred.
struct UnmatchedRun {
  /// The indices of its tokens; empty where no stretch is worth the name.
  private(set) var tokens = 0..<0
  /// From what a ``LogisticModel`` tells whether the stretch is left out, in the order of ``SegmentWeights``.
  private(set) var figures: [Double] = []

  /// Stretches of a side that are looked at, by their share of its letters.
  private static let shares = 0.1...0.8
  /// What is less likely than this, as a logarithm, is no suspicion: most units are let pass here.
  private static let leastGain = 3.0
  /// Lengths that differ by more standard deviations are as odd as this.
  private static let mostExcess = 7.0
  /// Longer sides are looked at in steps of a hundredth of their length.
  private static let steps = 100
  /// Where the other side is longer than usual by more standard deviations than this, nothing is looked for.
  private static let mostLength = 0.3
  /// What a bound of the stretch at a mark is worth beside the likelihoods.
  private static let boundWorth = 0.5

  init() {}

  /// - Parameter excess: given how much of the side is left, by how many standard deviations the other side is longer
  ///   than that.
  init(
    _ evidence: WordEvidence, across other: WordEvidence, of side: SideAnalysis, in unit: UnitAnalysis,
    _ excess: (_ remaining: Double) -> Double
  ) {
    let whole = excess(1)
    guard whole <= Self.mostLength, side.tokens.count >= 6, !unit.isUnpaired else { return }
    let passage = PassageEvidence(evidence, of: side, in: unit)
    let reachable = Self.penalty(whole)
    guard Self.largestLoss(passage.scores) + reachable + 2 * Self.boundWorth >= Self.leastGain else { return }

    var letters = [0.0]
    var scores = [0.0]
    letters.reserveCapacity(side.tokens.count + 1)
    scores.reserveCapacity(side.tokens.count + 1)
    for index in side.tokens.indices {
      letters.append(letters[index] + Double(side.text.normalizedRange(at: index).count))
      scores.append(scores[index] + passage.scores[index])
    }
    let all = letters[side.tokens.count]
    tokens = Self.likeliest(letters, scores, passage.bounds, reachable: reachable) { share in
      reachable - Self.penalty(excess(1 - share))
    }
    if tokens.isEmpty { return }
    let share = (letters[tokens.upperBound] - letters[tokens.lowerBound]) / all
    figures = Self.figures(
      tokens, passage, evidence, other, side, unit, share: share, whole: -whole, remaining: excess(1 - share),
      places: (letters, all))
  }

  /// The stretch that is most likely left out; empty where none is worth the name.
  ///
  /// - Parameters:
  ///   - letters: how many letters stand before each token, and all of them.
  ///   - scores: what the words before each token say together.
  ///   - reachable: the most that the lengths can say for any stretch.
  ///   - lengths: what they say for a stretch of some share of the letters.
  private static func likeliest(
    _ letters: [Double], _ scores: [Double], _ bounds: [Double], reachable: Double,
    _ lengths: (_ share: Double) -> Double
  ) -> Range<Int> {
    let count = scores.count - 1
    let (letters, scores, bounds) = (letters.span, scores.span, bounds.span)
    let step = max(1, count / steps)
    // The lowest sum of scores from each token on: what a stretch that begins before it can gain at the most.
    var lowest = [Double](all: scores[count], count: count + 1)
    for index in stride(from: count - 1, through: 0, by: -1) { lowest[index] = min(scores[index], lowest[index + 1]) }
    var tokens = 0..<0
    var gain = leastGain
    var start = 0
    while start < count {
      defer { start += step }
      guard scores[start] - lowest[start] + boundWorth * (bounds[start] + 1) + reachable > gain else { continue }
      var end = start + 1
      while end <= count {
        defer { end += step }
        let worth = scores[start] - scores[end] + boundWorth * (bounds[start] + bounds[end])
        guard worth + reachable > gain else { continue }
        let share = (letters[end] - letters[start]) / letters[count]
        guard shares.contains(share) else { continue }
        let likelihood = worth + lengths(share)
        if likelihood > gain { (tokens, gain) = (start..<end, likelihood) }
      }
    }
    return tokens
  }

  private static func penalty(_ excess: Double) -> Double {
    let bounded = min(max(excess, -mostExcess), mostExcess)
    return bounded * bounded / 2
  }

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

  private static func figures(
    _ tokens: Range<Int>, _ passage: PassageEvidence, _ evidence: WordEvidence, _ other: WordEvidence,
    _ side: SideAnalysis, _ unit: UnitAnalysis, share: Double, whole: Double, remaining: Double,
    places: (letters: [Double], all: Double)
  ) -> [Double] {
    var known = (inside: 0.0, all: 0.0)
    var sums = (inside: 0.0, all: 0.0, original: 0.0)
    var numbers = 0
    var marks = (inside: 0.0, all: 0.0)
    for index in side.tokens.indices {
      let score = passage.scores[index]
      let isInside = tokens.contains(index)
      sums.all += score
      if score != 0 { known.all += 1 }
      // A bound behind a token is a mark's, or the end of the text.
      let isMark = passage.bounds[index + 1] > 0 && !side.tokens[index].kind.isWord
      if isMark { marks.all += 1 }
      guard isInside else { continue }
      sums.inside += score
      sums.original += evidence.scores[index]
      if score != 0 { known.inside += 1 }
      if isMark { marks.inside += 1 }
      if side.tokens[index].kind == .number, score < 0 { numbers += 1 }
    }
    let ends = (here: EndMarks.hasMark(side), there: EndMarks.hasMark(unit.other(side)))
    return [
      min(-sums.inside, 30) / 5, whole, abs(remaining), remaining, sums.inside / max(known.inside, 1),
      (sums.all - sums.inside) / max(known.all - known.inside, 1), sums.original / max(known.inside, 1),
      other.total / Double(other.count + 3), known.inside.squareRoot(), known.all.squareRoot(), share,
      orderGain(tokens, side, unit, places), marks.inside / (marks.all + 1), passage.bounds[tokens.lowerBound],
      passage.bounds[tokens.upperBound], ends.here && !ends.there ? 1 : 0, ends.here && ends.there ? 1 : 0,
      !ends.here && ends.there ? 1 : 0, Double(min(numbers, 3)), log(Double(side.letters.words + 1)),
      Double(min(passage.acronyms, 4)), explainedShare(tokens, side, unit),
    ]
  }

  /// Which share of the other side's words that say something is explained by what stands outside the stretch.
  private static func explainedShare(_ tokens: Range<Int>, _ side: SideAnalysis, _ unit: UnitAnalysis) -> Double {
    let other = unit.other(side)
    if other.lexicon == nil { return 0 }
    let partners = unit.shared(WordPairing.self).partners(of: other)
    let forms = other.forms
    var words = 0
    var explained = 0
    for (index, word) in other.lexiconWords.enumerated()
    where word >= 0 && !other.memory.has(.frequent, forms[index]) {
      words += 1
      if partners[index] >= 0, !tokens.contains(partners[index]) { explained += 1 }
    }
    return Double(explained) / Double(words + 3)
  }

  /// By how much nearer to their places the other words' counterparts stand where the stretch is taken out: what is
  /// left of two texts goes in step.
  private static func orderGain(
    _ tokens: Range<Int>, _ side: SideAnalysis, _ unit: UnitAnalysis, _ places: (letters: [Double], all: Double)
  ) -> Double {
    if side.lexicon == nil { return 0 }
    let pairing = unit.shared(WordPairing.self)
    let partners = pairing.partners(of: side)
    let (own, others) = (pairing.places(of: side), pairing.places(of: unit.other(side)))
    let removed = places.letters[tokens.upperBound] - places.letters[tokens.lowerBound]
    var gain = 0.0
    for (index, partner) in partners.enumerated() where partner >= 0 && !tokens.contains(index) {
      guard pairing.probability(of: index, on: side) >= leastProbability,
        !side.memory.has(.frequent, side.forms[index])
      else { continue }
      let middle = (places.letters[index] + places.letters[index + 1]) / 2
      let place = (index < tokens.lowerBound ? middle : middle - removed) / (places.all - removed)
      gain += distance(own[index] - others[partner]) - distance(place - others[partner])
    }
    return min(max(gain, -5), 10)
  }

  /// Two places that differ by two tenths of the text or more are as unlike as this.
  private static func distance(_ difference: Double) -> Double {
    let tenths = min(abs(difference) * 10, 2)
    return tenths * tenths / 2
  }

  private static let leastProbability: Float = 0.05
}
