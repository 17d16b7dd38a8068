/// How much a document may ask of its reader before it is refused.
///
/// The limits end an attack in an error instead of in memory; no document that people exchange comes near.
public struct XMLLimits: Sendable, Hashable {
  /// How deep elements may be nested. libxml2's own limit (`xmlParserMaxDepth`) is 256.
  public var depth: Int
  /// How many bytes of UTF-8 a run of text between two tags may hold. libxml2's own limit
  /// (`XML_MAX_TEXT_LENGTH`), which it does not apply to a push parser, is 10 million.
  public var textLength: Int
  /// How many bytes a single tag, comment, instruction or declaration may take. libxml2 compares every
  /// attribute of a tag with every other before version 2.12, so that a tag of ten megabytes would take minutes.
  public var markupLength: Int
  /// How many different names of elements and attributes a document may use that is read in tokens, which number them.
  public var nameCount: Int

  public init(
    depth: Int = 256, textLength: Int = 10_000_000, markupLength: Int = 1 << 20, nameCount: Int = 1 << 16
  ) {
    self.depth = depth
    self.textLength = textLength
    self.markupLength = markupLength
    self.nameCount = nameCount
  }
}
