internal import WaslChecks
internal import WaslCore
public import WaslFormats

/// Findings as JSON Lines, one object a finding.
public enum FindingLines {
  /// - Throws: `OutputError` where the bytes cannot be written.
  public static func write(_ report: CheckReport, to sink: any ByteSink) throws(OutputError) {
    var line = JSONLineWriter()
    for unit in report.units {
      // A span lends the findings: each of them has a dozen references to count.
      let findings = unit.findings.span
      for index in findings.indices {
        line.removeAll()
        append(findings[index], risk: unit.risk, file: report.file, to: &line)
        try sink.write(line.bytes)
      }
    }
  }

  /// Appends what ``FindingRecord`` holds; a test holds the two together.
  static func append(_ finding: Finding, risk: Double, file: String, to line: inout JSONLineWriter) {
    line.beginObject()
    line.key("check")
    line.string(finding.check)
    line.key("confidence")
    line.number(finding.confidence)
    line.key("file")
    line.string(file)
    line.key("fingerprint")
    line.string(finding.fingerprint)
    if let fix = finding.fix {
      line.key("fix")
      append(fix, to: &line)
    }
    line.key("format")
    line.string(FindingRecord.version)
    line.key("its")
    line.string(finding.issueType.rawValue)
    line.key("message")
    line.string(finding.message)
    line.key("mqm")
    line.string(finding.mqmCategory)
    line.key("risk")
    line.number(risk.rounded(toDecimals: 3))
    line.key("severity")
    line.string(finding.severity.rawValue)
    line.key("source")
    append(finding.source, to: &line)
    line.key("target")
    append(finding.target, to: &line)
    line.key("unit")
    line.string(finding.unit)
    line.endObject()
    line.endLine()
  }

  private static func append(_ fix: Finding.Fix, to line: inout JSONLineWriter) {
    line.beginObject()
    line.key("certain")
    line.bool(fix.isCertain)
    line.key("range")
    append(fix.range, to: &line)
    line.key("replacement")
    line.string(fix.replacement)
    line.key("side")
    line.string(fix.side.rawValue)
    line.endObject()
  }

  private static func append(_ ranges: [Range<Int>], to line: inout JSONLineWriter) {
    line.beginArray()
    for range in ranges { append(range, to: &line) }
    line.endArray()
  }

  private static func append(_ range: Range<Int>, to line: inout JSONLineWriter) {
    line.beginArray()
    line.number(range.lowerBound)
    line.number(range.upperBound)
    line.endArray()
  }
}
