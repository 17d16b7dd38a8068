public import WaslCore

/// Markdown (CommonMark 0.31 with GitHub's tables, footnotes and strike-through): its text, without code blocks and front
/// matter.
public struct MarkdownFormat: DocumentFormat {
  public let name = "markdown"
  public let fileNameEndings = [".md", ".markdown", ".mdown", ".mkd"]
  public let summary = "Markdown; code blocks and front matter are left out"
  public let contents: DocumentContents = [.paragraphs, .headings, .lists, .tables, .footnotes, .formatting]

  public init() {}

  /// Markdown is made to look like plain text, and cannot be told from it.
  public func recognition(of bytes: [UInt8]) -> DocumentRecognition { .none }

  public func read(
    _ bytes: [UInt8], file: String, options: DocumentOptions
  ) throws(InputError) -> (document: Document, notices: [Notice]) {
    let text = try PlainText(bytes, file: file, encoding: options.encoding)
    var reader = MarkdownReader(text.text, file: file)
    try reader.read()
    let document = try reader.builder.document(name: file, language: nil)
    return (document, text.notices + reader.leftOut.notices(file: file))
  }
}
