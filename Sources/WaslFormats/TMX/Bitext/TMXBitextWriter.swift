public import WaslCore

/// Writes a bitext as TMX: one unit each for the units that a person has not rejected.
public struct TMXBitextWriter: ~Copyable, FindingWriter {
  private let header: BitextHeader
  private let includesUnpaired: Bool
  private let file: String
  private var writer: TMXWriter?
  private var written = 0
  private var rejectedCount = 0
  private var unpairedCount = 0

  private let profile: ProfileProperties
  private var losses: Losses
  /// The unit that waits for the one after it, in a profile that writes what stands around a unit.
  private var waiting: (unit: TranslationUnit, findings: [Finding])?
  private var previous: String?

  /// Writes everything that comes before the first unit.
  ///
  /// - Throws: `OutputError` where the bytes cannot be written.
  public init(_ header: BitextHeader, to sink: any ByteSink, options: WriteOptions) throws(OutputError) {
    self.header = header
    includesUnpaired = options.includesUnpaired
    file = sink.name
    profile = ProfileProperties(
      profile: options.profile, header: header, date: options.date.map { TMXDate.string(secondsSince1970: $0) })
    losses = Losses(in: options.profile.contents)
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
    losses.count(unit)
    written += 1
    guard profile.needsContext else { return try put(unit, findings, next: nil) }
    if let waiting { try put(waiting.unit, waiting.findings, next: unit.source.joined(separator: " ")) }
    waiting = (unit, findings)
  }

  private mutating func put(_ unit: TranslationUnit, _ findings: [Finding], next: String?) throws(OutputError) {
    let remarks = profile.remarks(of: unit, findings: findings, previous: previous, next: next)
    if profile.needsContext { previous = unit.source.joined(separator: " ") }
    try writer?.write(TMXUnit(unit, remarks, in: header, keepsSentences: profile.keepsSentences))
  }

  /// Ends the file.
  ///
  /// - Returns: how many units were written and how many left out; the notices say why.
  /// - Throws: `OutputError` where the bytes cannot be written.
  public mutating func finish() throws(OutputError) -> WriteReport {
    if let last = waiting.take() { try put(last.unit, last.findings, next: nil) }
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
    report.notices += losses.notices(
      format: "the \(profile.profile.rawValue) profile of tmx", file: file)
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
  init(_ unit: TranslationUnit, _ remarks: UnitRemarks, in header: BitextHeader, keepsSentences: Bool) {
    let codes = unit.joinedCodes
    let writer = TMXCodeWriter(source: codes.source, target: codes.target)
    func variant(
      _ sentences: [String], _ codes: [InlineCode], _ side: Finding.Side, _ language: LanguageTag,
      _ remarks: [TMXRemark]
    ) -> TMXVariant {
      let (text, boundaries) = JoinedSentences.join(sentences)
      return TMXVariant(
        attributes: ["xml:lang": language.description],
        remarks: remarks + (keepsSentences ? boundaries.map { [$0] } ?? [] : []),
        segment: codes.isEmpty ? TMXSegment(text) : writer.segment(text, codes, side: side))
    }
    var variants = [variant(unit.source, codes.source, .source, header.sourceLanguage, remarks.source)]
    if !unit.target.isEmpty {
      variants.append(variant(unit.target, codes.target, .target, header.targetLanguage, remarks.target))
    }
    let identifier = TMXAttributes.Attribute(name: "tuid", value: unit.id)
    self.init(
      attributes: TMXAttributes([identifier] + remarks.attributes), remarks: remarks.unit, variants: variants)
  }
}
