public import WaslCore
internal import WaslXML

/// A parallel text in TEI P5: both texts in one file, sentence by sentence, and the links between them in a `standOff`.
public struct TEIFormat: BitextFormat {
  public let name = "tei"
  public let fileNameEndings = [".tei", ".tei.xml"]
  public let summary = "parallel text in TEI P5: two texts and the links between their sentences, in one file"
  public let contents: FormatContents = [
    .texts, .sentenceBoundaries, .confidences, .status, .identifiers, .languages, .documentNames,
  ]

  public init() {}

  public func makeReader(
    _ input: InputBytes, options: ReadOptions
  ) throws(InputError) -> any BitextReader & ~Copyable {
    try TEIReader(input, options: options)
  }

  public func makeWriter(
    _ header: BitextHeader, to sink: any ByteSink, options: WriteOptions
  ) throws(OutputError) -> any BitextWriter & ~Copyable {
    TEIWriter(header, to: sink)
  }

  static let namespace = "http://www.tei-c.org/ns/1.0"
}
