public import WaslCore

/// The formats that documents are read from.
public struct DocumentRegistry: Sendable {
  /// The formats in the order in which they are listed to the user.
  public let formats: [any DocumentFormat]

  public init(_ formats: [any DocumentFormat]) { self.formats = formats }

  /// All formats of this module.
  public static let standard = DocumentRegistry([
    PlainFormat(),
    MarkdownFormat(),
    HTMLDocumentFormat(),
    DOCXFormat(),
    ODTFormat(),
    EPUBFormat(),
    PDFFormat(),
    SRTFormat(),
    WebVTTFormat(),
    POFormat(),
    POFormat(originals: true),
    XLIFFSideFormat(.source),
    XLIFFSideFormat(.target),
  ])

  /// The format of a name, in any case.
  public func format(named name: String) -> (any DocumentFormat)? {
    formats.first { $0.name == name.lowercased() }
  }

  /// The format that a file's name promises by its ending.
  public func format(ofFile path: String) -> (any DocumentFormat)? {
    let path = path.lowercased()
    return formats.first { $0.fileNameEndings.contains { path.hasSuffix($0) } }
  }

  /// The names of the formats, for messages.
  public var list: String { formats.map(\.name).joined(separator: ", ") }

  /// Reads a document in the format that the user names, that its content proves, that its name promises, that its
  /// content suggests, or else as plain text, in this order.
  ///
  /// - Parameters:
  ///   - input: the file.
  ///   - name: the format's name where the user gives it.
  /// - Throws: `InputError` where the file cannot be read, is at fault or empty, and where it is bilingual.
  public func read(
    _ input: InputBytes, format name: String? = nil, options: DocumentOptions = DocumentOptions()
  ) throws(InputError) -> (document: Document, notices: [Notice]) {
    let location = SourceLocation(file: input.name)
    if let name, format(named: name) == nil {
      throw InputError(location, "“\(name)” is no format of documents", remedy: "use one of \(list)")
    }
    let bytes = try input.readAll()
    if let name, let named = format(named: name) {
      return try named.read(bytes, file: input.name, options: options)
    }
    if let objection = Self.objection(to: bytes, file: input.name) { throw objection }
    let promised = format(ofFile: input.name)
    let certain = formats.first { $0.recognition(of: bytes) == .certain }
    if let certain, certain.name != promised?.name {
      var (document, notices) = try certain.read(bytes, file: input.name, options: options)
      if promised != nil { notices.insert(Notice(location, "read as \(certain.name), which it is"), at: 0) }
      return (document, notices)
    }
    let format = promised ?? certain ?? formats.first { $0.recognition(of: bytes) == .likely } ?? PlainFormat()
    return try format.read(bytes, file: input.name, options: options)
  }

  /// Why a file is no document: it holds two languages already.
  private static func objection(to bytes: [UInt8], file: String) -> InputError? {
    let path = file.lowercased()
    let start = TextStart(bytes)
    let location = SourceLocation(file: file)
    if start.rootElement == "tmx" || path.hasSuffix(".tmx") || path.hasSuffix(".tmx.gz") {
      return InputError(
        location, "this is a translation memory (TMX), whose pairs are joined already",
        remedy: "look into it with wasl check, turn it into another format with wasl convert")
    }
    if start.rootElement == "xliff" || XLIFFFormat().fileNameEndings.contains(where: path.hasSuffix) {
      return InputError(
        location, "this is a bilingual file (XLIFF), whose pairs are joined already",
        remedy: "look into it with wasl check, turn it into another format with wasl convert; to pair one of its sides "
          + "with another text, name it as the format: xliff-source or xliff-target")
    }
    if path.hasSuffix(".jsonl") || start.text.hasPrefix("{\"format\":\"wasl-bitext") {
      return InputError(
        location, "these are pairs that are joined already (JSON Lines)",
        remedy: "look into them with wasl check, turn them into another format with wasl convert")
    }
    return nil
  }
}
