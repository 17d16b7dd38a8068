public import WaslCore
public import WaslLexicon

/// Pairs the sentences of two texts that say the same in two languages.
///
/// ```swift
/// let aligner = Aligner(
///   sourceLanguage: .arabic, targetLanguage: .english, lexicon: .bundled(source: .arabic, target: .english))
/// let alignment = try aligner.align(arabicSentences, englishSentences)
/// ```
public struct Aligner: Sendable {
  private let sourceLanguage: LanguageTag
  private let targetLanguage: LanguageTag
  private let lexicon: Lexicon?

  /// - Parameter lexicon: which words translate each other. Without one the words are learnt from the two texts alone.
  /// - Precondition: the lexicon is between these languages, in this direction.
  public init(sourceLanguage: LanguageTag, targetLanguage: LanguageTag, lexicon: Lexicon? = nil) {
    precondition(
      lexicon.map { $0.sourceLanguage.language == sourceLanguage.language } ?? true,
      "the lexicon is from another language")
    self.sourceLanguage = sourceLanguage
    self.targetLanguage = targetLanguage
    self.lexicon = lexicon
  }

  /// The likeliest alignment, with the confidence of each bead.
  ///
  /// - Returns: beads that hold every sentence once, in order.
  /// - Throws: `AlignmentError` where the texts are long and have too little in common for the search to be narrowed.
  /// - Complexity: time and memory proportional to the texts' length.
  public func align(_ source: [Sentence], _ target: [Sentence]) throws(AlignmentError) -> Alignment {
    if source.isEmpty && target.isEmpty { return Alignment(beads: []) }
    let texts = PairedTexts(source, target, sourceLanguage, targetLanguage)
    var search = try FittedSearch(texts: texts, evidence: firstEvidence(of: texts))
    let first = search.alignment()
    search.fit(to: first)
    // What a lexicon of thousands of texts knows is not bettered by what one text teaches; without it, that is a lot.
    if lexicon == nil { search.evidence.append(DocumentLexicon.evidence(of: texts, learntFrom: first)) }
    return search.alignment()
  }

  private func firstEvidence(of texts: PairedTexts) -> [Evidence] {
    let features = Evidence.features(source: texts.sourceFeatures, target: texts.targetFeatures)
    guard let lexicon else { return [features] }
    let known = texts.words.translations(in: lexicon)
    return [features, Evidence.words(texts.words, known, weight: Evidence.weightOfKnownWords)]
  }
}

/// Why two texts cannot be aligned.
public enum AlignmentError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The texts are long and have so little in common that too much of the lattice would have to be searched.
  case tooLong(sourceCount: Int, targetCount: Int)

  public var description: String {
    switch self {
    case .tooLong(let source, let target):
      "\(source) and \(target) sentences with hardly a word in common are more than can be aligned at once; "
        + "cut both texts at their chapters, or check that they are translations of each other"
    }
  }
}
