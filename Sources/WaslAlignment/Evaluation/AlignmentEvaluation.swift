public import WaslCore

/// How well alignments agree with gold alignments, summed over any number of documents.
///
/// Strict: a bead counts only where both of its sides are exactly those of a gold bead. Lax: it counts where
/// it shares at least one source and one target sentence with one gold bead. Precision is taken over every
/// bead that the aligner wrote, deletions and insertions included; recall only over the gold beads that have
/// both sides, since a sentence without a partner is no pair that could be missed.
///
/// Sources: Rico Sennrich and Martin Volk, “Iterative, MT-based Sentence Alignment of Parallel Texts”,
/// NODALIDA 2011; Brian Thompson and Philipp Koehn, “Vecalign: Improved Sentence Alignment in Linear Time and
/// Space”, EMNLP 2019, https://doi.org/10.18653/v1/D19-1136, whose scorer is followed in the details.
public struct AlignmentEvaluation: Sendable, Hashable, Codable {
  private var total = EvaluationScores()
  private var byType: [BeadType: EvaluationScores] = [:]

  /// Whether the confidence of the pairs holds: of the beads with both sides, for these are what is used and what a
  /// person looks through.
  public private(set) var pairCalibration = Calibration()
  /// The same over all beads, deletions and insertions included.
  public private(set) var calibration = Calibration()

  public init() {}

  /// Adds one document with the aligner's confidences. A bead that stands twice counts once, the first time, and one
  /// without any sentence not at all.
  ///
  /// Takes time in proportion to the sentences in both alignments.
  public mutating func add(gold: some Sequence<EvaluationBead>, rated: some Sequence<RatedBead>) {
    let gold = Reference(gold)
    let rated = Array(rated)
    let test = Reference(rated.lazy.map(\.bead))
    for bead in test.beads {
      total.add(written: bead, against: gold)
      byType[BeadType(bead), default: EvaluationScores()].add(written: bead, against: gold)
    }
    for bead in gold.beads {
      // A recall of deletions alone makes sense, unlike one in which they hide what was not paired.
      byType[BeadType(bead), default: EvaluationScores()].add(gold: bead, against: test)
      if bead.isPaired { total.add(gold: bead, against: test) }
    }
    calibrate(rated, against: gold)
  }

  /// Adds one document whose aligner gave no confidences.
  public mutating func add(gold: some Sequence<EvaluationBead>, test: some Sequence<EvaluationBead>) {
    add(gold: gold, rated: test.lazy.map { RatedBead($0, confidence: nil) })
  }

  /// Adds one document whose alignments are both in text order, with the beads' confidences.
  public mutating func add(gold: Alignment, test: Alignment) {
    add(
      gold: gold.beads.map { EvaluationBead($0) },
      rated: test.beads.map { RatedBead(EvaluationBead($0), confidence: $0.confidence) })
  }

  private mutating func calibrate(_ rated: [RatedBead], against gold: Reference) {
    var seen: Set<EvaluationBead> = []
    for rated in rated {
      guard let confidence = rated.confidence, rated.bead.holdsSentences, seen.insert(rated.bead).inserted else {
        continue
      }
      let isRight = gold.holds(rated.bead)
      calibration.add(confidence: confidence, isRight: isRight)
      if rated.bead.isPaired { pairCalibration.add(confidence: confidence, isRight: isRight) }
    }
  }

  /// Where beads count only if they are exactly those of the gold alignment.
  public var strict: PrecisionAndRecall { total.strict }

  /// Where beads count if they share a source and a target sentence with a gold bead.
  public var lax: PrecisionAndRecall { total.lax }

  /// The scores of each type of bead that either alignment has: precision over the aligner's beads of the type, recall
  /// over the gold beads of the type, those with an empty side included.
  public var scoresByType: [(type: BeadType, scores: EvaluationScores)] {
    BeadType.allCases.compactMap { type in byType[type].map { (type, $0) } }
  }

  /// How many beads the aligner wrote.
  public var writtenCount: Int { total.written }
}
