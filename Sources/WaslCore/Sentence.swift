/// One sentence of a document.
public struct Sentence: Sendable, Hashable, Codable {
  /// The sentence as the author wrote it, without the white space around it. Never normalised.
  public var text: String
  /// Where it stands in the document's text, in UTF-8 bytes.
  public var range: Range<Int>
  /// The paragraph it belongs to, counted from 0.
  public var paragraph: Int

  public init(text: String, range: Range<Int>, paragraph: Int) {
    self.text = text
    self.range = range
    self.paragraph = paragraph
  }
}
