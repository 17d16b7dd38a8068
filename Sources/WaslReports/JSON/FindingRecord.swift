internal import WaslChecks
internal import WaslCore

/// A finding as JSON has it. Spans are pairs of code point offsets, the second one past the end.
struct FindingRecord: Encodable {
  /// The version of the lines; a key that is added does not change it.
  static let version = "wasl-findings/1"

  /// Only where the record stands by itself, as a line.
  var format: String?
  var file: String?
  let unit: String
  /// The unit's, of which this finding is one reason.
  let risk: Double
  let check: String
  let mqm: String
  let its: String
  let severity: Finding.Severity
  let confidence: Double
  let message: String
  let source: [[Int]]
  let target: [[Int]]
  let fix: Fix?
  let fingerprint: String

  struct Fix: Encodable {
    let side: Finding.Side
    let range: [Int]
    let replacement: String
    let certain: Bool
  }

  init(_ finding: Finding, risk: Double) {
    unit = finding.unit
    self.risk = risk.rounded(toDecimals: 3)
    check = finding.check
    mqm = finding.mqmCategory
    its = finding.issueType.rawValue
    severity = finding.severity
    confidence = finding.confidence
    message = finding.message
    source = finding.source.map(Self.pair)
    target = finding.target.map(Self.pair)
    fix = finding.fix.map {
      Fix(side: $0.side, range: Self.pair($0.range), replacement: $0.replacement, certain: $0.isCertain)
    }
    fingerprint = finding.fingerprint
  }

  private static func pair(_ range: Range<Int>) -> [Int] { [range.lowerBound, range.upperBound] }
}

extension Double {
  /// The number without decimals that nobody reads.
  func rounded(toDecimals decimals: Int) -> Double {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    return (self * scale).rounded() / scale
  }
}
