internal import WaslCore

/// A search whose prior and lengths can be fitted to what a first search found: a free translation merges more sentences
/// and spreads more in length than a close one, and no fixed values serve both.
struct FittedSearch {
  /// What speaks for a bead besides lengths and paragraphs.
  var evidence: [Evidence]
  private let texts: PairedTexts
  private let corridor: Corridor
  private var prior = BeadPrior()
  private var lengths: LengthModel

  /// Divides the log likelihoods before posteriors are taken; see `LatticeSearch`. With the evidence weighted as it is,
  /// no more seemed needed: the expected calibration error was 0.004 to 0.016 on the development sets.
  private static let temperature = 1.0
  /// Corridors of more nodes are refused; at about 80 bytes a node this is 3 GB.
  private static let mostNodes = 40_000_000

  init(texts: PairedTexts, evidence: [Evidence]) throws(AlignmentError) {
    self.texts = texts
    self.evidence = evidence
    lengths = LengthModel(source: texts.sourceLengths.steps, target: texts.targetLengths.steps)
    corridor = Corridor(sourceCount: texts.sourceCount, targetCount: texts.targetCount) {
      AnchorFinder(evidence: evidence, sourceCount: texts.sourceCount, targetCount: texts.targetCount).chain()
    }
    guard corridor.nodeCount <= Self.mostNodes else {
      throw .tooLong(sourceCount: texts.sourceCount, targetCount: texts.targetCount)
    }
  }

  func alignment() -> Alignment {
    let cost = PairCost(texts: texts, prior: prior, lengths: lengths, evidence: evidence, corridor: corridor)
    return LatticeSearch(cost: cost, corridor: corridor, temperature: Self.temperature).alignment()
  }

  /// Fits the prior of bead types and the model of lengths to an alignment, each bead weighted by its confidence.
  mutating func fit(to alignment: Alignment) {
    var seen: [BeadShape: Double] = [:]
    var observations: [LengthModel.Observation] = []
    for bead in alignment.beads {
      seen[BeadShape(source: bead.source.count, target: bead.target.count), default: 0] += bead.confidence
      guard !bead.isUnpaired else { continue }
      observations.append(
        LengthModel.Observation(
          source: texts.sourceLengths[bead.source.upperBound] - texts.sourceLengths[bead.source.lowerBound],
          target: texts.targetLengths[bead.target.upperBound] - texts.targetLengths[bead.target.lowerBound],
          weight: bead.confidence))
    }
    prior = BeadPrior(seen: seen)
    lengths = lengths.fitted(to: observations)
  }
}

extension [Int] {
  /// The steps of a running sum.
  fileprivate var steps: [Int] { zip(dropFirst(), self).map { $0 - $1 } }
}
