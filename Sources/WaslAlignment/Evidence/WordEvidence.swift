internal import WaslLexicon

extension Evidence {
  /// The share of a text's words that come from the other text's words and not from anywhere, as the mixture has it.
  /// Higher shares punish free translation: on the development sets 0.2 to 0.4 are alike, 0.5 loses a point.
  private static let translatedShare: Float = 0.3
  /// The weight of a lexicon's words beside lengths; 1.0 to 1.4 are alike on the development sets.
  static let weightOfKnownWords: Float = 1.2
  /// The weight of words learnt from the texts themselves, which confirm the alignment that they were learnt from.
  static let weightOfLearntWords: Float = 0.5

  /// The evidence of words that translate each other.
  ///
  /// - Parameters:
  ///   - translated: which words translate each other.
  ///   - weight: that of the whole kind in a bead's log likelihood.
  static func words(_ words: PairedWords, _ translated: PairedWords.Translated, weight: Float) -> Evidence {
    func direction(_ table: [[(Int32, Float)]], explained: TokenStream, count: Int) -> Direction {
      let counts = explained.counts(vocabulary: count)
      let total = Float(explained.tokens.count)
      // The chance of a word in this very text, a little higher for words seen once or twice.
      let chances = counts.map { (Float($0) + 0.5) / (total + 50) }
      let rows = table.map { row in
        row.map { (other: $0.0, weight: translatedShare * $0.1 / chances[Int($0.0)]) }
      }
      // A word that nothing leads to says nothing: its translation is not known.
      var missed = Array(repeating: Float(1), count: count)
      for row in rows { for link in row { missed[Int(link.other)] = 1 - translatedShare } }
      return Direction(links: Links(rows: rows), missed: missed, isOnce: false)
    }
    return Evidence(
      source: words.source, target: words.target,
      forward: direction(translated.forward, explained: words.target, count: words.targetWords.count),
      backward: direction(translated.backward, explained: words.source, count: words.sourceWords.count),
      isSharedByLength: true, weight: weight)
  }
}
