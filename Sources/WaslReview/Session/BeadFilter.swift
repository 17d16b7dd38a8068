public import WaslCore
internal import WaslText

/// Which beads somebody wants to see. All conditions that are given have to hold.
public struct BeadFilter: Sendable, Hashable {
  public var words = ""
  /// `nil` for both.
  public var side: Finding.Side?
  public var statuses: Set<ReviewBead.Status> = []
  /// `1-2`, `other`, `unpaired`.
  public var types: Set<String> = []
  public var minimumConfidence: Double?
  public var maximumConfidence: Double?
  /// Identifiers of checks or of families.
  public var checks: [String] = []
  public var leastSeverity: Finding.Severity?
  /// Names of traits.
  public var traits: Set<String> = []

  public init() {}

  /// Whether it lets everything through.
  public var isEmpty: Bool { self == BeadFilter() }
}

/// A filter made ready for use.
struct PreparedFilter {
  private let filter: BeadFilter
  private let traits: BeadTraits
  private let words: [CChar]

  init(_ filter: BeadFilter) {
    self.filter = filter
    traits = filter.traits.reduce(into: []) { $0.formUnion(BeadTraits.named[$1] ?? []) }
    words = FoldedTexts.fold(filter.words)
  }

  func matches(
    _ bead: ReviewBead, _ state: ReviewState, _ index: BeadIndex, _ findings: FindingTable, _ texts: inout FoldedTexts
  ) -> Bool {
    if !index.traits(of: bead.id).isSuperset(of: traits) { return false }
    if !filter.statuses.isEmpty, !filter.statuses.contains(bead.status) { return false }
    if !filter.types.isEmpty, !matchesType(bead) { return false }
    if let minimum = filter.minimumConfidence, (bead.confidence ?? -1) < minimum { return false }
    if let maximum = filter.maximumConfidence, (bead.confidence ?? 2) > maximum { return false }
    if !filter.checks.isEmpty || filter.leastSeverity != nil, !matchesFindings(bead, state, findings) { return false }
    return words.count == 1 || matchesWords(bead, state, &texts)
  }

  private func matchesType(_ bead: ReviewBead) -> Bool {
    filter.types.contains(bead.type) || (filter.types.contains("unpaired") && bead.isUnpaired)
      || (filter.types.contains("other") && bead.type != "1-1")
  }

  private func matchesFindings(_ bead: ReviewBead, _ state: ReviewState, _ findings: FindingTable) -> Bool {
    findings.visible(in: bead, state.ignored).contains { finding in
      (filter.leastSeverity.map { finding.severity >= $0 } ?? true)
        && (filter.checks.isEmpty
          || filter.checks.contains { finding.check == $0 || finding.check.hasPrefix($0 + ".") })
    }
  }

  private func matchesWords(_ bead: ReviewBead, _ state: ReviewState, _ texts: inout FoldedTexts) -> Bool {
    for side in Finding.Side.allCases where filter.side == nil || filter.side == side {
      for sentence in bead[side] where texts.contains(words, in: state.sentence(sentence)!) { return true }
    }
    return false
  }
}
