import Foundation
import Testing
import WaslCore
import WaslFormats
import WaslReports

/// What each report looks like, byte for byte. `make golden` writes the files anew; look at the difference.
@Suite("Reports as they were approved")
struct GoldenReportTests {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
  private static let page = fixtures.deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "docs/checks.md")

  private static func bytes(_ name: String) throws -> [UInt8] {
    let sink = MemorySink()
    let report = SampleReport.report
    switch name {
    case "findings.json": try JSONReport.write([report], toolVersion: "0", to: sink)
    case "findings.jsonl": try FindingLines.write(report, to: sink)
    case "findings.sarif": try SARIFReport.write([report], toolVersion: "0", to: sink)
    case "findings.xlf":
      try write(report, with: XLIFFWriter(BitextHeader(report.bitext), original: report.file, to: sink))
    case "findings.12.xlf":
      try write(report, with: XLIFF12Writer(BitextHeader(report.bitext), to: sink, options: WriteOptions()))
    default:
      let options = WriteOptions(includesUnpaired: true)
      try write(report, with: TMXBitextWriter(BitextHeader(report.bitext), to: sink, options: options))
    }
    return sink.bytes
  }

  private static func write<Writer: FindingWriter & ~Copyable>(
    _ report: CheckReport, with writer: consuming Writer
  ) throws {
    for unit in report.units { try writer.write(unit.unit, findings: unit.findings) }
    _ = try writer.finish()
  }

  @Test(
    arguments: [
      "findings.json", "findings.jsonl", "findings.sarif", "findings.xlf", "findings.12.xlf", "findings.tmx",
    ])
  func `A report is written as it was approved`(_ name: String) throws {
    try Self.compare(Self.bytes(name), with: Self.fixtures.appending(path: name))
  }

  /// The page's beginning and end are its style and script, which are files of their own, and the examples change with
  /// the checks: the golden file holds what is between.
  @Test func `The page's units are written as they were approved`() throws {
    let sink = MemorySink()
    try HTMLReport.write([SampleReport.report], toolVersion: "0", to: sink)
    let start = try #require(sink.text.range(of: "<h1>"))
    let end = try #require(sink.text.range(of: "<section class=\"checks\">"))
    let middle = sink.text[start.lowerBound..<end.lowerBound]
    try Self.compare(Array(middle.utf8), with: Self.fixtures.appending(path: "units.html"))
  }

  @Test func `docs checks md is what the checks say of themselves`() throws {
    try Self.compare(Array(CataloguePage.text.utf8), with: Self.page)
  }

  private static func compare(
    _ bytes: [UInt8], with file: URL, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    if ProcessInfo.processInfo.environment["WASL_GOLDEN"] == "write" { try Data(bytes).write(to: file) }
    let approved = Array(try Data(contentsOf: file))
    #expect(
      bytes == approved, "\(file.lastPathComponent) is another; make golden writes it anew",
      sourceLocation: sourceLocation)
  }
}
