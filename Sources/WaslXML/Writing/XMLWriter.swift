internal import CLibXML2

/// Writes a document piece by piece, in UTF-8 and constant memory.
///
/// ```swift
/// let bytes = try XMLWriter.bytes { writer throws(XMLWriteError) in
///   try writer.startDocument()
///   try writer.startElement("seg")
///   try writer.attribute("xml:lang", "ar")
///   try writer.text("سلام")
///   try writer.endElement()
/// }
/// ```
///
/// The writer adds no white space of its own: indentation inside mixed content would change the text. Call
/// `lineBreak(indent:)` where a new line is wanted. A document counts as written only when `finish()` returns.
public struct XMLWriter: ~Copyable {
  private let session: WriterSession

  /// Writes to a closure, which receives the bytes in pieces of a few kilobytes.
  public init(
    illegalCharacters: XMLIllegalCharacterPolicy = .refuse, sink: @escaping (Span<UInt8>) throws -> Void
  ) {
    session = WriterSession(policy: illegalCharacters, sink: sink)
  }

  /// Writes to an open descriptor, which the caller closes.
  public init(descriptor: Int32, illegalCharacters: XMLIllegalCharacterPolicy = .refuse) {
    self.init(illegalCharacters: illegalCharacters) { (bytes) throws(XMLWriteError) in
      let failed = bytes.withUnsafeBytes { wasl_write_all(descriptor, $0.baseAddress, $0.count) != 0 }
      if failed { throw .sinkFailed(systemMessage(wasl_errno())) }
    }
  }

  /// A small document as bytes in memory.
  public static func bytes(
    illegalCharacters: XMLIllegalCharacterPolicy = .refuse,
    _ write: (inout XMLWriter) throws(XMLWriteError) -> Void
  ) throws(XMLWriteError) -> [UInt8] {
    let output = Accumulator()
    var writer = XMLWriter(illegalCharacters: illegalCharacters) { bytes in
      bytes.withUnsafeBufferPointer { output.bytes.append(contentsOf: $0) }
    }
    try write(&writer)
    try writer.finish()
    return output.bytes
  }

  private final class Accumulator {
    var bytes: [UInt8] = []
  }

  /// The first character of a text that XML 1.0 cannot hold, or `nil` where all of it can be written.
  public static func firstIllegalCharacter(in text: String) -> XMLIllegalCharacter? {
    XMLEscaping.firstIllegalCharacter(in: text)
  }

  /// How many elements are open.
  public var depth: Int { session.depth }

  /// Writes the XML declaration. Call it first or not at all.
  public mutating func startDocument() throws(XMLWriteError) {
    try session.writeRaw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
  }

  /// Writes a document type declaration that refers to an external definition.
  public mutating func doctype(_ name: String, publicID: String? = nil, systemID: String)
    throws(XMLWriteError)
  {
    try Self.checkName(name)
    guard !systemID.contains("\"") || !systemID.contains("'") else {
      throw .misplaced("a system identifier cannot hold both kinds of quotation mark")
    }
    let quote = systemID.contains("\"") ? "'" : "\""
    let identifier = publicID.map { "PUBLIC \"\($0)\"" } ?? "SYSTEM"
    try session.writeRaw("<!DOCTYPE \(name) \(identifier) \(quote)\(systemID)\(quote)>\n")
  }

  /// Opens an element. The name may have a prefix, whose declaration is the caller's: `attribute("xmlns:x", …)`.
  public mutating func startElement(_ name: String) throws(XMLWriteError) {
    try Self.checkName(name)
    try session.startElement(name)
  }

  /// Adds an attribute to the element just opened.
  public mutating func attribute(_ name: String, _ value: String) throws(XMLWriteError) {
    try Self.checkName(name)
    try session.step { handle in
      name.withCString {
        xmlTextWriterStartAttribute(handle, UnsafeRawPointer($0).assumingMemoryBound(to: xmlChar.self))
      }
    }
    try session.write(value, for: .attribute)
    try session.step { xmlTextWriterEndAttribute($0) }
  }

  /// Writes whole elements that the caller has put together, with `XMLEscaping` for what stands in them.
  ///
  /// For writers of gigabytes, to which a call for every tag is too much. That the markup is well formed is the caller's
  /// affair.
  public mutating func markup(_ bytes: [UInt8]) throws(XMLWriteError) { try session.writeRaw(bytes) }

  /// Writes text between tags.
  public mutating func text(_ text: String) throws(XMLWriteError) { try session.write(text, for: .text) }

  /// Closes the element opened last; an element without content becomes `<a/>`.
  public mutating func endElement() throws(XMLWriteError) { try session.endElement() }

  /// Writes a comment.
  ///
  /// - Throws: `.misplaced` where the text holds `--` or ends in `-`, which XML does not allow in a comment.
  public mutating func comment(_ text: String) throws(XMLWriteError) {
    if let found = Self.firstIllegalCharacter(in: text) { throw .illegalCharacter(found) }
    guard !text.contains("--"), !text.hasSuffix("-") else {
      throw .misplaced("a comment cannot hold -- or end in -")
    }
    try session.writeRaw("<!--\(text)-->")
  }

  /// Writes a processing instruction.
  ///
  /// - Throws: `.misplaced` where the data holds `?>`.
  public mutating func processingInstruction(_ target: String, _ data: String? = nil) throws(XMLWriteError) {
    try Self.checkName(target)
    if let found = Self.firstIllegalCharacter(in: data ?? "") { throw .illegalCharacter(found) }
    guard target.lowercased() != "xml" else { throw .invalidName(target) }
    guard !(data ?? "").contains("?>") else { throw .misplaced("a processing instruction cannot hold ?>") }
    try session.writeRaw("<?\(target)\(data.map { " " + $0 } ?? "")?>")
  }

  /// Begins a new line, indented by so many spaces.
  public mutating func lineBreak(indent: Int = 0) throws(XMLWriteError) {
    try session.writeLineBreak(indent: indent)
  }

  /// Ends the document and hands the last bytes to the sink.
  ///
  /// - Throws: `.misplaced` where elements are still open, `.sinkFailed` where the bytes were not taken.
  public consuming func finish() throws(XMLWriteError) { try session.finish() }

  private static func checkName(_ name: String) throws(XMLWriteError) {
    let isPlain = name.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || byte == UInt8(ascii: "-")
    }
    // Names of letters and hyphens need no closer look, and nearly all are.
    if isPlain, let first = name.utf8.first, first != UInt8(ascii: "-") { return }
    let isName =
      !name.utf8.contains(0)
      && name.withCString {
        xmlValidateQName(UnsafeRawPointer($0).assumingMemoryBound(to: xmlChar.self), 0) == 0
      }
    guard isName else { throw .invalidName(name) }
  }
}
