internal import WaslCore
internal import WaslLexicon
internal import WaslText

/// The words of two texts as stems with numbers, and how their translations are known.
struct PairedWords: Sendable {
  private(set) var source = TokenStream()
  private(set) var target = TokenStream()
  private(set) var sourceWords = Vocabulary()
  private(set) var targetWords = Vocabulary()

  init(
    source sourceTexts: [TokenizedText], _ sourceLanguage: LanguageTag, target targetTexts: [TokenizedText],
    _ targetLanguage: LanguageTag
  ) {
    Self.append(sourceTexts, Stemmer(language: sourceLanguage), to: &source, &sourceWords)
    Self.append(targetTexts, Stemmer(language: targetLanguage), to: &target, &targetWords)
  }

  private static func append(
    _ texts: [TokenizedText], _ stemmer: Stemmer, to stream: inout TokenStream, _ words: inout Vocabulary
  ) {
    var stem: [UInt8] = []
    for text in texts {
      for index in text.tokens.indices {
        stem.removeAll(keepingCapacity: true)
        if stemmer.appendStem(of: text, at: index, to: &stem) { stream.append(words.intern(stem[...])) }
      }
      stream.endSentence()
    }
  }

  /// For each word of the one side its translations on the other, with their probabilities.
  struct Translated {
    var forward: [[(Int32, Float)]]
    var backward: [[(Int32, Float)]]
  }

  /// The probabilities that a lexicon gives to translations that occur in these texts: from each source word to
  /// target words, and from each target word to source words.
  func translations(in lexicon: Lexicon) -> Translated {
    var ofLexiconTarget: [Int32: Int32] = [:]
    var ofLexiconSource: [Int32: Int32] = [:]
    var sourceNumbers: [Int32?] = []
    var targetNumbers: [Int32?] = []
    for word in 0..<Int32(sourceWords.count) {
      let number = lexicon.sourceWord(sourceWords[word])
      sourceNumbers.append(number)
      if let number { ofLexiconSource[number] = word }
    }
    for word in 0..<Int32(targetWords.count) {
      let number = lexicon.targetWord(targetWords[word])
      targetNumbers.append(number)
      if let number { ofLexiconTarget[number] = word }
    }
    let forward = sourceNumbers.map { number -> [(Int32, Float)] in
      guard let number else { return [] }
      return lexicon.translations(ofSource: number).compactMap { entry in
        ofLexiconTarget[entry.word].map { ($0, entry.probability) }
      }
    }
    let backward = targetNumbers.map { number -> [(Int32, Float)] in
      guard let number else { return [] }
      return lexicon.translations(ofTarget: number).compactMap { entry in
        ofLexiconSource[entry.word].map { ($0, entry.probability) }
      }
    }
    return Translated(forward: forward, backward: backward)
  }
}
