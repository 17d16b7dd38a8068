internal import WaslCore

/// What the sentences of both texts begin and end with, and what that says.
struct PairedEdges: Sendable {
  let source: SentenceEdges
  let target: SentenceEdges
  private(set) var beginnings: EdgeModel
  private(set) var endings: EdgeModel

  var isSilent: Bool { endings.isSilent }

  /// Beads below this confidence are not fitted to.
  private static let leastConfidence = 0.5

  init(_ texts: PairedTexts, _ weights: AlignmentWeights) {
    source = SentenceEdges(texts.source)
    target = SentenceEdges(texts.target)
    beginnings = EdgeModel(source: source.first, target: target.first, weights)
    endings = EdgeModel(source: source.last, target: target.last, weights)
  }

  mutating func fit(to beads: [Bead]) {
    let joined = beads.filter { !$0.isUnpaired && $0.confidence >= Self.leastConfidence }
    beginnings.fit(
      to: joined.map { (source.first[$0.source.lowerBound], target.first[$0.target.lowerBound], $0.confidence) })
    endings.fit(
      to: joined.map { (source.last[$0.source.upperBound - 1], target.last[$0.target.upperBound - 1], $0.confidence) })
  }
}
