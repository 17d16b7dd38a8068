public import WaslCore

/// Writes a bitext as TMX: one unit each for the units that a person has not rejected.
public struct TMXBitextWriter: ~Copyable, BitextWriter {
  private let header: BitextHeader
  private let includesUnpaired: Bool
  private let file: String
  private var writer: TMXWriter?
  private var written = 0
  private var rejectedCount = 0
  private var unpairedCount = 0

  /// Writes everything that comes before the first unit.
  ///
  /// - Throws: `OutputError` where the bytes cannot be written.
  public init(_ header: BitextHeader, to sink: any ByteSink, options: WriteOptions) throws(OutputError) {
    self.header = header
    includesUnpaired = options.includesUnpaired
    file = sink.name
    let tmxHeader = TMXHeader(
      writtenBy: options.toolVersion, sourceLanguage: header.sourceLanguage, date: options.date)
    writer = try TMXWriter(tmxHeader, to: sink)
  }

  /// Writes one unit, or counts it as left out where it is rejected, or has one side and such are not wanted.
  ///
  /// - Throws: `OutputError` where the bytes cannot be written.
  public mutating func write(_ unit: TranslationUnit) throws(OutputError) { try write(unit, findings: []) }

  /// Writes one unit likewise, with what was found in it: a note for people and a property for programs each.
  ///
  /// - Throws: `OutputError` where the bytes cannot be written.
  public mutating func write(_ unit: TranslationUnit, findings: [Finding]) throws(OutputError) {
    guard unit.status != .rejected else {
      rejectedCount += 1
      return
    }
    let hasNothing = unit.source.isEmpty && unit.target.isEmpty
    guard !unit.isUnpaired || (includesUnpaired && !hasNothing) else {
      unpairedCount += 1
      return
    }
    try writer?.write(TMXUnit(unit, findings: findings, in: header))
    written += 1
  }

  /// Ends the file.
  ///
  /// - Returns: how many units were written and how many left out; the notices say why.
  /// - Throws: `OutputError` where the bytes cannot be written.
  public mutating func finish() throws(OutputError) -> WriteReport {
    var report = WriteReport(written: written, leftOut: rejectedCount + unpairedCount)
    for tag in [header.sourceLanguage, header.targetLanguage] {
      if let warning = TMXLanguage.regionWarning(tag) { report.add(warning, file: file) }
    }
    if rejectedCount > 0 {
      let units = rejectedCount == 1 ? "1 rejected unit is" : "\(rejectedCount) rejected units are"
      report.add("\(units) left out", file: file)
    }
    if unpairedCount > 0 {
      let (units, them) =
        unpairedCount == 1
        ? ("1 unit with one empty side is", "it")
        : ("\(unpairedCount) units with one empty side are", "them")
      report.add("\(units) left out; --include-unpaired writes \(them)", file: file)
    }
    if let writer = writer.take() { report.notices += try writer.finish() }
    return report
  }
}

extension WriteReport {
  fileprivate mutating func add(_ message: String, file: String) {
    notices.append(Notice(SourceLocation(file: file), message))
  }
}

extension TMXHeader {
  /// The header of a file that Wasl makes.
  ///
  /// - Parameters:
  ///   - toolVersion: Wasl's version.
  ///   - sourceLanguage: the language of the source side.
  ///   - date: when the file is made, in seconds since 1970-01-01 00:00 UTC (as in `SOURCE_DATE_EPOCH`);
  ///     no date is written where `nil`.
  public init(writtenBy toolVersion: String, sourceLanguage: LanguageTag, date: Int?) {
    self.init(attributes: [
      "creationtool": "wasl", "creationtoolversion": toolVersion, "segtype": "sentence", "o-tmf": "wasl",
      "adminlang": "en", "srclang": sourceLanguage.description, "datatype": "plaintext",
    ])
    if let date { attributes["creationdate"] = TMXDate.string(secondsSince1970: date) }
  }
}

extension TMXUnit {
  /// A bitext's unit. The source side is always there, if need be with an empty segment: strict readers refuse a
  /// unit without a variant in the header's source language.
  init(_ unit: TranslationUnit, findings: [Finding], in header: BitextHeader) {
    var remarks = (unit.notes + findings.map(TMXFindings.note)).map { TMXRemark.note($0) }
    func add(_ type: String, _ value: String?) {
      if let value { remarks.append(.property(type, value)) }
    }
    add(TMXProperties.type, unit.type)
    add(TMXProperties.score, unit.score.flatMap { TMXProperties.threeDecimals($0) })
    add(TMXProperties.confidence, unit.confidence.flatMap { TMXProperties.threeDecimals($0) })
    add(TMXProperties.status, unit.status.rawValue)
    add(TMXProperties.sourceDocument, header.sourceName)
    add(TMXProperties.targetDocument, header.targetName)
    for finding in findings { add(TMXProperties.finding, TMXFindings.property(finding)) }
    var variants = [TMXVariant(sentences: unit.source, language: header.sourceLanguage)]
    if !unit.target.isEmpty {
      variants.append(TMXVariant(sentences: unit.target, language: header.targetLanguage))
    }
    self.init(attributes: ["tuid": unit.id], remarks: remarks, variants: variants)
  }
}

extension TMXVariant {
  fileprivate init(sentences: [String], language: LanguageTag) {
    let (text, boundaries) = JoinedSentences.join(sentences)
    self.init(language, text, remarks: boundaries.map { [$0] } ?? [])
  }
}
