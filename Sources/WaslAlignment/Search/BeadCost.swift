/// What the search asks of a cost model: which beads there may be, and how much better than chance each one is.
///
/// Any cost fits the search, and any search the cost: neither knows more of the other than this.
protocol BeadCost: Sendable {
  /// The types of bead to try, by the number of sentences on each side; not both 0.
  var shapes: [BeadShape] { get }

  /// Works out, for beads of one type that end at one source place, the natural logarithm of how many times likelier
  /// each is than its sentences standing there by chance, prior of its type included. 0 is as good as chance.
  ///
  /// - Parameters:
  ///   - shape: the type, by its place in ``shapes``.
  ///   - source: the source place at which the beads end, at least the shape's source sentences from the start.
  ///   - targets: the target places at which they end, likewise.
  ///   - ratios: receives one figure for each of `targets`.
  func logLikelihoodRatios(
    ofShape shape: Int, endingAt source: Int, _ targets: Range<Int>, into ratios: UnsafeMutableBufferPointer<Float>)
}

/// How many sentences a bead has on each side.
struct BeadShape: Sendable, Hashable {
  let source: Int
  let target: Int
}
