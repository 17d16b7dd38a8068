/// A pair of sentences that surely belong together, wherever in the texts they stand.
struct Anchor: Sendable, Hashable {
  let source: Int
  let target: Int
  /// How much speaks for it, as a log likelihood ratio.
  let weight: Float
}
