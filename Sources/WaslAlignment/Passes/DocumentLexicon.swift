internal import WaslCore
internal import WaslLexicon

/// The words that two texts themselves teach: for pairs of languages without a lexicon.
enum DocumentLexicon {
  /// Beads below this confidence are not learnt from.
  private static let leastConfidence = 0.5

  /// The evidence of the words that a first alignment joins.
  static func evidence(of texts: PairedTexts, learntFrom alignment: Alignment) -> Evidence {
    let words = texts.words
    var pairs = SentencePairs(
      sourceLanguage: texts.sourceLanguage, targetLanguage: texts.targetLanguage, sourceWords: words.sourceWords,
      targetWords: words.targetWords)
    for bead in alignment.beads where !bead.isUnpaired && bead.confidence >= leastConfidence {
      pairs.append(
        source: words.source.tokens[words.source.range(bead.source)],
        target: words.target.tokens[words.target.range(bead.target)], weight: Float(bead.confidence))
    }
    let lexicon = LexiconTrainer.train(pairs, options: .document)
    return Evidence.words(words, words.translations(in: lexicon), weight: Evidence.weightOfLearntWords)
  }
}
