internal import WaslLexicon

/// What speaks for two blocks saying the same, besides their lengths and places: words that translate each other, and
/// features that both share.
struct Evidence: Sendable {
  let sourceStems: TokenStream
  let targetStems: TokenStream
  /// Which words translate each other, where that is known.
  var words: WordLinks?
  let features: SharedFeatures
  let featureWeights: FeatureWeights
  /// How common the words and features of each side are where they stand.
  let sourceHere: LocalChance
  let targetHere: LocalChance

  /// - Parameter words: which words translate each other, where that is known.
  init(_ texts: PairedTexts, words: WordLinks?, _ options: Aligner.Options) {
    self.words = words
    sourceStems = texts.source.stems
    targetStems = texts.target.stems
    features =
      options.evidence == .lengths
      ? SharedFeatures(none: texts) : SharedFeatures(texts.source, texts.target, words: words)
    featureWeights = FeatureWeights(features, options.weights)
    sourceHere = LocalChance(
      words: sourceStems, vocabulary: texts.source.table.stems.count, features: features.source,
      kinds: features.kinds.count, options.weights)
    targetHere = LocalChance(
      words: targetStems, vocabulary: texts.target.table.stems.count, features: features.target,
      kinds: features.kinds.count, options.weights)
  }
}
