public import WaslCore
internal import WaslText

/// Pairs the sentences of two texts that say the same in two languages.
///
/// ```swift
/// let aligner = Aligner(sourceLanguage: .arabic, targetLanguage: .english)
/// let alignment = try aligner.align(arabicSentences, englishSentences)
/// ```
public struct Aligner: Sendable {
  /// Texts whose numbers of sentences multiply to more than this are refused: the exact search keeps 17 bytes for
  /// each pair of places, 700 MB at this limit (6,300 sentences a side).
  public static let largestProduct = 40_000_000

  private let sourceLanguage: LanguageTag
  private let targetLanguage: LanguageTag

  public init(sourceLanguage: LanguageTag, targetLanguage: LanguageTag) {
    self.sourceLanguage = sourceLanguage
    self.targetLanguage = targetLanguage
  }

  /// The likeliest alignment, with the confidence of each bead.
  ///
  /// - Returns: beads that hold every sentence once, in order.
  /// - Throws: `AlignmentError` where the texts are too long to be aligned.
  /// - Complexity: time and memory proportional to the product of the numbers of sentences.
  public func align(_ source: [Sentence], _ target: [Sentence]) throws(AlignmentError) -> Alignment {
    guard source.count * target.count <= Self.largestProduct else {
      throw .tooLong(sourceCount: source.count, targetCount: target.count)
    }
    if source.isEmpty && target.isEmpty { return Alignment(beads: []) }
    let table = featureTable(source, target)
    let cost = EvidenceCost(source: source, target: target, features: table)
    let first = ExactSearch(cost: cost, temperature: Self.temperature).alignment()
    return ExactSearch(cost: cost.fitted(to: first), temperature: Self.temperature).alignment()
  }

  /// Divides the log likelihoods before confidences are taken; see `ExactSearch`. Chosen on the development
  /// documents so that of the beads at 0.9 about nine in ten are right.
  private static let temperature = 1.0

  private func featureTable(_ source: [Sentence], _ target: [Sentence]) -> FeatureTable {
    let sourceTexts = source.map { TokenizedText($0.text) }
    let targetTexts = target.map { TokenizedText($0.text) }
    let sourceExtractor = FeatureExtractor(language: sourceLanguage)
    let targetExtractor = FeatureExtractor(language: targetLanguage)
    var sourceFeatures = sourceTexts.map { sourceExtractor.features(of: $0) }
    var targetFeatures = targetTexts.map { targetExtractor.features(of: $0) }
    let targetIsLatin = NameLinks(latin: targetTexts, other: sourceTexts)
    let sourceIsLatin = NameLinks(latin: sourceTexts, other: targetTexts)
    for index in sourceTexts.indices {
      sourceFeatures[index] += targetIsLatin.features(ofOther: sourceTexts[index])
      sourceFeatures[index] += sourceIsLatin.features(ofLatin: sourceTexts[index])
    }
    for index in targetTexts.indices {
      targetFeatures[index] += targetIsLatin.features(ofLatin: targetTexts[index])
      targetFeatures[index] += sourceIsLatin.features(ofOther: targetTexts[index])
    }
    return FeatureTable(source: sourceFeatures, target: targetFeatures)
  }
}

/// Why two texts cannot be aligned.
public enum AlignmentError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The texts are longer than the search can hold.
  case tooLong(sourceCount: Int, targetCount: Int)

  public var description: String {
    switch self {
    case .tooLong(let source, let target):
      "\(source) and \(target) sentences are more than can be aligned at once; cut both texts at their chapters"
    }
  }
}
