internal import WaslCore
internal import WaslLexicon

/// The words that two texts themselves teach: for pairs of languages without a lexicon.
enum DocumentLexicon {
  /// Beads below this confidence are not learnt from.
  private static let leastConfidence = 0.5

  /// What a first alignment joins.
  static func learnt(from beads: [Bead], of texts: PairedTexts) -> Lexicon {
    let source = texts.source
    let target = texts.target
    var pairs = SentencePairs(
      sourceLanguage: source.language, targetLanguage: target.language, sourceWords: source.table.stems,
      targetWords: target.table.stems)
    for bead in beads where !bead.isUnpaired && bead.confidence >= leastConfidence {
      pairs.append(
        source: source.stems.tokens[source.stems.range(bead.source)],
        target: target.stems.tokens[target.stems.range(bead.target)], weight: Float(bead.confidence))
    }
    return LexiconTrainer.train(pairs, options: .document)
  }
}
