internal import Foundation
internal import WaslLexicon

/// A lexicon's translations of the words that were met, without those that are chance, and what they sum up to: most
/// words of a unit have been met before.
final class TranslationMemory {
  struct Translation {
    /// The number of the other side's word.
    var word: Int32
    var probability: Float
    var logProbability: Float
  }

  struct Figures {
    /// The probabilities of all translations.
    var probability: Float = 0
    /// The relative frequencies of all of them.
    var share: Float = 0
    /// The logarithm of the word's own relative frequency; no word counts for rarer than ``rarest``.
    var logShare: Float = 0
    fileprivate var start: Int32 = 0
    fileprivate var end: Int32 = 0

    /// Where the word's translations stand in ``translations``.
    @inline(__always)
    var range: Range<Int> { Int(start)..<Int(end) }
  }

  /// Translations that the lexicon gives a lower probability are chance; most of its words have a dozen.
  private static let leastProbability: Float = 0.01
  static let rarest: Float = 0.00001

  private let lexicon: Lexicon?
  /// The numbers here of the lexicon's words that were met.
  private var numbers: [Int32: Int32] = [:]
  // Changed from inside this class alone, and never while they are being read.
  /// What is known of each word that was met, by its number here: an array of all words of the lexicon would take more
  /// memory than most documents, and no two words of one text would stand near each other in it.
  @exclusivity(unchecked) private(set) var figures: [Figures] = []
  /// The translations of all words that were met, the most probable of a word first.
  @exclusivity(unchecked) private(set) var translations: [Translation] = []
  /// The ``signature(of:)`` of each translation's word: what is asked of a text's words is mostly no more.
  @exclusivity(unchecked) private(set) var signatures: [UInt16] = []

  /// How many signatures there are.
  static let signatureCount = 4096

  /// A number below ``signatureCount`` that few of a text's words share.
  static func signature(of word: Int32) -> UInt16 { UInt16(truncatingIfNeeded: word & 0xFFF) }

  /// - Parameter lexicon: with the words to be asked for as its source words.
  init(_ lexicon: Lexicon?) { self.lexicon = lexicon }

  /// The number of a word in ``figures``, by its number in the lexicon.
  func number(of word: Int32) -> Int32 {
    if let number = numbers[word] { return number }
    let number = Int32(figures.count)
    numbers[word] = number
    add(word)
    return number
  }

  /// What the translations of a word sum up to, by its number in the lexicon.
  func figures(of word: Int32) -> Figures { figures[Int(number(of: word))] }

  private func add(_ word: Int32) {
    var sum = Figures()
    sum.start = Int32(translations.count)
    if let lexicon {
      sum.logShare = log(max(lexicon.sourceShare(word), Self.rarest))
      lexicon.forEachTranslation(ofSource: word) { other, probability in
        guard probability >= Self.leastProbability else { return }
        sum.probability += probability
        sum.share += lexicon.targetShare(other)
        translations.append(Translation(word: other, probability: probability, logProbability: log(probability)))
        signatures.append(Self.signature(of: other))
      }
    }
    sum.end = Int32(translations.count)
    figures.append(sum)
  }
}
