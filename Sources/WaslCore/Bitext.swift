/// Two texts joined: the units in text order, with what is known of the two documents.
public struct Bitext: Sendable, Hashable, Codable {
  public var sourceLanguage: LanguageTag
  public var targetLanguage: LanguageTag
  /// The source document's name, where there is one.
  public var sourceName: String?
  /// The target document's name, where there is one.
  public var targetName: String?
  public var units: [TranslationUnit]

  public init(
    sourceLanguage: LanguageTag, targetLanguage: LanguageTag, sourceName: String? = nil,
    targetName: String? = nil, units: [TranslationUnit] = []
  ) {
    self.sourceLanguage = sourceLanguage
    self.targetLanguage = targetLanguage
    self.sourceName = sourceName
    self.targetName = targetName
    self.units = units
  }
}
