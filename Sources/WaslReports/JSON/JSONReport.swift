internal import WaslChecks
internal import WaslCore
public import WaslFormats

/// All of a check as one JSON object: scores, tables and findings of every file. docs/check-command.md describes it.
public enum JSONReport {
  /// The version of the object; a key that is added does not change it.
  public static let version = "wasl-check/1"

  /// - Throws: `OutputError` where the bytes cannot be written.
  public static func write(
    _ reports: [CheckReport], toolVersion: String, to sink: any ByteSink
  ) throws(OutputError) {
    let object = Report(
      format: version, tool: Tool(name: "wasl", version: toolVersion), documents: reports.map(Document.init))
    try sink.write(JSONText.pretty(object) + "\n")
  }

  private struct Report: Encodable {
    let format: String
    let tool: Tool
    let documents: [Document]
  }

  private struct Tool: Encodable {
    let name: String
    let version: String
  }

  private struct Document: Encodable {
    let file: String
    let sourceLanguage: String
    let targetLanguage: String
    let units: Int
    let sourceWords: Int
    let score: Double
    let penalty: Int
    let penaltyPer100Words: Double
    let counts: [String: Int]
    let categories: [Category]
    let risks: [Risk]
    let findings: [FindingRecord]

    enum CodingKeys: String, CodingKey {
      case file, units, score, penalty, counts, categories, risks, findings
      case sourceLanguage = "source_language"
      case targetLanguage = "target_language"
      case sourceWords = "source_words"
      case penaltyPer100Words = "penalty_per_100_words"
    }

    init(_ report: CheckReport) {
      file = report.file
      sourceLanguage = report.bitext.sourceLanguage.description
      targetLanguage = report.bitext.targetLanguage.description
      units = report.units.count
      sourceWords = report.score.words
      score = report.score.score.rounded(toDecimals: 2)
      penalty = report.score.penalty
      penaltyPer100Words = report.score.penaltyPer100Words.rounded(toDecimals: 2)
      counts = Self.counts { report.score.count(of: $0) }
      categories = report.score.categories.map { category in
        Category(mqm: category.name, counts: Self.counts { category.count(of: $0) })
      }
      risks = report.reviewQueue.map { Risk(unit: $0.unit.id, risk: $0.risk.rounded(toDecimals: 3)) }
      findings = report.units.flatMap { unit in unit.findings.map { FindingRecord($0, risk: unit.risk) } }
    }

    private static func counts(_ count: (Finding.Severity) -> Int) -> [String: Int] {
      Dictionary(uniqueKeysWithValues: Finding.Severity.allCases.map { ($0.rawValue, count($0)) })
    }
  }

  private struct Category: Encodable {
    let mqm: String
    let counts: [String: Int]
  }

  private struct Risk: Encodable {
    let unit: String
    let risk: Double
  }
}
