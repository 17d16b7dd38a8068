internal import WaslLexicon

/// A lexicon's translations of the words that were met, without those that are chance, and what they sum up to: most
/// words of a unit have been met before.
final class TranslationMemory {
  struct Translation {
    /// The number of the other side's word.
    var word: Int32
    var probability: Float
  }

  struct Figures {
    /// The probabilities of all translations.
    var probability: Float = 0
    /// The relative frequencies of all of them.
    var share: Float = 0
    fileprivate var start: Int32 = -1
    fileprivate var end: Int32 = -1
  }

  /// Translations that the lexicon gives a lower probability are chance; most of its words have a dozen.
  private static let leastProbability: Float = 0.01

  private let lexicon: Lexicon?
  // Reached from inside this class alone, and never while they are being changed.
  @exclusivity(unchecked) private var figures: [Figures] = []
  @exclusivity(unchecked) private var translations: [Translation] = []

  /// - Parameter lexicon: with the words to be asked for as its source words.
  init(_ lexicon: Lexicon?) { self.lexicon = lexicon }

  /// What the translations of a word sum up to.
  func figures(of word: Int32) -> Figures {
    if figures.isEmpty { figures = Array(repeating: Figures(), count: lexicon?.sourceCount ?? 0) }
    if figures[Int(word)].start < 0 { add(word) }
    return figures[Int(word)]
  }

  private func add(_ word: Int32) {
    guard let lexicon else { return }
    var sum = Figures()
    sum.start = Int32(translations.count)
    lexicon.forEachTranslation(ofSource: word) { other, probability in
      guard probability >= Self.leastProbability else { return }
      sum.probability += probability
      sum.share += lexicon.targetShare(other)
      translations.append(Translation(word: other, probability: probability))
    }
    sum.end = Int32(translations.count)
    figures[Int(word)] = sum
  }

  /// Calls `body` with every translation of a word, the most probable first.
  @inline(__always)
  func forEachTranslation(of word: Int32, _ body: (Translation) -> Void) {
    let figures = figures(of: word)
    for place in figures.start..<figures.end { body(translations[Int(place)]) }
  }
}
