import Testing
import WaslCore
import WaslFormats

@testable import WaslReports

@Suite("Findings as lines of JSON")
struct FindingLinesTests {
  @Test(
    "A line is what the encoder makes of the record",
    arguments: [
      "plain", "“عربي” \\ \" / \u{7F} 😀 e\u{301}",
      String(String.UnicodeScalarView((0..<0x21).map { Unicode.Scalar($0)! })), "",
    ], [0.95, 1, 0, 0.123456789, 1e-9, 2.0 / 3])
  func line(text: String, number: Double) {
    for fix in [nil, Finding.Fix(side: .target, range: 3..<5, replacement: text, isCertain: number == 1)] {
      let finding = Finding(
        unit: text, check: "number.changed", severity: .minor, mqmCategory: "accuracy/mistranslation",
        issueType: .numbers,
        message: text, source: [0..<3, 10..<12], target: [], fix: fix, confidence: number, fingerprint: "00ff")
      var record = FindingRecord(finding, risk: number)
      record.format = FindingRecord.version
      record.file = text
      var writer = JSONLineWriter()
      FindingLines.append(finding, risk: number, file: text, to: &writer)
      #expect(String(decoding: writer.bytes, as: UTF8.self) == JSONText.line(record) + "\n")
    }
  }
}
