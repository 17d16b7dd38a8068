/// One text in one language, as its author wrote it.
public struct Document: Sendable, Hashable, Codable {
  /// The file's name as the user gave it, for messages and for the properties of translation units.
  public var name: String
  /// The language of the text.
  public var language: LanguageTag
  /// The text, unchanged but for its encoding, which is UTF-8 here. Of a file with markup, the text of its blocks.
  public var text: String
  /// The pieces that the text consists of, in order and without overlap, where the file says them; empty for plain text,
  /// whose paragraphs are found by its line ends. No sentence runs from one into the next.
  public var blocks: [Block]
  /// Formatting and the like inside the text, in order; offsets are into `text`.
  public var codes: [InlineCode]

  public init(
    name: String, language: LanguageTag, text: String, blocks: [Block] = [], codes: [InlineCode] = []
  ) {
    self.name = name
    self.language = language
    self.text = text
    self.blocks = blocks
    self.codes = codes
  }
}
