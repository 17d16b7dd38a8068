internal import WaslChecks
public import WaslCore
public import WaslFormats
internal import WaslReports

/// What comes out of a review.
extension ReviewSession {
  /// What an export holds.
  public struct ExportChoice: Sendable, Hashable {
    public var onlyConfirmed = false
    public var includesUnpaired = false
    /// When it is made, in seconds since 1970; nothing is recorded if `nil`.
    public var date: Int?

    public init() {}
  }

  /// Something to know before exporting.
  public struct ExportWarning: Sendable, Hashable, Codable {
    /// `unconfirmed`, `doubtful`, `findings`, `rejected`, `unpaired`, `losses`.
    public var code: String
    public var count: Int
    public var message: String
  }

  /// The memory as it is now.
  public func bitext(_ choice: ExportChoice = ExportChoice()) -> Bitext {
    var units: [TranslationUnit] = []
    for id in state.order {
      let bead = state.bead(Int(id))!
      if !choice.onlyConfirmed || bead.status == .accepted { units.append(UnitMaker.unit(bead, in: state)) }
    }
    return Bitext(
      sourceLanguage: state.sourceLanguage, targetLanguage: state.targetLanguage, sourceName: state.sourceName,
      targetName: state.targetName, units: units)
  }

  /// The memory in a format, as the bytes of a file.
  ///
  /// - Parameter name: the file's name, for what the report has to say.
  public func export(
    _ format: any BitextFormat, named name: String, _ choice: ExportChoice = ExportChoice()
  ) throws(OutputError) -> (bytes: [UInt8], report: WriteReport) {
    let sink = MemorySink(name: name)
    let report = try write(format, to: sink, choice)
    return (sink.bytes, report)
  }

  private func write(
    _ format: any BitextFormat, to sink: any ByteSink, _ choice: ExportChoice
  ) throws(OutputError) -> WriteReport {
    let options = WriteOptions(
      includesUnpaired: choice.includesUnpaired, toolVersion: options.toolVersion, date: choice.date)
    return try format.write(bitext(choice), to: sink, options: options)
  }

  /// What should be known before the memory is used.
  public func exportWarnings(_ choice: ExportChoice = ExportChoice()) -> [ExportWarning] {
    let counts = index.counts
    var warnings: [ExportWarning] = []
    func warn(_ code: String, _ count: Int, _ one: String, _ many: String) {
      if count > 0 {
        warnings.append(ExportWarning(code: code, count: count, message: count == 1 ? "1 \(one)" : "\(count) \(many)"))
      }
    }
    if choice.onlyConfirmed {
      warn(
        "unconfirmed", counts.unconfirmed, "bead is not confirmed and is left out",
        "beads are not confirmed and are left out")
    } else {
      warn("unconfirmed", counts.unconfirmed, "bead is not confirmed", "beads are not confirmed")
      warn("doubtful", counts.doubtful, "bead is doubtful", "beads are doubtful")
    }
    warn(
      "findings", counts.withFindings, "bead has findings that are not settled",
      "beads have findings that are not settled")
    warn("rejected", counts.rejected, "bead is rejected and is left out", "beads are rejected and are left out")
    if !choice.includesUnpaired {
      warn(
        "unpaired", counts.unpaired, "bead has one side only and is left out of memories",
        "beads have one side only and are left out of memories")
    }
    return warnings
  }

  /// The report for the client: what was found and is not ignored, as one HTML page.
  public func report() throws(OutputError) -> [UInt8] {
    let sink = MemorySink(name: "report.html")
    let report = CheckReport(file: project.path, bitext: bitext(), findings: visibleFindings)
    try HTMLReport.write([report], toolVersion: options.toolVersion, to: sink)
    return sink.bytes
  }

  private var visibleFindings: [[Finding]] {
    state.order.map { findings.visible(in: state.bead(Int($0))!, state.ignored) }
  }

  // MARK: For the page

  struct ExportPreview: Encodable, Sendable {
    var revision: Int
    var written: Int
    var leftOut: Int
    var warnings: [ExportWarning]
  }

  /// What an export would hold, by making one.
  func preview(_ format: any BitextFormat, _ choice: ExportChoice) throws -> ExportPreview {
    let report = try write(format, to: CountingSink(), choice)
    var warnings = exportWarnings(choice)
    // What is left out is said above already, in words that fit the page.
    let losses = report.notices.map(\.message).filter { !$0.contains("left out; --") && !$0.contains("rejected unit") }
    if !losses.isEmpty {
      warnings.append(ExportWarning(code: "losses", count: losses.count, message: losses.joined(separator: "; ")))
    }
    let all = state.count
    return ExportPreview(
      revision: revision, written: report.written, leftOut: max(all - report.written, 0), warnings: warnings)
  }

  struct CheckView: Encodable, Sendable {
    var id: String
    var title: String
    var explanation: String
    var severity: String
    var mqmCategory: String
    var count: Int
    var ignored: Bool
  }

  var checkViews: [CheckView] {
    var counts: [String: Int] = [:]
    for (id, _) in findings.findings {
      guard let bead = state.bead(id) else { continue }
      for finding in findings.visible(in: bead, state.ignored) { counts[finding.check, default: 0] += 1 }
    }
    let ignored = Set(state.ignored.filter { $0.scope == .check }.map(\.check))
    return checker.activeChecks.compactMap { CheckCatalogue.declaration(of: $0) }.map { check in
      CheckView(
        id: check.id, title: check.title, explanation: check.explanation, severity: check.severity.rawValue,
        mqmCategory: check.mqmCategory, count: counts[check.id] ?? 0, ignored: ignored.contains(check.id))
    }
  }
}

/// A sink for an export that nobody wants to keep.
private final class CountingSink: ByteSink {
  let name = "export"
  func write(_ bytes: [UInt8]) {}
}
