/// One sentence of a document.
public struct Sentence: Sendable, Hashable, Codable {
  /// The sentence as the author wrote it, without the white space around it. Never normalised.
  public var text: String
  /// Where it stands in the document's text, in UTF-8 bytes.
  public var range: Range<Int>
  /// The paragraph it belongs to, counted from 0.
  public var paragraph: Int
  /// The formatting inside it, balanced, with offsets into its text.
  public var codes: [InlineCode]

  public init(text: String, range: Range<Int>, paragraph: Int, codes: [InlineCode] = []) {
    self.text = text
    self.range = range
    self.paragraph = paragraph
    self.codes = codes
  }
}
