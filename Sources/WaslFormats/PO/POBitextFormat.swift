public import WaslCore

/// Message catalogues of GNU gettext (https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html).
///
/// docs/formats.md says what stands where.
public struct POBitextFormat: BitextFormat {
  public let name = "po"
  public let fileNameEndings = [".po", ".pot"]
  public let summary = "message catalogue (gettext PO), for software"
  public let contents = FormatContents.everything.subtracting(.inlineCodes)

  public init() {}

  public func makeReader(
    _ input: InputBytes, options: ReadOptions
  ) throws(InputError) -> any BitextReader & ~Copyable {
    try POReader(input, options: options)
  }

  public func makeWriter(
    _ header: BitextHeader, to sink: any ByteSink, options: WriteOptions
  ) throws(OutputError) -> any BitextWriter & ~Copyable {
    try POWriter(header, to: sink, options: options)
  }
}
