public import WaslCore

/// One side of an XLIFF file as a document: the source of a file whose targets are empty, to be aligned with a translation
/// that was made elsewhere.
///
/// It is used where its name is given; an XLIFF file that is met otherwise holds pairs already.
public struct XLIFFSideFormat: DocumentFormat {
  public let name: String
  public let fileNameEndings: [String] = []
  public let summary: String
  public let contents: DocumentContents = [.paragraphs, .formatting, .languages]
  private let side: Finding.Side

  public init(_ side: Finding.Side) {
    self.side = side
    name = "xliff-\(side.rawValue)"
    summary = "the \(side.rawValue)s of an XLIFF file, where this name is given"
  }

  public func recognition(of bytes: [UInt8]) -> DocumentRecognition { .none }

  public func read(
    _ bytes: [UInt8], file: String, options: DocumentOptions
  ) throws(InputError) -> (document: Document, notices: [Notice]) {
    try BilingualDocument.read(InputBytes(bytes, name: file), as: XLIFFFormat(), side: side)
  }
}
