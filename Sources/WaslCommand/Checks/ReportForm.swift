internal import ArgumentParser
internal import Wasl

/// The ways in which findings are written.
enum ReportForm: String, ExpressibleByArgument, CaseIterable {
  case text, json, jsonl, sarif, html, tmx, xliff, xliff12

  /// The way that a file's name promises by its ending; text where it promises none.
  init(ofFile path: String) {
    let endings: [(String, ReportForm)] = [
      (".json", .json), (".jsonl", .jsonl), (".ndjson", .jsonl), (".sarif", .sarif), (".html", .html), (".htm", .html),
      (".tmx", .tmx), (".12.xlf", .xliff12), (".xlf", .xliff), (".xliff", .xliff),
    ]
    let path = path.lowercased()
    self = endings.first { path.hasSuffix($0.0) }?.1 ?? .text
  }

  /// Whether the form is a bitext, which can come from one file only.
  var holdsOneFile: Bool { [.tmx, .xliff, .xliff12].contains(self) }

  /// - Returns: what the user should know of what was written.
  func write(_ reports: [CheckReport], to sink: any ByteSink, isTerminal: Bool) throws -> [Notice] {
    switch self {
    case .text:
      let text = FindingText(layout: isTerminal ? .terminal : .plain)
      for report in reports { try text.write(report, to: sink) }
    case .json: try JSONReport.write(reports, toolVersion: Wasl.version, to: sink)
    case .jsonl: for report in reports { try FindingLines.write(report, to: sink) }
    case .sarif: try SARIFReport.write(reports, toolVersion: Wasl.version, to: sink)
    case .html: try HTMLReport.write(reports, toolVersion: Wasl.version, to: sink)
    case .tmx:
      return try reports.flatMap { report in
        try Self.write(report, with: TMXBitextWriter(BitextHeader(report.bitext), to: sink, options: Self.options))
      }
    case .xliff:
      return try reports.flatMap { report in
        try Self.write(report, with: XLIFFWriter(BitextHeader(report.bitext), original: report.file, to: sink))
      }
    case .xliff12:
      return try reports.flatMap { report in
        try Self.write(report, with: XLIFF12Writer(BitextHeader(report.bitext), to: sink, options: Self.options))
      }
    }
    return []
  }

  // Units with one empty side are often the very ones that something was found in.
  private static let options = WriteOptions(includesUnpaired: true, toolVersion: Wasl.version, date: PairWriter.now)

  private static func write<Writer: FindingWriter & ~Copyable>(
    _ report: CheckReport, with writer: consuming Writer
  ) throws -> [Notice] {
    for unit in report.units { try writer.write(unit.unit, findings: unit.findings) }
    return try writer.finish().notices
  }
}
