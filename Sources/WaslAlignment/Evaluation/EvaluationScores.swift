/// Strict and lax precision and recall, of all beads or of those of one type.
public struct EvaluationScores: Sendable, Hashable, Codable {
  private var strictPrecision = Share()
  private var strictRecall = Share()
  private var laxPrecision = Share()
  private var laxRecall = Share()

  init() {}

  /// Counts a bead that the aligner wrote.
  mutating func add(written bead: EvaluationBead, against gold: Reference) {
    strictPrecision.add(gold.holds(bead))
    laxPrecision.add(gold.touches(bead))
  }

  /// Counts a gold bead.
  mutating func add(gold bead: EvaluationBead, against test: Reference) {
    strictRecall.add(test.holds(bead))
    laxRecall.add(test.touches(bead))
  }

  /// Where beads count only if they are exactly those of the gold alignment.
  public var strict: PrecisionAndRecall {
    PrecisionAndRecall(precision: strictPrecision.value, recall: strictRecall.value)
  }

  /// Where beads count if they share a source and a target sentence with a gold bead.
  public var lax: PrecisionAndRecall {
    PrecisionAndRecall(precision: laxPrecision.value, recall: laxRecall.value)
  }

  /// How many beads of the aligner precision was taken over.
  public var written: Int { strictPrecision.all }

  /// How many gold beads recall was taken over.
  public var gold: Int { strictRecall.all }
}
