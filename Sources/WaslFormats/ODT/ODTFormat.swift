public import WaslCore
internal import WaslXML

/// An OpenDocument text (ISO/IEC 26300), in its package or as one flat XML file: the text of its body, tables, text boxes
/// and notes.
///
/// Tracked deletions, hidden text, comments, page headers and footers are left out, tracked insertions are in.
public struct ODTFormat: DocumentFormat {
  public let name = "odt"
  public let fileNameEndings = [".odt", ".ott", ".fodt"]
  public let summary = "OpenDocument texts; changes as accepted, without hidden text"
  public let contents: DocumentContents = [
    .paragraphs, .headings, .lists, .tables, .captions, .footnotes, .formatting, .directions,
  ]

  public init() {}

  public func recognition(of bytes: [UInt8]) -> DocumentRecognition {
    if BinaryKind.recognise(bytes)?.member == "application/vnd.oasis.opendocument.text" { return .certain }
    let start = TextStart(bytes)
    return start.rootElement == "document" && start.text.contains("urn:oasis:names:tc:opendocument") ? .certain : .none
  }

  public func read(
    _ bytes: [UInt8], file: String, options: DocumentOptions
  ) throws(InputError) -> (document: Document, notices: [Notice]) {
    var reader = ODTReader()
    if bytes.starts(with: [0x50, 0x4B]) {
      let package = try PackageParts(bytes, file: file)
      try Self.checkProtection(of: package)
      if package.contains("styles.xml") {
        try package.forEachEvent(in: "styles.xml") { (event) throws(InputError) in reader.styles.take(event) }
      }
      // The automatic styles stand in front of the body.
      try package.forEachEvent(in: "content.xml") { (event) throws(InputError) in reader.take(event) }
    } else {
      var xml = XMLReader(bytes: bytes, file: file)
      try xml.readEvents { (event) throws(InputError) in reader.take(event) }
    }
    let document = try reader.builder.document(name: file, language: nil)
    return (document, reader.leftOut.notices(file: file))
  }

  /// Says what is wrong with a document whose parts are encrypted, which would look damaged otherwise.
  private static func checkProtection(of package: PackageParts) throws(InputError) {
    guard package.contains("META-INF/manifest.xml") else { return }
    var isEncrypted = false
    try package.forEachEvent(in: "META-INF/manifest.xml") { (event) throws(InputError) in
      if case .start(let tag) = event, tag.name.local == "encryption-data" { isEncrypted = true }
    }
    if isEncrypted {
      throw InputError(
        SourceLocation(file: package.file), "the document is protected by a password",
        remedy: "open it in its program and save it without the password")
    }
  }
}
