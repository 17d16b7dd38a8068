public import WaslCore

/// A PDF document, through poppler's `pdftotext`, which knows where every word stands on its page. What is a paragraph, a
/// note or a page header is found out from that.
public struct PDFFormat: DocumentFormat {
  public let name = "pdf"
  public let fileNameEndings = [".pdf"]
  public let summary = "PDF, where pdftotext is installed; page headers and footers are left out"
  public let contents: DocumentContents = [.paragraphs, .lists, .tables, .footnotes]

  public init() {}

  public func recognition(of bytes: [UInt8]) -> DocumentRecognition {
    bytes.starts(with: "%PDF-".utf8) ? .certain : .none
  }

  public func read(
    _ bytes: [UInt8], file: String, options: DocumentOptions
  ) throws(InputError) -> (document: Document, notices: [Notice]) {
    try Self.read(layout: PDFToText.layout(of: bytes, file: file), file: file)
  }

  /// Reads what `pdftotext -bbox-layout` writes.
  static func read(layout: [UInt8], file: String) throws(InputError) -> (document: Document, notices: [Notice]) {
    var pages = try PDFLayout.pages(layout, file: file)
    guard pages.contains(where: { !$0.blocks.isEmpty }) else {
      throw InputError(
        SourceLocation(file: file), "there is no text in this PDF, only pictures of pages",
        remedy: "recognise its text first (OCR)")
    }
    var leftOut = LeftOut()
    PDFPageMargins.remove(from: &pages, leftOut: &leftOut)
    let order = PDFWordOrder(pages)
    var builder = PDFTextBuilder(pages: pages, order: order)
    builder.build()
    let document = try builder.builder.document(name: file, language: nil)
    var notices = leftOut.notices(file: file)
    if builder.doubtfulLigatures {
      notices.append(
        Notice(
          SourceLocation(file: file),
          "its fonts give لا in the wrong order (ال); this was put right where spelling leaves no doubt, so look at"
            + " words with either"))
    }
    return (document, notices)
  }
}
