public import WaslFormats

/// Findings as JSON Lines, one object a finding.
public enum FindingLines {
  /// - Throws: `OutputError` where the bytes cannot be written.
  public static func write(_ report: CheckReport, to sink: any ByteSink) throws(OutputError) {
    for unit in report.units {
      for finding in unit.findings {
        var record = FindingRecord(finding, risk: unit.risk)
        record.format = FindingRecord.version
        record.file = report.file
        try sink.write(JSONText.line(record) + "\n")
      }
    }
  }
}
