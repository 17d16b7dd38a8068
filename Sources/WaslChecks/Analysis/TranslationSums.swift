internal import WaslLexicon

/// What a lexicon's translations of each word sum up to, worked out when a word is first met: most words of a unit have
/// been met before.
final class TranslationSums {
  struct Figures {
    /// The probabilities of all translations.
    var probability: Float = 0
    /// The relative frequencies of all of them.
    var share: Float = 0
    fileprivate var isKnown = false
  }

  /// The lexicon's small probabilities are noise; ``WordLinkFinder`` lets them pass as well.
  private static let leastProbability: Float = 0.01

  private var figures: [Figures] = []

  func figures(of word: Int32, in lexicon: Lexicon) -> Figures {
    if figures.isEmpty { figures = Array(repeating: Figures(), count: lexicon.sourceCount) }
    if figures[Int(word)].isKnown { return figures[Int(word)] }
    var sum = Figures()
    sum.isKnown = true
    lexicon.forEachTranslation(ofSource: word) { other, probability in
      guard probability >= Self.leastProbability else { return }
      sum.probability += probability
      sum.share += lexicon.targetShare(other)
    }
    figures[Int(word)] = sum
    return sum
  }
}
