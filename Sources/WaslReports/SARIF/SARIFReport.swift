internal import WaslChecks
internal import WaslCore
public import WaslFormats

/// Findings in SARIF 2.1.0 (OASIS), which code hosts and editors show.
///
/// Bitexts have no lines that a reader would know, so a place is the file and, as a logical location, the unit; the
/// spans within it stand among the result's properties.
public enum SARIFReport {
  /// - Throws: `OutputError` where the bytes cannot be written.
  public static func write(
    _ reports: [CheckReport], toolVersion: String, to sink: any ByteSink
  ) throws(OutputError) {
    let checks = CheckCatalogue.declarations(in: reports)
    let driver = SARIF.Driver(
      name: "wasl", semanticVersion: toolVersion, rules: checks.map(rule))
    let indices = Dictionary(uniqueKeysWithValues: checks.enumerated().map { ($1.id, $0) })
    let results = reports.flatMap { report in
      report.units.flatMap { unit in
        unit.findings.map { result($0, unit, in: report, ruleIndex: indices[$0.check] ?? -1) }
      }
    }
    let run = SARIF.Run(
      tool: SARIF.Tool(driver: driver),
      artifacts: reports.map { SARIF.Artifact(location: SARIF.ArtifactLocation(uri: uri(of: $0.file))) },
      columnKind: "unicodeCodePoints", results: results)
    try sink.write(JSONText.pretty(SARIF.Log(runs: [run])) + "\n")
  }

  private static func rule(_ check: CheckDeclaration) -> SARIF.Rule {
    SARIF.Rule(
      id: check.id, shortDescription: SARIF.Message(text: check.title + "."),
      fullDescription: SARIF.Message(text: check.explanation),
      defaultConfiguration: SARIF.Configuration(level: level(check.severity)),
      properties: SARIF.RuleProperties(tags: ["translation", "mqm/" + check.mqmCategory]))
  }

  private static func result(
    _ finding: Finding, _ unit: CheckReport.CheckedUnit, in report: CheckReport, ruleIndex: Int
  ) -> SARIF.Result {
    let location = SARIF.Location(
      physicalLocation: SARIF.PhysicalLocation(artifactLocation: SARIF.ArtifactLocation(uri: uri(of: report.file))),
      logicalLocations: [SARIF.LogicalLocation(name: finding.unit, kind: "translation unit")])
    let record = FindingRecord(finding, risk: unit.risk)
    return SARIF.Result(
      ruleId: finding.check, ruleIndex: ruleIndex, level: level(finding.severity),
      message: SARIF.Message(text: finding.message + "."), locations: [location],
      partialFingerprints: ["wasl/v1": finding.fingerprint], rank: (finding.confidence * 100).rounded(toDecimals: 1),
      properties: SARIF.ResultProperties(
        severity: finding.severity, mqm: finding.mqmCategory, its: finding.issueType.rawValue,
        confidence: finding.confidence, risk: record.risk, source: record.source, target: record.target,
        sourceText: unit.unit.source.joined(separator: " "), targetText: unit.unit.target.joined(separator: " ")))
  }

  private static func level(_ severity: Finding.Severity) -> String {
    switch severity {
    case .critical, .major: "error"
    case .minor: "warning"
    case .info: "note"
    }
  }

  /// A path as a relative or absolute reference (RFC 3986): every byte that is not plain is escaped.
  static func uri(of path: String) -> String {
    let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
    let digits = Array("0123456789ABCDEF")
    var uri = ""
    for byte in path.utf8 {
      if plain.contains(byte) {
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        uri += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
    return path.hasPrefix("/") ? "file://" + uri : uri
  }
}
