public import WaslCore

/// Two files of the same number of lines, which translate each other: what Moses and most machine translation is trained
/// with. The languages stand at the ends of the files' names: `news.ar` and `news.en`.
public struct MosesFormat: BitextFormat {
  public let name = "moses"
  public let fileNameEndings = [".moses"]
  public let summary = "two files, line by line (Moses): name the source side's, such as news.ar"
  public let contents: FormatContents = [.texts, .languages]

  public init() {}

  public func makeReader(
    _ input: InputBytes, options: ReadOptions
  ) throws(InputError) -> any BitextReader & ~Copyable {
    try MosesReader(input, options: options)
  }

  public func makeWriter(
    _ header: BitextHeader, to sink: any ByteSink, options: WriteOptions
  ) throws(OutputError) -> any BitextWriter & ~Copyable {
    try MosesWriter(header, to: sink)
  }
}

/// The names of a pair's two files.
enum MosesNames {
  /// The name without its language, and the language, where the name ends in one.
  static func parts(of path: String) -> (stem: String, language: LanguageTag)? {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex,
      let language = LanguageTag(String(name[name.index(after: dot)...]))
    else { return nil }
    return (String(name[..<dot]), language)
  }
}
