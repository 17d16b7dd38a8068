public import WaslCore

/// One sentence of a project, on one side.
public struct ReviewSentence: Sendable, Hashable, Codable {
  /// How a sentence came to be, where it was not in the document so.
  public enum Origin: String, Sendable, Hashable, Codable {
    case split, joined
  }

  public var id: Int
  public var side: Finding.Side
  /// The text as it is now.
  public var text: String
  /// The text that a person changed, as it was; `nil` where nothing was changed, or where what was changed has
  /// been cut since.
  public var original: String?
  /// Whether a person changed the text.
  public var isEdited: Bool
  /// Where it stands in the document, in UTF-8 bytes.
  public var range: Range<Int>
  /// The paragraph it belongs to, counted from 0.
  public var paragraph: Int
  public var origin: Origin?
  /// The formatting inside it, with offsets into ``original`` where that is known, and otherwise into ``text``.
  public var codes: [InlineCode]

  public init(
    id: Int, side: Finding.Side, text: String, original: String? = nil, isEdited: Bool = false, range: Range<Int>,
    paragraph: Int, origin: Origin? = nil, codes: [InlineCode] = []
  ) {
    self.id = id
    self.side = side
    self.text = text
    self.original = original
    self.isEdited = isEdited
    self.range = range
    self.paragraph = paragraph
    self.origin = origin
    self.codes = codes
  }
}
