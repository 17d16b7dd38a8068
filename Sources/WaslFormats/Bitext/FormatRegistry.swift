public import WaslCore

/// The formats that there are.
public struct FormatRegistry: Sendable {
  /// The formats in the order in which they are listed to the user.
  public let formats: [any BitextFormat]

  public init(_ formats: [any BitextFormat]) { self.formats = formats }

  /// All formats of this module.
  public static let standard = FormatRegistry([
    TMXFormat(),
    XLIFFFormat(),
    XLIFF12Format(),
    POBitextFormat(),
    TSVFormat(),
    CSVFormat(),
    XLSXFormat(),
    JSONLFormat(),
    MosesFormat(),
    HunalignFormat(),
    XCESFormat(),
    InterTextFormat(),
    TEIFormat(),
    HTMLFormat(),
    VecalignFormat(),
    LadderFormat(),
  ])

  /// The format of a name, in any case.
  public func format(named name: String) -> (any BitextFormat)? {
    formats.first { $0.name == name.lowercased() }
  }

  /// The format that a file's name promises by its ending.
  public func format(ofFile path: String) -> (any BitextFormat)? {
    let path = path.lowercased()
    // Of two endings that fit, the longer says more: .alignment.xml before .xml.
    let endings = formats.flatMap { format in format.fileNameEndings.map { (format: format, ending: $0) } }
    return endings.filter { path.hasSuffix($0.ending) }.max { $0.ending.utf8.count < $1.ending.utf8.count }?.format
  }

  /// The format to read from a file: the one named, else the one that the file's name promises.
  ///
  /// - Throws: `InputError` that lists the formats where neither is known.
  public func format(ofFile path: String, named name: String?) throws(InputError) -> any BitextFormat {
    let location = SourceLocation(file: path)
    if let name {
      if let found = format(named: name) { return found }
      throw InputError(location, "“\(name)” is no format that is known", remedy: "use one of \(list)")
    }
    if let found = format(ofFile: path) { return found }
    throw InputError(
      location, "the file's name does not say its format",
      remedy:
        "name it with --format, one of \(list), or use an ending such as \(formats[0].fileNameEndings[0])")
  }

  private var list: String { formats.map(\.name).joined(separator: ", ") }
}
