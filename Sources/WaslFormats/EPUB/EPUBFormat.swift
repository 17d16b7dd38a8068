public import WaslCore
internal import WaslXML

/// An EPUB book (EPUB 2 and 3): its chapters in the order of the spine, without tables of contents.
public struct EPUBFormat: DocumentFormat {
  public let name = "epub"
  public let fileNameEndings = [".epub"]
  public let summary = "EPUB books, in reading order"
  public let contents: DocumentContents = [
    .paragraphs, .headings, .lists, .tables, .captions, .footnotes, .formatting, .languages, .directions,
  ]

  public init() {}

  public func recognition(of bytes: [UInt8]) -> DocumentRecognition {
    BinaryKind.recognise(bytes)?.member == "application/epub+zip" ? .certain : .none
  }

  public func read(
    _ bytes: [UInt8], file: String, options: DocumentOptions
  ) throws(InputError) -> (document: Document, notices: [Notice]) {
    let package = try PackageParts(bytes, file: file)
    let book = try EPUBBook(package)
    var reader = HTMLTextReader(leavesBoilerplateOut: false)
    let chapters = try package.bytes(ofAll: Set(book.chapters))
    var notices: [Notice] = []
    for chapter in book.chapters {
      guard let bytes = chapters[chapter] else {
        notices.append(Notice(SourceLocation(file: file), "a chapter is missing: “\(chapter)”"))
        continue
      }
      let page = try HTMLPage(reading: bytes, file: package.title(of: chapter))
      if let root = page.root { reader.read(root) }
    }
    let document = try reader.builder.document(name: file, language: book.language ?? reader.language)
    return (document, notices + reader.leftOut.notices(file: file))
  }
}
