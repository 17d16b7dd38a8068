internal import CLibXML2

/// Takes a document's parts as the parser meets them, without an event or a string made for each.
///
/// For formats whose files grow to gigabytes; for all others `XMLReader` is the simpler way.
public protocol XMLContentHandler: AnyObject {
  /// The number by which the handler knows a name. Asked once a name, not once a tag.
  func code(of name: XMLName) -> Int

  /// A start tag. An empty element is followed by its end like any other. The tag is good during the call only.
  func start(_ tag: borrowing XMLTag)

  /// The end of the element opened last.
  func end()

  /// A piece of a run of text, in UTF-8. A run comes in as many pieces as the parser likes.
  func text(_ bytes: Span<UInt8>)

  /// A comment or a processing instruction.
  func remark()
}

/// A start tag in the parser's own memory.
public struct XMLTag: ~Copyable {
  public let name: XMLName
  /// What the handler gave for the name.
  public let code: Int
  /// Where the tag begins, counted from 1.
  public let line: Int
  /// In characters, counted from 1.
  public let column: Int
  let tag: ParserCallbacks.Tag
  let session: ParserSession

  /// Gives each attribute's name, as it stands in the document, and its value.
  public func forEachAttribute(_ body: (_ name: String, _ value: String) -> Void) {
    for index in 0..<Int(tag.attributeCount) {
      session.withAttribute(index, of: tag, body)
    }
  }

  public var attributeCount: Int { Int(tag.attributeCount) }
}

/// Drives a handler through a document, chunk by chunk and in constant memory. What holds for `XMLReader` holds here:
/// no network, no entities, limits, and everything before a fault is delivered before it is thrown.
public struct XMLContentReader: ~Copyable {
  private var source: ByteSource
  private let session: ParserSession

  /// Reads what a closure produces until it returns `nil`. The handler is kept until the reader goes.
  public init(
    file: String, limits: XMLLimits = XMLLimits(), handler: any XMLContentHandler,
    producer: @escaping () throws(XMLDiagnostic) -> [UInt8]?
  ) {
    source = ByteSource(file: file, producer: producer)
    session = ParserSession(file: file, limits: limits, tree: .none, handler: handler)
  }

  /// Reads a chunk. Gives back whether there may be more.
  ///
  /// - Throws: `XMLDiagnostic` where the document is not well formed, asks for more than the limits allow or
  ///   cannot be read: on the call after the one in which the handler got what stands before the fault.
  public mutating func advance() throws(XMLDiagnostic) -> Bool {
    if let failure = session.failure { throw failure }
    if session.isFinished { return false }
    if let chunk = try source.next() { session.feed(chunk) } else { session.finish() }
    return true
  }
}
