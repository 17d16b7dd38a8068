public import WaslCore
internal import WaslXML

/// Stand-off alignment in XCES, as OPUS publishes its corpora: a file of links, and the two documents beside it.
///
/// Names of the three files: `news.xces`, `news.ar.xml`, `news.en.xml`.
public struct XCESFormat: BitextFormat {
  public let name = "xces"
  public let fileNameEndings = [".xces"]
  public let summary = "links between two documents (XCES cesAlign), as OPUS has them; three files"
  public let contents: FormatContents = [
    .texts, .sentenceBoundaries, .confidences, .identifiers, .languages,
  ]

  public init() {}

  public func makeReader(
    _ input: InputBytes, options: ReadOptions
  ) throws(InputError) -> any BitextReader & ~Copyable {
    try StandOffReader(input, order: .fromFirst, options: options)
  }

  public func makeWriter(
    _ header: BitextHeader, to sink: any ByteSink, options: WriteOptions
  ) throws(OutputError) -> any BitextWriter & ~Copyable {
    try StandOffWriter(header, to: sink, style: .xces)
  }
}
