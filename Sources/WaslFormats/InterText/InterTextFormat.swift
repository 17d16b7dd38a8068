public import WaslCore
internal import WaslXML

/// Stand-off alignment as InterText reads and writes it: a file of links, and the two documents beside it.
///
/// Names of the three files: `news.alignment.xml`, `news.ar.xml`, `news.en.xml`.
public struct InterTextFormat: BitextFormat {
  public let name = "intertext"
  public let fileNameEndings = [".alignment.xml"]
  public let summary = "links between two documents, as InterText has them; three files"
  public let contents: FormatContents = [.texts, .sentenceBoundaries, .languages]

  public init() {}

  /// `man` is a link that a person made or confirmed; `auto` and `plain` are a program's.
  public func makeReader(
    _ input: InputBytes, options: ReadOptions
  ) throws(InputError) -> any BitextReader & ~Copyable {
    try StandOffReader(input, order: .toFirst, options: options) { $0.status == "man" ? .accepted : .automatic }
  }

  public func makeWriter(
    _ header: BitextHeader, to sink: any ByteSink, options: WriteOptions
  ) throws(OutputError) -> any BitextWriter & ~Copyable {
    try StandOffWriter(header, to: sink, style: .interText)
  }
}
