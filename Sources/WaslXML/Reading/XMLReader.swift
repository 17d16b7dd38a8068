internal import CLibXML2

/// Reads a document event by event in constant memory, whatever its size.
///
/// ```swift
/// var reader = try XMLReader(path: "memory.tmx")
/// while let event = try reader.next() {
///   if case .start(let tag) = event, tag.name.local == "tu" { units += 1 }
/// }
/// ```
///
/// The reader drives libxml2's push parser, which is two to three times as fast as its text reader. Everything
/// that is complete before a fault is delivered before the fault is thrown. The network, external entities and
/// external DTDs are out of reach; a document that declares an entity is refused. UTF-8 and UTF-16 are detected,
/// other encodings are read as declared, as far as libxml2 knows them.
public struct XMLReader: ~Copyable {
  private let source: ByteSource
  private let session: ParserSession

  /// The line of the event that `next()` returned last, counted from 1.
  ///
  /// An event inside the root element is where it begins; a comment or an instruction outside is where it ends.
  public private(set) var line = 1
  /// The column of that event in characters, counted from 1.
  public private(set) var column = 1

  /// Reads bytes in memory.
  ///
  /// - Parameters:
  ///   - bytes: the document.
  ///   - file: its name in messages.
  ///   - limits: what it may ask for.
  ///   - schema: records to be validated on the way; their faults wait in `takeDiagnostics()`.
  public init(
    bytes: [UInt8], file: String, limits: XMLLimits = XMLLimits(), schema: XMLRecordSchema? = nil
  ) {
    self.init(ByteSource(bytes: bytes, file: file), file: file, limits: limits, schema: schema)
  }

  /// Reads a file. Compressed files are refused, not inflated.
  ///
  /// - Throws: `XMLDiagnostic` where the file cannot be opened.
  public init(
    path: String, file: String? = nil, limits: XMLLimits = XMLLimits(), schema: XMLRecordSchema? = nil
  ) throws(XMLDiagnostic) {
    let file = file ?? path
    self.init(try ByteSource(path: path, file: file), file: file, limits: limits, schema: schema)
  }

  /// Reads from an open descriptor, such as standard input; the caller closes it.
  public init(
    descriptor: Int32, file: String, limits: XMLLimits = XMLLimits(), schema: XMLRecordSchema? = nil
  ) {
    self.init(ByteSource(descriptor: descriptor, file: file), file: file, limits: limits, schema: schema)
  }

  /// Reads what a closure produces, chunk by chunk, until it returns `nil`.
  public init(
    file: String, limits: XMLLimits = XMLLimits(), schema: XMLRecordSchema? = nil,
    producer: @escaping () throws(XMLDiagnostic) -> [UInt8]?
  ) {
    self.init(ByteSource(file: file, producer: producer), file: file, limits: limits, schema: schema)
  }

  private init(_ source: ByteSource, file: String, limits: XMLLimits, schema: XMLRecordSchema?) {
    self.source = source
    let tree: TreeUse = schema.map { .records(RecordValidation($0)) } ?? .none
    session = ParserSession(file: file, limits: limits, tree: tree)
  }

  /// The next event, or `nil` after the last.
  ///
  /// - Throws: `XMLDiagnostic` where the document is not well formed, asks for more than the limits allow or
  ///   cannot be read. After an error the reader throws the same error again.
  public mutating func next() throws(XMLDiagnostic) -> XMLEvent? {
    while true {
      if let item = session.takeEvent() {
        line = item.line
        column = item.column
        return item.event
      }
      if let failure = session.failure { throw failure }
      if session.isFinished { return nil }
      if let chunk = try source.next() {
        session.feed(chunk)
      } else {
        session.finish()
      }
    }
  }

  /// Hands over the remarks and, where a schema is given, the faults found so far, and forgets them.
  public mutating func takeDiagnostics() -> [XMLDiagnostic] { session.takeDiagnostics() }
}
