internal import WaslCore
internal import WaslLexicon
internal import WaslText

/// Asks the lexicon for words that do not stand in the text as they are: parts of words, and words put together.
struct WordLookup: Sendable {
  private let sourceStemmer: Stemmer
  private let targetStemmer: Stemmer

  init(_ settings: CheckSettings) {
    sourceStemmer = Stemmer(language: settings.sourceLanguage)
    targetStemmer = Stemmer(language: settings.targetLanguage)
  }

  /// The probability of a word's likeliest translation among the other side's words, 0 where none is there; `nil` where
  /// the lexicon does not know the word.
  ///
  /// - Parameter word: normalised.
  func translation(
    of word: ArraySlice<UInt8>, _ kind: Token.Kind, on side: SideAnalysis, in unit: UnitAnalysis
  ) -> Float? {
    guard let lexicon = side.lexicon else { return nil }
    var stem: [UInt8] = []
    let stemmer = side.side == .source ? sourceStemmer : targetStemmer
    guard stemmer.appendStem(ofNormalizedWord: word, kind: kind, to: &stem),
      let number = lexicon.sourceWord(stem[...])
    else { return nil }
    var best: Float = 0
    let words = unit.other(side).lexiconWords
    lexicon.forEachTranslation(ofSource: number) { target, probability in
      if probability > best, words.contains(target) { best = probability }
    }
    return best
  }
}
