public import WaslCore

/// Tab-separated text for spreadsheets and scripts: one unit a line, columns named in a header line.
///
/// docs/formats.md describes the columns and how characters are escaped.
public struct TSVFormat: BitextFormat {
  public let name = "tsv"
  public let fileNameEndings = [".tsv", ".tab"]
  public let summary = "tab-separated text, one unit a line, for spreadsheets and scripts"
  public let contents = FormatContents.everything.subtracting(.inlineCodes)

  public init() {}

  public func makeReader(
    _ input: InputBytes, options: ReadOptions
  ) throws(InputError) -> any BitextReader & ~Copyable {
    try TSVReader(input, options: options)
  }

  public func makeWriter(
    _ header: BitextHeader, to sink: any ByteSink, options: WriteOptions
  ) throws(OutputError) -> any BitextWriter & ~Copyable {
    try TSVWriter(header, to: sink)
  }
}

/// The columns, in the order in which they are written.
enum TSVColumn: String, CaseIterable {
  case id, source, target, type, score, confidence, status, notes
  case sourceLanguage = "source_language"
  case targetLanguage = "target_language"
  case sourceDocument = "source_document"
  case targetDocument = "target_document"
}
