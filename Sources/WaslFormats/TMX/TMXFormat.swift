public import WaslCore

/// Translation Memory eXchange, what every CAT tool opens: TMX 1.4 is written, 1.1 to 1.4b are read.
///
/// docs/formats.md says what stands in properties.
public struct TMXFormat: BitextFormat {
  public let name = "tmx"
  public let fileNameEndings = [".tmx", ".tmx.gz"]
  public let summary = "translation memory (TMX 1.4), for CAT tools"
  public let contents = FormatContents.everything

  public init() {}

  public func makeReader(
    _ input: InputBytes, options: ReadOptions
  ) throws(InputError) -> any BitextReader & ~Copyable {
    try TMXBitextReader(input, options: options)
  }

  public func makeWriter(
    _ header: BitextHeader, to sink: any ByteSink, options: WriteOptions
  ) throws(OutputError) -> any BitextWriter & ~Copyable {
    try TMXBitextWriter(header, to: sink, options: options)
  }

  /// From TMX to TMX everything is kept that a bitext has no room for: inline codes, properties, attributes,
  /// further languages. Only where the user names languages is that pair taken alone.
  public func convert(
    _ input: InputBytes, to format: any BitextFormat, _ sink: any ByteSink, readOptions: ReadOptions,
    writeOptions: WriteOptions
  ) throws -> WriteReport {
    if format is TMXFormat, readOptions == ReadOptions(), writeOptions.profile == .wasl {
      return try TMXWriter.copy(input, to: sink)
    }
    return try convertUnits(
      input, to: format, sink, readOptions: readOptions, writeOptions: writeOptions)
  }
}
