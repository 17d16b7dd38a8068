public import WaslCore
internal import WaslText

/// Pairs of sentences to learn from, as numbers of stems in flat arrays.
///
/// ```swift
/// var pairs = SentencePairs(sourceLanguage: .arabic, targetLanguage: .english)
/// pairs.append(source: "الكتاب الأول", target: "The first book")
/// let lexicon = LexiconTrainer.train(pairs)
/// ```
public struct SentencePairs: Sendable {
  public let sourceLanguage: LanguageTag
  public let targetLanguage: LanguageTag
  /// The source stems behind the numbers.
  public internal(set) var sourceWords: Vocabulary
  /// The target stems behind the numbers.
  public internal(set) var targetWords: Vocabulary
  /// All source sentences, one after the other.
  private(set) var source: [Int32] = []
  private(set) var target: [Int32] = []
  /// Where each pair's sentence begins in `source`, and the end of the last.
  private(set) var sourceStarts: [Int] = [0]
  private(set) var targetStarts: [Int] = [0]
  /// How much each pair counts.
  private(set) var weights: [Float] = []
  private var sourceReader: StemReader
  private var targetReader: StemReader

  /// No pairs yet.
  ///
  /// - Parameters:
  ///   - sourceWords: stems that have numbers already, for ``append(source:target:weight:)-(ArraySlice<Int32>,_,_)``.
  ///   - targetWords: the same for the target.
  public init(
    sourceLanguage: LanguageTag, targetLanguage: LanguageTag, sourceWords: Vocabulary = Vocabulary(),
    targetWords: Vocabulary = Vocabulary()
  ) {
    self.sourceLanguage = sourceLanguage
    self.targetLanguage = targetLanguage
    self.sourceWords = sourceWords
    self.targetWords = targetWords
    sourceReader = StemReader(language: sourceLanguage)
    targetReader = StemReader(language: targetLanguage)
  }

  /// How many pairs there are.
  public var count: Int { weights.count }
  /// How many source words all pairs hold.
  public var sourceWordCount: Int { source.count }
  /// How many target words all pairs hold.
  public var targetWordCount: Int { target.count }

  /// Adds a pair of sentences by the numbers of their stems in ``sourceWords`` and ``targetWords``. Pairs of which
  /// one side is empty teach nothing and are left out.
  public mutating func append(source: ArraySlice<Int32>, target: ArraySlice<Int32>, weight: Float = 1) {
    guard !source.isEmpty, !target.isEmpty else { return }
    self.source += source
    self.target += target
    sourceStarts.append(self.source.count)
    targetStarts.append(self.target.count)
    weights.append(weight)
  }

  /// Adds a pair of texts, cut to words and stems.
  ///
  /// - Parameter weight: how much the pair counts, 1 for a sentence that was translated once.
  public mutating func append(source: String, target: String, weight: Float = 1) {
    let sourceStems = sourceReader.stems(of: source, in: &sourceWords)
    let targetStems = targetReader.stems(of: target, in: &targetWords)
    append(source: sourceStems[...], target: targetStems[...], weight: weight)
  }

  func sourceRange(_ pair: Int) -> Range<Int> { sourceStarts[pair]..<sourceStarts[pair + 1] }
  func targetRange(_ pair: Int) -> Range<Int> { targetStarts[pair]..<targetStarts[pair + 1] }
}

/// Turns texts into the numbers of their stems, keeping its buffers and what it knows from one text to the next.
struct StemReader: Sendable {
  private let stemmer: Stemmer
  private var text = TokenizedText()
  private var stem: [UInt8] = []
  /// Words as they are written; most words of a text have been stemmed before.
  private var forms = Vocabulary()
  private var stemOfForm: [Int32] = []
  private var stems: [Int32] = []

  init(language: LanguageTag) { stemmer = Stemmer(language: language) }

  /// The stems of a text's words, added to a vocabulary where they are new.
  mutating func stems(of string: String, in vocabulary: inout Vocabulary) -> [Int32] {
    text.read(string)
    stems.removeAll(keepingCapacity: true)
    for index in text.tokens.indices where text.tokens[index].kind.isWord {
      let known = forms.count
      let form = forms.intern(text.normalizedForm(at: index))
      if Int(form) == known {
        stem.removeAll(keepingCapacity: true)
        let hasStem = stemmer.appendStem(of: text, at: index, to: &stem)
        stemOfForm.append(hasStem ? vocabulary.intern(stem[...]) : -1)
      }
      if stemOfForm[Int(form)] >= 0 { stems.append(stemOfForm[Int(form)]) }
    }
    return stems
  }
}

extension SentencePairs {
  /// The pairs of which neither side is longer than so many words.
  func filtered(maximumLength: Int) -> SentencePairs {
    guard (0..<count).contains(where: { max(sourceRange($0).count, targetRange($0).count) > maximumLength }) else {
      return self
    }
    var result = SentencePairs(
      sourceLanguage: sourceLanguage, targetLanguage: targetLanguage, sourceWords: sourceWords,
      targetWords: targetWords)
    for pair in 0..<count where max(sourceRange(pair).count, targetRange(pair).count) <= maximumLength {
      result.append(source: source[sourceRange(pair)], target: target[targetRange(pair)], weight: weights[pair])
    }
    return result
  }
}
