internal import WaslCore

/// The prior of bead types and the models of lengths and of edges, which can be fitted to what a first pass found: a free
/// translation merges more sentences and spreads more in length than a close one, and no fixed values serve both.
struct FittedModel: Sendable {
  private(set) var prior: BeadPrior
  private(set) var lengths: LengthModel
  private(set) var edges: PairedEdges

  private let weights: AlignmentWeights
  private var largestBead: Int
  private let mayGrow: Bool

  /// The most sentences of a bead, both sides together, in most texts; and in texts where beads are often long, such as
  /// classical Arabic with its English, whose sentences are many times shorter.
  private static let usualBead = 8
  private static let longBead = 13
  /// Beads are long where this share of the sentences stands in beads with five sentences or more on one side.
  private static let shareOfLongBeads = 0.05
  /// They are expected to be where one text has so many times as many sentences as the other.
  private static let ratioOfLongBeads = 1.7

  init(_ texts: PairedTexts, _ options: Aligner.Options) {
    weights = options.weights
    let largestBead = options.largestBead
    mayGrow = largestBead == nil
    let counts = (Double(max(texts.source.sentenceCount, 1)), Double(max(texts.target.sentenceCount, 1)))
    let isUneven = max(counts.0, counts.1) > Self.ratioOfLongBeads * min(counts.0, counts.1)
    self.largestBead = largestBead ?? (isUneven ? Self.longBead : Self.usualBead)
    prior = BeadPrior(weights, largestBead: self.largestBead)
    var edgeWeights = weights
    if options.evidence == .lengths { edgeWeights.edges = 0 }
    edges = PairedEdges(texts, edgeWeights)
    lengths = LengthModel(source: texts.source.lengths, target: texts.target.lengths, weights)
  }

  /// Fits the model to an alignment, each bead weighted by its confidence.
  ///
  /// - Returns: whether longer beads than before are tried from now on, because the alignment has long ones.
  @discardableResult
  mutating func fit(to beads: [Bead], of texts: PairedTexts) -> Bool {
    var seen: [BeadShape: Double] = [:]
    var observations: [LengthModel.Observation] = []
    for bead in beads {
      seen[BeadShape(source: bead.source.count, target: bead.target.count), default: 0] += bead.confidence
      guard !bead.isUnpaired else { continue }
      observations.append(
        LengthModel.Observation(
          source: texts.source.lengths[bead.source.upperBound] - texts.source.lengths[bead.source.lowerBound],
          target: texts.target.lengths[bead.target.upperBound] - texts.target.lengths[bead.target.lowerBound],
          weight: bead.confidence))
    }
    let grows = mayGrow && largestBead < Self.longBead && Self.areLong(beads)
    if grows { largestBead = Self.longBead }
    prior = BeadPrior(weights, largestBead: largestBead, seen: seen)
    lengths = lengths.fitted(to: observations)
    edges.fit(to: beads)
    return grows
  }

  private static func areLong(_ beads: [Bead]) -> Bool {
    var all = 0.0
    var inLong = 0.0
    for bead in beads {
      let sentences = Double(bead.source.count + bead.target.count) * bead.confidence
      all += sentences
      if max(bead.source.count, bead.target.count) >= 5 { inLong += sentences }
    }
    return inLong > shareOfLongBeads * all
  }
}
