/// What speaks for two blocks saying the same, besides their lengths and places: words that translate each other, and
/// features that both share.
struct Evidence: Sendable {
  let sourceStems: TokenStream
  let targetStems: TokenStream
  /// Which words translate each other, where that is known.
  var words: WordLinks?
  let features: SharedFeatures
  let featureWeights: FeatureWeights

  /// - Parameter words: which words translate each other, where that is known.
  init(_ texts: PairedTexts, words: WordLinks?, _ options: Aligner.Options) {
    self.words = words
    sourceStems = texts.source.stems
    targetStems = texts.target.stems
    features =
      options.evidence == .lengths
      ? SharedFeatures(none: texts) : SharedFeatures(texts.source, texts.target, words: words)
    featureWeights = FeatureWeights(features, options.weights)
  }
}
