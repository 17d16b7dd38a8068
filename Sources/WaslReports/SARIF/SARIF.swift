internal import WaslCore

/// The part of SARIF 2.1.0's object model that a report of findings needs
/// (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), names as the standard has them.
enum SARIF {
  struct Log: Encodable {
    let schema = "https://json.schemastore.org/sarif-2.1.0.json"
    let version = "2.1.0"
    let runs: [Run]

    enum CodingKeys: String, CodingKey {
      case schema = "$schema"
      case version, runs
    }
  }

  struct Run: Encodable {
    let tool: Tool
    let artifacts: [Artifact]
    let columnKind: String
    let results: [Result]
  }

  struct Tool: Encodable { let driver: Driver }

  struct Driver: Encodable {
    let name: String
    let semanticVersion: String
    let rules: [Rule]
  }

  struct Rule: Encodable {
    let id: String
    let shortDescription: Message
    let fullDescription: Message
    let defaultConfiguration: Configuration
    let properties: RuleProperties
  }

  struct RuleProperties: Encodable { let tags: [String] }

  struct Configuration: Encodable { let level: String }

  struct Message: Encodable { let text: String }

  struct Artifact: Encodable { let location: ArtifactLocation }

  struct ArtifactLocation: Encodable { let uri: String }

  struct Result: Encodable {
    let ruleId: String
    let ruleIndex: Int
    let level: String
    let message: Message
    let locations: [Location]
    let partialFingerprints: [String: String]
    /// The confidence in percent: what is to be looked at first.
    let rank: Double
    let properties: ResultProperties
  }

  struct Location: Encodable {
    let physicalLocation: PhysicalLocation
    let logicalLocations: [LogicalLocation]
  }

  struct PhysicalLocation: Encodable { let artifactLocation: ArtifactLocation }

  struct LogicalLocation: Encodable {
    let name: String
    let kind: String
  }

  struct ResultProperties: Encodable {
    let severity: Finding.Severity
    let mqm: String
    let its: String
    let confidence: Double
    let risk: Double
    let source: [[Int]]
    let target: [[Int]]
    let sourceText: String
    let targetText: String
  }
}
