/// One text in one language, as its author wrote it.
public struct Document: Sendable, Hashable, Codable {
  /// The file's name as the user gave it, for messages and for the properties of translation units.
  public var name: String
  /// The language of the text.
  public var language: LanguageTag
  /// The text, unchanged but for its encoding, which is UTF-8 here.
  public var text: String

  public init(name: String, language: LanguageTag, text: String) {
    self.name = name
    self.language = language
    self.text = text
  }
}
