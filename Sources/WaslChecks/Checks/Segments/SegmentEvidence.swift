internal import WaslText

/// What the segment checks decide from.
struct SegmentEvidence: SharedAnalysis {
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
    let source = WordEvidence(of: unit.source, in: unit)
    let target = WordEvidence(of: unit.target, in: unit)
    let words = (source: unit.source.letters.words, target: unit.target.letters.words)
    let (long, short) = (Self.length(of: unit.source, in: unit), Self.length(of: unit.target, in: unit))
    self.source = source
    self.target = target
    isArabicSource = unit.source.isArabic
    isArabicTarget = unit.target.isArabic
    excess = lengths.excess(source: long, target: short, words: words.source)
    omitted = UnmatchedRun(source, of: unit.source) { remaining in
      lengths.excess(source: long * remaining, target: short, words: words.source)
    }
    added = UnmatchedRun(target, of: unit.target) { remaining in
      -lengths.excess(source: long, target: short * remaining, words: words.target)
    }
  }

  /// The length of a side in code points. Arabic writes acronyms out, TCM as الطب الصيني التقليدي: they count as much.
  private static func length(of side: SideAnalysis, in unit: UnitAnalysis) -> Double {
    let length = Double(side.letters.characters)
    guard !side.isArabic, let arabic = unit.arabic else { return length }
    let acronyms = side.tokens.count { token in
      token.kind == .latinWord
        && (token.traits.contains(.acronym) || side.text.source[token.range].count { (0x41...0x5A).contains($0) } > 1)
    }
    return length + Self.writtenOut * Double(max(0, acronyms - arabic.letters.latinWords))
  }

  /// How much longer an acronym is where it is written out, in code points: three words for three letters.
  private static let writtenOut = 14.0

  /// Units whose probability is at least this are reported: what keeps false alarms below one in a thousand units.
  private static let leastProbability = (mismatch: 0.95, passage: 0.962)
  /// Texts in which fewer words are known are not judged.
  private static let leastKnownWords = 4

  var mismatchProbability: Double { SegmentWeights.mismatch.probability(mismatchFigures) }

  /// Whether the sides do not translate each other.
  var isMismatch: Bool {
    source.count + target.count >= Self.leastKnownWords && mismatchProbability >= Self.leastProbability.mismatch
  }

  /// Whether so little fits that single words prove nothing.
  var isSuspicious: Bool {
    mismatchProbability >= 0.5 || omissionProbability != nil || additionProbability != nil
  }

  /// The probability that a passage is left out, where it is to be reported; not where nothing fits at all.
  var omissionProbability: Double? { passageProbability(omitted, isAdded: false) }

  /// From this probability on, a passage is a major finding and below it a minor one.
  static let majorProbability = 0.997

  /// The probability that a passage is added, likewise.
  var additionProbability: Double? { passageProbability(added, isAdded: true) }

  private func passageProbability(_ run: UnmatchedRun, isAdded: Bool) -> Double? {
    guard !run.tokens.isEmpty, !isMismatch, (isAdded ? excess : -excess) >= Self.leastExcess else { return nil }
    let isArabic = isAdded ? isArabicTarget : isArabicSource
    let model = isArabic ? SegmentWeights.arabicPassage : SegmentWeights.otherPassage
    let probability = model.probability(passageFigures(run, isAdded: isAdded))
    return probability >= Self.leastProbability.passage ? probability : nil
  }

  /// A text of which a quarter is missing is at least by so many standard deviations too short.
  private static let leastExcess = 0.7

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

  /// The figures of ``SegmentWeights/arabicPassage``, of what is left out of the source or added in the target.
  func passageFigures(_ run: UnmatchedRun, isAdded: Bool) -> [Double] {
    let (evidence, other) = isAdded ? (target, source) : (source, target)
    return [
      min(run.gain, 40) / 5, isAdded ? excess : -excess, abs(run.remainingExcess), run.inside, run.outside,
      other.total / Double(other.count + 3), Double(run.known).squareRoot(), Double(evidence.count).squareRoot(),
      run.share,
    ]
  }
}
