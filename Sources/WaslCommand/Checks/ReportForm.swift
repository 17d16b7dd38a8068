internal import ArgumentParser
internal import Wasl

/// The ways in which findings are written.
enum ReportForm: String, ExpressibleByArgument, CaseIterable {
  case text, json, jsonl, sarif, html, tmx, xliff

  /// The way that a file's name promises by its ending; text where it promises none.
  init(ofFile path: String) {
    let endings: [(String, ReportForm)] = [
      (".json", .json), (".jsonl", .jsonl), (".ndjson", .jsonl), (".sarif", .sarif), (".html", .html), (".htm", .html),
      (".tmx", .tmx), (".xlf", .xliff), (".xliff", .xliff),
    ]
    let path = path.lowercased()
    self = endings.first { path.hasSuffix($0.0) }?.1 ?? .text
  }

  /// Whether the form is a bitext, which can come from one file only.
  var holdsOneFile: Bool { self == .tmx || self == .xliff }

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
    case .tmx: return try reports.flatMap { try Self.writeTMX($0, to: sink) }
    case .xliff: for report in reports { try Self.writeXLIFF(report, to: sink) }
    }
    return []
  }

  private static func writeTMX(_ report: CheckReport, to sink: any ByteSink) throws -> [Notice] {
    // Units with one empty side are often the very ones that something was found in.
    let options = WriteOptions(includesUnpaired: true, toolVersion: Wasl.version, date: PairWriter.now)
    var writer = try TMXBitextWriter(BitextHeader(report.bitext), to: sink, options: options)
    for unit in report.units { try writer.write(unit.unit, findings: unit.findings) }
    return try writer.finish().notices
  }

  private static func writeXLIFF(_ report: CheckReport, to sink: any ByteSink) throws {
    var writer = try XLIFFWriter(BitextHeader(report.bitext), original: report.file, to: sink)
    for unit in report.units { try writer.write(unit.unit, findings: unit.findings) }
    try writer.finish()
  }
}
