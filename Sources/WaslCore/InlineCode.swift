/// Formatting inside a text that is no text itself: bold, a link, a footnote's mark. It stands between two characters.
///
/// The aligner and the checks look at the text and never at codes. Of several codes at one place the order in their
/// list is the order in the text.
public struct InlineCode: Sendable, Hashable, Codable {
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Begins a span, which the next ``close`` of the same identifier ends.
    case open
    case close
    /// Stands alone: a line break, a picture, half of a pair whose other half is missing.
    case standalone
  }

  public var kind: Kind
  /// What pairs an open code with its close, and a code with the one of the translation that stands for it.
  public var id: String
  /// Where it stands, in UTF-8 bytes of the text that it belongs to: a document's, or a sentence's.
  public var offset: Int
  /// What it does, where that is known: `bold`, `italic`, `link`, `footnote`.
  public var type: String?
  /// The code of the original format: `<b>`.
  public var data: String
  /// Whether it is not its author's but was added where a sentence broke a span in two: see
  /// ``cut(_:at:)``.
  public var isAdded: Bool

  public init(
    kind: Kind, id: String, offset: Int, type: String? = nil, data: String = "", isAdded: Bool = false
  ) {
    self.kind = kind
    self.id = id
    self.offset = offset
    self.type = type
    self.data = data
    self.isAdded = isAdded
  }
}
