public import WaslCore

/// XML Localisation Interchange File Format 2.1, which CAT tools of today open; 1.0 to 2.2 are read.
///
/// docs/formats.md says what stands where.
public struct XLIFFFormat: BitextFormat {
  public let name = "xliff"
  public let fileNameEndings = [".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".mxliff"]
  public let summary = "bilingual file (XLIFF 2.1), for CAT tools"
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
    try XLIFFWriter(header, to: sink)
  }
}
