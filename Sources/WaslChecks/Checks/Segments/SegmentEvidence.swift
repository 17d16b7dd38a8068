internal import WaslText

/// What the segment checks decide from.
final class SegmentEvidence: SharedAnalysis {
  let source: WordEvidence
  let target: WordEvidence
  /// By how many standard deviations the target is longer than is usual in the document.
  let excess: Double
  /// What the target may leave out of the source, and what it may add.
  let omitted: UnmatchedRun
  let added: UnmatchedRun
  private let isArabicSource: Bool
  private let isArabicTarget: Bool

  init(of unit: UnitAnalysis) {
    let lengths = unit.profile.lengths
    let leaning = LengthProfile.leaning(of: unit)
    let source = WordEvidence(of: unit.source, in: unit)
    let target = WordEvidence(of: unit.target, in: unit)
    let words = (source: unit.source.letters.words, target: unit.target.letters.words)
    let long = Double(unit.source.letters.characters)
    let short = Double(unit.target.letters.characters)
    self.source = source
    self.target = target
    isArabicSource = unit.source.isArabic
    isArabicTarget = unit.target.isArabic
    excess = lengths.excess(source: long, target: short, words: words.source, leaning: leaning)
    omitted = UnmatchedRun(source, across: target, of: unit.source, in: unit) { remaining in
      lengths.excess(source: long * remaining, target: short, words: words.source, leaning: leaning)
    }
    added = UnmatchedRun(target, across: source, of: unit.target, in: unit) { remaining in
      -lengths.excess(source: long, target: short * remaining, words: words.target, leaning: leaning)
    }
  }

  /// Units whose probability is at least this are reported: of a thousand without an error less than two are.
  private static let leastMismatch = 0.95
  /// Texts in which fewer words are known are not judged.
  private static let leastKnownWords = 4

  /// Asked for by many checks.
  private(set) lazy var mismatchProbability = SegmentWeights.mismatch.probability(mismatchFigures)

  /// Whether the sides do not translate each other.
  var isMismatch: Bool {
    source.count + target.count >= Self.leastKnownWords && mismatchProbability >= Self.leastMismatch
  }

  /// Whether so little fits that single words prove nothing.
  var isSuspicious: Bool {
    mismatchProbability >= 0.5 || omissionProbability != nil || additionProbability != nil
  }

  /// The probability that a passage is left out, where it is to be reported; not where nothing fits at all.
  var omissionProbability: Double? { passageProbability(omitted, isAdded: false) }

  /// From this probability on, a passage is a major finding and below it a minor one.
  static let majorProbability = 0.9992

  /// The probability that a passage is added, likewise.
  var additionProbability: Double? { passageProbability(added, isAdded: true) }

  private func passageProbability(_ run: UnmatchedRun, isAdded: Bool) -> Double? {
    guard !run.tokens.isEmpty, !isMismatch else { return nil }
    let isArabic = isAdded ? isArabicTarget : isArabicSource
    let passage = SegmentWeights.passage(isArabic: isArabic, isAdded: isAdded)
    let probability = passage.model.probability(run.figures)
    return probability >= passage.threshold ? probability : nil
  }

  /// The figures of ``SegmentWeights/mismatch``.
  var mismatchFigures: [Double] {
    let known = Double(source.count + target.count)
    let total = source.total + target.total
    return [
      total / (known + 4), total / (known + 1).squareRoot(), source.total / Double(source.count + 3),
      target.total / Double(target.count + 3), abs(excess), known.squareRoot(),
      Double(source.supporting + target.supporting) / (known + 2),
    ]
  }
}
