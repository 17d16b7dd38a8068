/// One step through a document, in numbers: no string is made for it.
public struct XMLToken: Sendable, Hashable {
  public enum Kind: UInt8, Sendable {
    /// A start tag. An empty element is followed by its end like any other.
    case start
    /// An attribute of the start tag before it.
    case attribute
    /// A run of text between two tags, or a piece of it where the batch ends inside or something stands between.
    case text
    /// The end of the element opened last.
    case end
    /// A comment or a processing instruction, without what stands in it.
    case remark
  }

  public var kind: Kind
  /// The number of an element's or an attribute's name, counted from 0 in the order in which a document's names come
  /// first; 0 elsewhere.
  public var name: Int32
  /// Where the text, or the attribute's value, begins in the batch's bytes.
  public var start: Int32
  /// How many bytes it has.
  public var count: Int32
  /// Where the token begins, counted from 1; for an attribute, where its tag does.
  public var line: Int32
  /// In characters, counted from 1.
  public var column: Int32

  /// Where the text or the value stands in the batch's bytes.
  public var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
}

/// Tokens that were read together.
public struct XMLTokenBatch: Sendable {
  public fileprivate(set) var tokens: [XMLToken] = []
  /// The texts and the values of the attributes, in UTF-8.
  public fileprivate(set) var bytes: [UInt8] = []
  /// The names that come for the first time, in the order of their numbers, which go on from the batch before.
  public internal(set) var newNames: [XMLName] = []

  public init() {}

  mutating func removeAll() {
    newNames.removeAll()
    tokens.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: bytes.capacity < 1 << 20)
  }

  mutating func add(_ kind: XMLToken.Kind, name: Int32 = 0, at position: (line: Int, column: Int)) {
    tokens.append(
      XMLToken(
        kind: kind, name: name, start: Int32(bytes.count), count: 0, line: Int32(truncatingIfNeeded: position.line),
        column: Int32(truncatingIfNeeded: position.column)))
  }

  /// Adds bytes to the token added last.
  mutating func append(_ more: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: more)
    tokens[tokens.count - 1].count += Int32(more.count)
  }

  mutating func append(_ byte: UInt8) {
    bytes.append(byte)
    tokens[tokens.count - 1].count += 1
  }
}

/// Reads a document in batches of tokens, in constant memory: for formats whose files grow to gigabytes. For all others
/// `XMLReader` is the simpler way.
///
/// ```swift
/// var batch = XMLTokenBatch()
/// var names: [XMLName] = []
/// while try reader.next(&batch) {
///   names += batch.newNames
///   for token in batch.tokens where token.kind == .start { print(names[Int(token.name)]) }
/// }
/// ```
///
/// What holds for `XMLReader` holds here: no network, no entities, limits, and everything before a fault is delivered
/// before it is thrown.
public struct XMLTokenReader: ~Copyable {
  private let source: ByteSource
  private let session: ParserSession

  /// Reads what a closure produces until it returns `nil`.
  public init(
    file: String, limits: XMLLimits = XMLLimits(), producer: @escaping () throws(XMLDiagnostic) -> [UInt8]?
  ) {
    source = ByteSource(file: file, producer: producer)
    session = ParserSession(file: file, limits: limits, tree: .none, givesTokens: true)
  }

  /// Puts the next tokens in the place of those in `batch`; there may be none. Gives back whether there may be more.
  ///
  /// - Throws: `XMLDiagnostic` where the document is not well formed, asks for more than the limits allow or
  ///   cannot be read: on the call after the one that delivered what stands before the fault.
  public mutating func next(_ batch: inout XMLTokenBatch) throws(XMLDiagnostic) -> Bool {
    batch.removeAll()
    if let failure = session.failure { throw failure }
    if session.isFinished { return false }
    if let chunk = try source.next() { session.feed(chunk) } else { session.finish() }
    session.takeTokens(&batch)
    return true
  }
}
