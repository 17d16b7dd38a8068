internal import Foundation

/// One kind of evidence that a source block and a target block say the same: words that translate each other, or
/// features that both share.
///
/// A target token's likelihood beside a source block, against its chance in this text, is
/// `missed + scale · Σ weight`, summed over the links that lead to it from the block's tokens: for words the mixture of
/// IBM Model 1 and the text's own unigrams (Moore 2002), for features kept or lost. The same holds the other way
/// round; the two directions are averaged.
struct Evidence: Sendable {
  /// One direction: how tokens of the one side are explained by those of the other.
  struct Direction: Sendable {
    /// From a token of the explaining side to the tokens that it explains.
    var links: Links
    /// For each token of the explained side, the ratio where nothing explains it.
    var missed: [Float]
    /// Whether a token is explained once at most, and not the more the more links lead to it.
    var isOnce: Bool
  }

  var source: TokenStream
  var target: TokenStream
  /// Explains target tokens by source tokens.
  var forward: Direction
  /// Explains source tokens by target tokens.
  var backward: Direction
  /// Whether weights are shared among a block's tokens: a word of a long block is less likely to be any one word's
  /// translation.
  var isSharedByLength: Bool
  /// The weight of the whole kind in a bead's log likelihood.
  var weight: Float
}
