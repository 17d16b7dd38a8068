public import WaslCore
internal import WaslXML

/// Writes units, with what was found in them where that is given, as XLIFF 2.1
/// (https://docs.oasis-open.org/xliff/xliff-core/v2.1/xliff-core-v2.1.html).
///
/// One `<unit>` with one `<segment>` a unit. What XLIFF has no place for stands in the metadata module. Each place of a
/// finding is an annotation that carries the issue in the attributes of the ITS module; each finding is a note as well,
/// for programs that do not read ITS. docs/formats.md and docs/check-command.md describe it.
public struct XLIFFWriter: ~Copyable, FindingWriter {
  private var output: XLIFFOutput
  private var count = 0
  private var isFinished = false

  /// Writes everything that comes before the first unit.
  ///
  /// - Parameter original: the name of the file that the units are from; the source document's where `nil`.
  /// - Throws: `OutputError` where the bytes cannot be written.
  public init(_ header: BitextHeader, original: String? = nil, to sink: any ByteSink) throws(OutputError) {
    output = XLIFFOutput(to: sink)
    try output.write { xml throws(XMLWriteError) in
      try xml.startDocument()
      try xml.start(
        "xliff",
        [
          ("xmlns", XLIFFNamespace.core20), ("xmlns:mda", XLIFFNamespace.metadata),
          ("xmlns:its", XLIFFNamespace.its), ("version", "2.1"), ("its:version", "2.0"),
          ("srcLang", header.sourceLanguage.description), ("trgLang", header.targetLanguage.description),
        ])
      try xml.lineBreak(indent: 2)
      var attributes = [("id", "f1")]
      if let original = original ?? header.sourceName { attributes.append(("original", original)) }
      attributes += [
        ("srcDir", Self.direction(header.sourceLanguage)), ("trgDir", Self.direction(header.targetLanguage)),
        ("xml:space", "preserve"),
      ]
      try xml.start("file", attributes)
      try Self.metadata(
        [
          (XLIFFMetadata.sourceDocument, header.sourceName), (XLIFFMetadata.targetDocument, header.targetName),
        ], indent: 4, &xml)
    }
  }

  /// Writes one unit.
  ///
  /// - Throws: `OutputError` where the bytes cannot be written.
  public mutating func write(_ unit: TranslationUnit) throws(OutputError) { try write(unit, findings: []) }

  /// Writes one unit with its findings.
  ///
  /// - Throws: `OutputError` where the bytes cannot be written.
  public mutating func write(_ unit: TranslationUnit, findings: [Finding]) throws(OutputError) {
    count += 1
    let number = count
    try output.write { xml throws(XMLWriteError) in
      try xml.lineBreak(indent: 4)
      // Identifiers of XLIFF are name tokens, and ours may be any text.
      try xml.start("unit", [("id", "u\(number)"), ("name", unit.id)])
      try XLIFFUnitText(unit, findings).write(&xml)
      try xml.end(indent: 4)
    }
  }

  /// Ends the file.
  ///
  /// - Returns: how many units were written, and what could not be.
  /// - Throws: `OutputError` where the bytes cannot be written.
  @discardableResult
  public mutating func finish() throws(OutputError) -> WriteReport {
    try output.write { xml throws(XMLWriteError) in
      // XLIFF has no file without a unit.
      if count == 0 {
        try xml.lineBreak(indent: 4)
        try xml.start("group", [("id", "empty")])
        try xml.endElement()
      }
      try xml.end(indent: 2)
      try xml.end()
    }
    return WriteReport(written: count, notices: try output.finish())
  }

  private static func direction(_ language: LanguageTag) -> String { language.isRightToLeft ? "rtl" : "ltr" }

  /// Our group of the metadata module, where there is anything to be in it.
  static func metadata(
    _ items: [(type: String, value: String?)], indent: Int, _ xml: inout XMLWriter
  ) throws(XMLWriteError) {
    guard items.contains(where: { $0.value != nil }) else { return }
    try xml.lineBreak(indent: indent)
    try xml.start("mda:metadata")
    try xml.lineBreak(indent: indent + 2)
    try xml.start("mda:metaGroup", [("category", XLIFFMetadata.category)])
    for (type, value) in items {
      guard let value else { continue }
      try xml.lineBreak(indent: indent + 4)
      try xml.start("mda:meta", [("type", type)])
      try xml.text(value)
      try xml.endElement()
    }
    try xml.end(indent: indent + 2)
    try xml.end(indent: indent)
  }
}
