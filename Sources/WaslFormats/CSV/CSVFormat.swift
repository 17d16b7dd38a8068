public import WaslCore

/// Comma-separated text (RFC 4180): the columns of TSV, for programs that know no tabs.
///
/// What Excel saves in countries with a decimal comma, semicolons and a byte order mark, is read as well.
public struct CSVFormat: BitextFormat {
  public let name = "csv"
  public let fileNameEndings = [".csv"]
  public let summary = "comma-separated text (RFC 4180), the columns of tsv"
  public let contents = FormatContents.everything.subtracting(.inlineCodes)

  public init() {}

  public func makeReader(
    _ input: InputBytes, options: ReadOptions
  ) throws(InputError) -> any BitextReader & ~Copyable {
    try TSVReader(input, options: options, kind: .commas)
  }

  public func makeWriter(
    _ header: BitextHeader, to sink: any ByteSink, options: WriteOptions
  ) throws(OutputError) -> any BitextWriter & ~Copyable {
    try TSVWriter(header, to: sink, kind: .commas)
  }
}
