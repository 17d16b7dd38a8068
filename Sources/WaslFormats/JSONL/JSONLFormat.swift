public import WaslCore

/// JSON Lines: one object a line, each complete in itself, so that files can be cut, joined and shuffled.
///
/// docs/formats.md describes the keys and what a change of version means.
public struct JSONLFormat: BitextFormat {
  public let name = "jsonl"
  public let fileNameEndings = [".jsonl", ".ndjson"]
  public let summary = "JSON Lines, one unit a line, for programs"
  public let contents = FormatContents.everything

  public init() {}

  public func makeReader(
    _ input: InputBytes, options: ReadOptions
  ) throws(InputError) -> any BitextReader & ~Copyable {
    try JSONLReader(input, options: options)
  }

  public func makeWriter(
    _ header: BitextHeader, to sink: any ByteSink, options: WriteOptions
  ) throws(OutputError) -> any BitextWriter & ~Copyable {
    JSONLWriter(header, to: sink)
  }
}

/// What identifies our lines, and the version of their keys.
enum JSONLVersion {
  static let family = "wasl-bitext/"
  static let current = 1
  static var name: String { family + String(current) }
}

/// The keys, in the order in which they are written.
enum JSONLKey: String, CaseIterable {
  case format, id, source, target, type, score, confidence, status, notes
  case sourceLanguage = "source_language"
  case targetLanguage = "target_language"
  case sourceDocument = "source_document"
  case targetDocument = "target_document"
  case sourceCodes = "source_codes"
  case targetCodes = "target_codes"

  /// The key of a name: quicker than the initialiser, which compares the name with each.
  static func named(_ name: String) -> JSONLKey? {
    let length = name.utf8.count
    return length < byLength.count ? byLength[length].first { $0.name == name }?.key : nil
  }

  /// The keys by the length of their names.
  private static let byLength: [[(name: String, key: JSONLKey)]] = (0...16).map { length in
    allCases.filter { $0.rawValue.utf8.count == length }.map { ($0.rawValue, $0) }
  }
}
