/// What the search asks of a cost model: which beads there may be, and how much better than chance each one is.
///
/// Any cost fits the search, and any search the cost: neither knows more of the other than this.
protocol BeadCost: Sendable {
  var sourceCount: Int { get }
  var targetCount: Int { get }
  /// The types of bead to try, by the number of sentences on each side; not both 0.
  var shapes: [BeadShape] { get }
  /// The natural logarithm of how many times likelier this bead is than its sentences standing there by chance,
  /// prior of its type included. 0 is as good as chance.
  func logLikelihoodRatio(source: Range<Int>, target: Range<Int>) -> Double
}

/// How many sentences a bead has on each side.
struct BeadShape: Sendable, Hashable {
  let source: Int
  let target: Int
}
