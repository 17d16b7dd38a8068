public import WaslCore
internal import WaslXML

/// A web page: its text, without scripts, navigation and what else is no part of it.
public struct HTMLDocumentFormat: DocumentFormat {
  public let name = "html"
  public let fileNameEndings = [".html", ".htm", ".xhtml"]
  public let summary = "web pages; scripts and navigation are left out"
  public let contents: DocumentContents = [
    .paragraphs, .headings, .lists, .tables, .captions, .footnotes, .formatting, .languages, .directions,
  ]

  public init() {}

  public func recognition(of bytes: [UInt8]) -> DocumentRecognition {
    let start = TextStart(bytes)
    if start.text.prefix(15).lowercased() == "<!doctype html>" { return .likely }
    return ["html", "head", "body"].contains(start.rootElement) ? .likely : .none
  }

  public func read(
    _ bytes: [UInt8], file: String, options: DocumentOptions
  ) throws(InputError) -> (document: Document, notices: [Notice]) {
    let encoding = options.encoding ?? Self.undeclaredEncoding(of: bytes)
    let page = try HTMLPage(reading: bytes, file: file, encoding: encoding?.name)
    var reader = HTMLTextReader(leavesBoilerplateOut: true)
    if let root = page.root { reader.read(root) }
    let document = try reader.builder.document(name: file, language: reader.language)
    var notices = reader.leftOut.notices(file: file)
    if page.encoding.uppercased() != TextEncoding.utf8.name {
      notices.insert(Notice(SourceLocation(file: file), "converted from \(page.encoding)"), at: 0)
    }
    return (document, notices)
  }
}

extension HTMLDocumentFormat {
  /// The encoding of a page that says none, where its letters tell it: Arabic pages of old are often in Windows-1256, which
  /// browsers would not guess.
  private static func undeclaredEncoding(of bytes: [UInt8]) -> TextEncoding? {
    guard TextStart(bytes).text.lowercased()[...].after("charset=") == nil else { return nil }
    guard case .text(let encoding) = EncodingDetector.examine(bytes), encoding != .utf8 else { return nil }
    return encoding
  }
}

extension HTMLPage {
  /// Reads a page; its faults are worded as those of this module's other readers.
  init(reading bytes: [UInt8], file: String, encoding: String? = nil) throws(InputError) {
    do throws(XMLDiagnostic) {
      try self.init(bytes: bytes, file: file, encoding: encoding)
    } catch {
      throw InputError(error)
    }
  }
}
