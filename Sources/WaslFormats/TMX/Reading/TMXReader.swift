public import WaslCore
internal import WaslXML

/// Reads a TMX file unit by unit, in constant memory and without loss.
///
/// TMX 1.1 to 1.4b in UTF-8, UTF-16 or a declared encoding, with or without document type declaration, byte order
/// mark, namespace and version. The file need not be valid: what can be understood is delivered, what cannot is
/// counted in `notices`. Comments are passed over. Of a file larger than a megabyte the rest is parsed on another thread, a
/// little ahead: its bytes belong to the reader as long as that lives.
///
/// ```swift
/// var reader = try TMXReader(InputBytes(path: "memory.tmx"))
/// while let unit = try reader.next() { print(unit.variants.map(\.segment.plainText)) }
/// ```
public struct TMXReader: ~Copyable {
  private let batches: ReadAhead<XMLTokenBatch>
  private var assembler: TMXAssembler
  private var batch: XMLTokenBatch
  private var nextToken: Int
  /// The version that the file says it has, where it says one.
  public let version: String?
  public let header: TMXHeader
  /// Where the unit begins that was read last; at first, where the root element does.
  public private(set) var location: SourceLocation

  /// Reads up to the end of the header.
  ///
  /// - Throws: `InputError` where the file is not XML, is not TMX, or cannot be read.
  public init(_ input: InputBytes) throws(InputError) {
    try input.unpackGzip()
    var assembler = TMXAssembler(file: input.name)
    let batches = Self.batches(of: input)
    var batch = XMLTokenBatch()
    var nextToken = 0
    while assembler.stage == .beginning {
      if nextToken == batch.tokens.count {
        guard try batches.next(&batch) else { break }
        assembler.learn(batch.newNames)
        nextToken = 0
      }
      _ = assembler.takeUnit(batch, from: &nextToken)
    }
    if let objection = assembler.objection { throw objection }
    guard let root = assembler.root else {
      throw InputError(SourceLocation(file: input.name), "the file has no root element")
    }
    version = root.version
    location = root.location
    header = assembler.header
    self.batches = batches
    self.assembler = assembler
    self.batch = batch
    self.nextToken = nextToken
  }

  /// What the user should know of what was read so far.
  public var notices: [Notice] { assembler.tally.notices }

  /// How many comments and processing instructions were passed over so far.
  public var commentCount: Int { assembler.commentCount }

  /// The next unit, or `nil` after the last.
  ///
  /// - Throws: `InputError` with line and column where the file is not well formed, ends too early, or asks for
  ///   more than is safe to give. All units before the fault have been returned by then.
  public mutating func next() throws(InputError) -> TMXUnit? {
    guard try advance() else { return nil }
    location = SourceLocation(file: location.file, line: record.line, column: record.column)
    return record.unit
  }

  /// Reads the next unit, which is then `record`. Gives back whether there was one.
  ///
  /// - Throws: `InputError` as `next()`.
  mutating func advance() throws(InputError) -> Bool {
    while true {
      if assembler.takeUnit(batch, from: &nextToken) { return true }
      if nextToken < batch.tokens.count { continue }
      guard try batches.next(&batch) else { return false }
      assembler.learn(batch.newNames)
      nextToken = 0
    }
  }

  /// The unit that ``advance()`` has read.
  var record: TMXRecord {
    _read { yield assembler.record }
    _modify { yield &assembler.record }
  }

  private static func batches(of input: InputBytes) -> ReadAhead<XMLTokenBatch> {
    var xml = XMLTokenReader(file: input.name) { () throws(XMLDiagnostic) -> [UInt8]? in
      try input.nextXMLChunk()
    }
    return ReadAhead(XMLTokenBatch()) { (batch) throws(InputError) -> Bool in
      do throws(XMLDiagnostic) { return try xml.next(&batch) } catch { throw InputError(error) }
    }
  }
}
