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
  private var parser: TMXParser
  /// The version that the file says it has, where it says one.
  public let version: String?
  public let header: TMXHeader
  /// Where the unit begins that `next()` returned last.
  public private(set) var location: SourceLocation

  /// Reads up to the end of the header.
  ///
  /// - Throws: `InputError` where the file is not XML, is not TMX, or cannot be read.
  public init(_ input: InputBytes) throws(InputError) {
    var parser = TMXParser(input)
    guard case .start(let root)? = try parser.next() else {
      throw InputError(SourceLocation(file: input.name), "the file has no root element")
    }
    guard TMXElement(root) == .tmx else {
      throw InputError(
        parser.location, "the root element is <\(root.name)>, not <tmx>", remedy: "give a TMX file")
    }
    let start = parser.location
    let header = try Self.header(&parser)
    version = root["version"]
    location = start
    self.header = header
    self.parser = parser
  }

  /// The header, or an empty one where the body comes without.
  private static func header(_ parser: inout TMXParser) throws(InputError) -> TMXHeader {
    while let event = try parser.next() {
      guard case .start(let tag) = event else { continue }
      switch TMXElement(tag) {
      case .header: return try parser.header(tag)
      case .body:
        parser.tally.add("the file has no header", at: parser.location)
        return TMXHeader()
      default: try parser.skip(tag)
      }
    }
    return TMXHeader()
  }

  /// What the user should know of what was read so far.
  public var notices: [Notice] { parser.tally.notices }

  /// How many comments and processing instructions were passed over so far.
  public var commentCount: Int { parser.commentCount }

  /// The next unit, or `nil` after the last.
  ///
  /// - Throws: `InputError` with line and column where the file is not well formed, ends too early, or asks for
  ///   more than is safe to give. All units before the fault have been returned by then.
  public mutating func next() throws(InputError) -> TMXUnit? {
    while let event = try parser.next() {
      switch event {
      case .start(let tag):
        switch TMXElement(tag) {
        case .tu:
          location = parser.location
          return try parser.unit(tag)
        case .body: continue
        default: try parser.skip(tag)
        }
      case .text(let text): parser.passOver(text)
      default: continue
      }
    }
    return nil
  }
}
