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
  private var strictPrecision = Share()
  private var strictRecall = Share()
  private var laxPrecision = Share()
  private var laxRecall = Share()

  public init() {}

  /// Adds one document. A bead that stands twice counts once, and one without any sentence not at all.
  ///
  /// Takes time in proportion to the sentences in both alignments.
  public mutating func add(
    gold: some Sequence<EvaluationBead>, test: some Sequence<EvaluationBead>
  ) {
    let gold = Reference(gold)
    let test = Reference(test)
    for bead in test.beads {
      strictPrecision.add(gold.holds(bead))
      laxPrecision.add(gold.touches(bead))
    }
    for bead in gold.beads where bead.isPaired {
      strictRecall.add(test.holds(bead))
      laxRecall.add(test.touches(bead))
    }
  }

  /// Adds one document whose alignments are both in text order.
  public mutating func add(gold: Alignment, test: Alignment) {
    add(gold: gold.beads.map { EvaluationBead($0) }, test: test.beads.map { EvaluationBead($0) })
  }

  /// Where beads count only if they are exactly those of the gold alignment.
  public var strict: PrecisionAndRecall {
    PrecisionAndRecall(precision: strictPrecision.value, recall: strictRecall.value)
  }

  /// Where beads count if they share a source and a target sentence with a gold bead.
  public var lax: PrecisionAndRecall {
    PrecisionAndRecall(precision: laxPrecision.value, recall: laxRecall.value)
  }

  /// How many of how many.
  private struct Share: Hashable, Codable {
    var found = 0
    var all = 0

    mutating func add(_ isFound: Bool) {
      all += 1
      if isFound { found += 1 }
    }

    var value: Double { Double(found) / Double(max(all, 1)) }
  }
}
