public import WaslCore

/// What is known of two joined texts before their first unit: a `Bitext` without its units.
public struct BitextHeader: Sendable, Hashable {
  public var sourceLanguage: LanguageTag
  public var targetLanguage: LanguageTag
  /// The source document's name, where there is one.
  public var sourceName: String?
  /// The target document's name, where there is one.
  public var targetName: String?

  public init(
    sourceLanguage: LanguageTag, targetLanguage: LanguageTag, sourceName: String? = nil,
    targetName: String? = nil
  ) {
    self.sourceLanguage = sourceLanguage
    self.targetLanguage = targetLanguage
    self.sourceName = sourceName
    self.targetName = targetName
  }

  /// The header of a bitext that is in memory.
  public init(_ bitext: Bitext) {
    self.init(
      sourceLanguage: bitext.sourceLanguage, targetLanguage: bitext.targetLanguage,
      sourceName: bitext.sourceName, targetName: bitext.targetName)
  }
}

extension Bitext {
  /// A bitext with the header's languages and names.
  public init(_ header: BitextHeader, units: [TranslationUnit] = []) {
    self.init(
      sourceLanguage: header.sourceLanguage, targetLanguage: header.targetLanguage,
      sourceName: header.sourceName, targetName: header.targetName, units: units)
  }
}
