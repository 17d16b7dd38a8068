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
  /// - Returns: beads that hold every sentence once, in order; the same for any number of threads.
  /// - Throws: `AlignmentError` where the texts are long and have too little in common for the search to be narrowed,
  ///   and where anchors do not fit.
  /// - Complexity: time proportional to the texts' length; so is memory, of which the search itself takes little.
  public func align(
    _ source: [Sentence], _ target: [Sentence], options: Aligner.Options = Aligner.Options()
  ) throws(AlignmentError) -> Alignment {
    try AnchorCheck.check(options.anchors, sourceCount: source.count, targetCount: target.count)
    if source.isEmpty && target.isEmpty { return Alignment(beads: []) }
    let texts = PairedTexts(source, sourceLanguage, target, targetLanguage, threads: options.threads)
    var run = try AlignmentRun(texts, lexicon: lexicon, options)
    return run.alignment()
  }
}
