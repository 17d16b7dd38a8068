public import WaslCore

/// XLIFF 1.2, for CAT tools that do not read 2.1.
public struct XLIFF12Format: BitextFormat {
  public let name = "xliff12"
  public let fileNameEndings = [".12.xlf"]
  public let summary = "bilingual file (XLIFF 1.2), for older CAT tools"
  public let contents = FormatContents.everything

  public init() {}

  public func makeReader(
    _ input: InputBytes, options: ReadOptions
  ) throws(InputError) -> any BitextReader & ~Copyable {
    try XLIFFReader(input, options: options)
  }

  public func makeWriter(
    _ header: BitextHeader, to sink: any ByteSink, options: WriteOptions
  ) throws(OutputError) -> any BitextWriter & ~Copyable {
    try XLIFF12Writer(header, to: sink, options: options)
  }
}
