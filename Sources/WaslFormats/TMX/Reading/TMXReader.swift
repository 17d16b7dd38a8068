public import WaslCore
internal import WaslXML

/// Reads a TMX file unit by unit, in constant memory and without loss.
///
/// TMX 1.1 to 1.4b in UTF-8, UTF-16 or a declared encoding, with or without document type declaration, byte order
/// mark, namespace and version. The file need not be valid: what can be understood is delivered, what cannot is
/// counted in `notices`. Comments are passed over.
///
/// ```swift
/// var reader = try TMXReader(InputBytes(path: "memory.tmx"))
/// while let unit = try reader.next() { print(unit.variants.map(\.segment.plainText)) }
/// ```
public struct TMXReader: ~Copyable {
  private var xml: XMLContentReader
  private let assembler: TMXAssembler
  /// The version that the file says it has, where it says one.
  public let version: String?
  public let header: TMXHeader
  /// Where the unit begins that `next()` returned last.
  public private(set) var location: SourceLocation

  /// Reads up to the end of the header.
  ///
  /// - Throws: `InputError` where the file is not XML, is not TMX, or cannot be read.
  public init(_ input: InputBytes) throws(InputError) {
    try input.unpackGzip()
    let assembler = TMXAssembler(file: input.name)
    var xml = XMLContentReader(file: input.name, handler: assembler) { () throws(XMLDiagnostic) -> [UInt8]? in
      try input.nextXMLChunk()
    }
    while assembler.stage == .beginning, assembler.objection == nil {
      do throws(XMLDiagnostic) {
        guard try xml.advance() else { break }
      } catch {
        throw InputError(error)
      }
    }
    if let objection = assembler.objection { throw objection }
    guard let root = assembler.root else {
      throw InputError(SourceLocation(file: input.name), "the file has no root element")
    }
    version = root.version
    location = root.location
    header = assembler.header
    self.xml = xml
    self.assembler = assembler
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
    while true {
      if let taken = assembler.takeUnit() {
        location = taken.location
        return taken.unit
      }
      do throws(XMLDiagnostic) {
        guard try xml.advance() else { return nil }
      } catch {
        throw InputError(error)
      }
    }
  }
}
