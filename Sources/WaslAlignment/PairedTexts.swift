internal import WaslCore
internal import WaslText

/// Two texts made ready: lengths, paragraphs, words and features.
struct PairedTexts: Sendable {
  let sourceLanguage: LanguageTag
  let targetLanguage: LanguageTag
  /// Lengths in letters, summed up from 0: one more than there are sentences.
  let sourceLengths: [Int]
  let targetLengths: [Int]
  let paragraphs: ParagraphModel
  let words: PairedWords
  let sourceFeatures: [[Feature]]
  let targetFeatures: [[Feature]]

  var sourceCount: Int { sourceFeatures.count }
  var targetCount: Int { targetFeatures.count }

  init(
    _ source: [Sentence], _ target: [Sentence], _ sourceLanguage: LanguageTag, _ targetLanguage: LanguageTag
  ) {
    self.sourceLanguage = sourceLanguage
    self.targetLanguage = targetLanguage
    sourceLengths = source.reduce(into: [0]) { $0.append($0.last! + letterCount(of: $1.text)) }
    targetLengths = target.reduce(into: [0]) { $0.append($0.last! + letterCount(of: $1.text)) }
    paragraphs = ParagraphModel(source: source.map(\.paragraph), target: target.map(\.paragraph))
    let sourceTexts = source.map { TokenizedText($0.text) }
    let targetTexts = target.map { TokenizedText($0.text) }
    words = PairedWords(source: sourceTexts, sourceLanguage, target: targetTexts, targetLanguage)
    let targetIsLatin = NameLinks(latin: targetTexts, other: sourceTexts)
    let sourceIsLatin = NameLinks(latin: sourceTexts, other: targetTexts)
    let sourceExtractor = FeatureExtractor(language: sourceLanguage)
    let targetExtractor = FeatureExtractor(language: targetLanguage)
    sourceFeatures = sourceTexts.map {
      sourceExtractor.features(of: $0) + targetIsLatin.features(ofOther: $0) + sourceIsLatin.features(ofLatin: $0)
    }
    targetFeatures = targetTexts.map {
      targetExtractor.features(of: $0) + targetIsLatin.features(ofLatin: $0) + sourceIsLatin.features(ofOther: $0)
    }
  }
}

/// The length of a text in letters and digits: marks and spaces say nothing, and Arabic short vowels may be written
/// or not.
private func letterCount(of text: String) -> Int {
  text.unicodeScalars.count { scalar in
    if scalar.isASCII { return scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value) }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .decimalNumber: return true
    default: return false
    }
  }
}
