internal import WaslCore

/// The traits of every bead, kept up to date bead by bead, so that counts, queues and the outline cost little.
struct BeadIndex: Sendable {
  /// By bead id.
  private var traits: [BeadTraits] = []
  private var visible: [UInt16] = []
  private var ignored: [UInt16] = []
  /// 0 for none, 1 to 4 for info to critical.
  private var worst: [UInt8] = []
  private(set) var counts = ReviewCounts()

  func traits(of bead: Int) -> BeadTraits { traits[bead] }
  func worst(of bead: Int) -> Int { Int(worst[bead]) }

  mutating func add(_ bead: ReviewBead, in state: ReviewState, _ findings: FindingTable, doubtBelow: Double) {
    while traits.count <= bead.id {
      traits.append([])
      visible.append(0)
      ignored.append(0)
      worst.append(0)
    }
    let all = findings[bead.id].count
    let shown = all == 0 ? [] : findings.visible(in: bead, state.ignored)
    visible[bead.id] = UInt16(clamping: shown.count)
    ignored[bead.id] = UInt16(clamping: all - shown.count)
    worst[bead.id] = shown.map(\.severity).max().map(Self.level) ?? 0
    traits[bead.id] = BeadTraits(
      bead, isEdited: state.isEdited(bead), doubtBelow: doubtBelow, visible: shown.count, ignored: all - shown.count)
    count(bead.id, by: 1)
  }

  mutating func remove(_ bead: Int) { count(bead, by: -1) }

  private mutating func count(_ bead: Int, by number: Int) {
    counts.count(traits[bead], visible: Int(visible[bead]), ignored: Int(ignored[bead]), by: number)
  }

  static func level(_ severity: Finding.Severity) -> UInt8 {
    switch severity {
    case .info: 1
    case .minor: 2
    case .major: 3
    case .critical: 4
    }
  }
}
