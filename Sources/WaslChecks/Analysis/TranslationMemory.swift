internal import Foundation
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
    /// The logarithm of the word's own relative frequency; no word counts for rarer than ``rarest``.
    var logShare: Float = 0
    fileprivate var start: Int32 = -1
    fileprivate var end: Int32 = -1

    /// Where the word's translations stand in ``translations``.
    @inline(__always)
    var range: Range<Int> { Int(start)..<Int(end) }
  }

  /// Translations that the lexicon gives a lower probability are chance; most of its words have a dozen.
  private static let leastProbability: Float = 0.01
  static let rarest: Float = 0.00001

  private let lexicon: Lexicon?
  // Changed from inside this class alone, and never while they are being read.
  /// What is known of each word of the lexicon that was met.
  @exclusivity(unchecked) private(set) var figures: [Figures] = []
  /// The translations of all words that were met, the most probable of a word first.
  @exclusivity(unchecked) private(set) var translations: [Translation] = []

  /// - Parameter lexicon: with the words to be asked for as its source words.
  init(_ lexicon: Lexicon?) { self.lexicon = lexicon }

  /// Looks words up that were not met before. Negative numbers are no words.
  func meet(_ words: [Int32]) {
    if figures.isEmpty { figures = Array(repeating: Figures(), count: lexicon?.sourceCount ?? 0) }
    for word in words where word >= 0 && figures[Int(word)].start < 0 { add(word) }
  }

  /// What the translations of a word sum up to.
  func figures(of word: Int32) -> Figures {
    if figures.isEmpty || figures[Int(word)].start < 0 { meet([word]) }
    return figures[Int(word)]
  }

  private func add(_ word: Int32) {
    guard let lexicon else { return }
    var sum = Figures()
    sum.logShare = log(max(lexicon.sourceShare(word), Self.rarest))
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
}
