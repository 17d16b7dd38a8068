public import WaslCore
internal import WaslXML

/// A Word document as Office Open XML (ISO/IEC 29500): the text of its body, tables, text boxes and notes.
///
/// Tracked deletions, hidden text, field codes, comments, page headers and footers are left out, tracked insertions
/// are in.
public struct DOCXFormat: DocumentFormat {
  public let name = "docx"
  public let fileNameEndings = [".docx", ".docm", ".dotx"]
  public let summary = "Word documents; changes as accepted, without hidden text and field codes"
  public let contents: DocumentContents = [
    .paragraphs, .headings, .lists, .tables, .captions, .footnotes, .formatting, .directions,
  ]

  public init() {}

  public func recognition(of bytes: [UInt8]) -> DocumentRecognition {
    BinaryKind.recognise(bytes)?.member == "word/document.xml" ? .certain : .none
  }

  public func read(
    _ bytes: [UInt8], file: String, options: DocumentOptions
  ) throws(InputError) -> (document: Document, notices: [Notice]) {
    let parts = try DOCXParts(bytes, file: file)
    var reader = DOCXReader(parts: parts, styles: try DOCXStyles(parts))
    try reader.read()
    let document = try reader.builder.document(name: file, language: nil)
    return (document, reader.leftOut.notices(file: file))
  }
}
