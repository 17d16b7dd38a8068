public import WaslCore

/// Plain text in any of the usual encodings: see `PlainText`.
public struct PlainFormat: DocumentFormat {
  public let name = "text"
  public let fileNameEndings = [".txt", ".text"]
  public let summary = "plain text; its encoding is found out"
  public let contents: DocumentContents = [.paragraphs]

  public init() {}

  /// What is nothing else is plain text.
  public func recognition(of bytes: [UInt8]) -> DocumentRecognition { .none }

  public func read(
    _ bytes: [UInt8], file: String, options: DocumentOptions
  ) throws(InputError) -> (document: Document, notices: [Notice]) {
    let text = try PlainText(bytes, file: file, encoding: options.encoding)
    return (Document(name: file, language: .undetermined, text: text.text), text.notices)
  }
}
