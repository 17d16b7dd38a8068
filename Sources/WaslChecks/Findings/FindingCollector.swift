public import WaslCore
internal import WaslText

/// Takes what a check finds in a unit, and makes findings of it: byte ranges become code points, severities become
/// what the user wants.
public struct FindingCollector {
  private(set) var findings: [Finding] = []
  private let unit: UnitAnalysis
  private let checks: [PreparedCheck]
  /// The number of the check that is running.
  private var current = 0

  init(_ unit: UnitAnalysis, _ checks: [PreparedCheck]) {
    self.unit = unit
    self.checks = checks
  }

  /// What follows comes from a check.
  mutating func begin(_ number: Int) { current = number }

  /// Takes the findings that were made since the last call.
  mutating func take() -> [Finding] {
    defer { findings.removeAll(keepingCapacity: true) }
    return findings
  }

  /// A change that would mend what was found, in bytes.
  public struct Fix {
    let side: SideAnalysis
    let range: Range<Int>
    let replacement: String
    let isCertain: Bool

    public init(_ side: SideAnalysis, _ range: Range<Int>, _ replacement: String, isCertain: Bool) {
      self.side = side
      self.range = range
      self.replacement = replacement
      self.isCertain = isCertain
    }
  }

  /// Adds a finding.
  ///
  /// - Parameters:
  ///   - message: what was seen, with the words that prove it, as a sentence without its full stop.
  ///   - source: the places on the source side, in UTF-8 bytes of its text.
  ///   - target: the places on the target side, likewise.
  ///   - severity: another than the check's own; what the user wants goes before both.
  ///   - confidence: how probably a reviser agrees, 0 to 1.
  public mutating func add(
    _ message: String, source: [Range<Int>] = [], target: [Range<Int>] = [], severity: Finding.Severity? = nil,
    confidence: Double, fix: Fix? = nil
  ) {
    let current = checks[current]
    let declaration = current.declaration
    var fingerprint = Fingerprint(check: declaration.id)
    for range in source { fingerprint.add(range, of: unit.source) }
    for range in target { fingerprint.add(range, of: unit.target) }
    if source.isEmpty, target.isEmpty {
      fingerprint.addAll(of: unit.source)
      fingerprint.addAll(of: unit.target)
    }
    findings.append(
      Finding(
        unit: unit.unit.id, check: declaration.id, severity: current.severity ?? severity ?? declaration.severity,
        mqmCategory: declaration.mqmCategory, issueType: declaration.issueType, message: message,
        source: source.map { Self.codePoints($0, in: unit.source.text.source) },
        target: target.map { Self.codePoints($0, in: unit.target.text.source) },
        fix: fix.map {
          Finding.Fix(
            side: $0.side.side, range: Self.codePoints($0.range, in: $0.side.text.source),
            replacement: $0.replacement, isCertain: $0.isCertain)
        },
        confidence: confidence, fingerprint: fingerprint.text))
  }

  /// Adds a finding with places on one side, whichever it is, and on the other.
  public mutating func add(
    _ message: String, on side: SideAnalysis, _ ranges: [Range<Int>], across: [Range<Int>] = [],
    severity: Finding.Severity? = nil, confidence: Double, fix: Fix? = nil
  ) {
    add(
      message, source: side.side == .source ? ranges : across, target: side.side == .source ? across : ranges,
      severity: severity, confidence: confidence, fix: fix)
  }

  /// Makes code points of bytes: the bytes that continue a character are not counted.
  static func codePoints(_ range: Range<Int>, in text: [UInt8]) -> Range<Int> {
    var start = 0
    for byte in text[..<range.lowerBound] where byte & 0xC0 != 0x80 { start += 1 }
    var end = start
    for byte in text[range] where byte & 0xC0 != 0x80 { end += 1 }
    return start..<end
  }
}
