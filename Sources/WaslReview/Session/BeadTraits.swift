/// What the reviewer's queue, filters and counts want to know of a bead, in one number.
struct BeadTraits: OptionSet, Sendable, Hashable {
  let rawValue: UInt16

  static let accepted = BeadTraits(rawValue: 1 << 0)
  static let rejected = BeadTraits(rawValue: 1 << 1)
  static let edited = BeadTraits(rawValue: 1 << 2)
  static let regrouped = BeadTraits(rawValue: 1 << 3)
  static let doubtful = BeadTraits(rawValue: 1 << 4)
  static let marked = BeadTraits(rawValue: 1 << 5)
  static let fixed = BeadTraits(rawValue: 1 << 6)
  static let unpaired = BeadTraits(rawValue: 1 << 7)
  static let noted = BeadTraits(rawValue: 1 << 8)
  static let finding = BeadTraits(rawValue: 1 << 9)
  static let ignoredFinding = BeadTraits(rawValue: 1 << 10)
  static let unconfirmed = BeadTraits(rawValue: 1 << 11)

  /// The names that filters know.
  static let named: [String: BeadTraits] = [
    "confirmed": .accepted, "rejected": .rejected, "edited": .edited, "regrouped": .regrouped,
    "doubtful": .doubtful, "marked": .marked, "fixed": .fixed, "unpaired": .unpaired, "noted": .noted,
    "finding": .finding, "ignoredFinding": .ignoredFinding, "unconfirmed": .unconfirmed,
  ]

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(_ bead: ReviewBead, isEdited: Bool, doubtBelow: Double, visible: Int, ignored: Int) {
    var traits: BeadTraits = []
    switch bead.status {
    case .automatic:
      traits.insert(.unconfirmed)
      // A memory has no confidences: its pairs are not all doubtful for that. What was left over by a pairing is.
      let isDoubtful = bead.confidence.map { $0 < doubtBelow } ?? (bead.isUnpaired && !bead.isRegrouped)
      if isDoubtful { traits.insert(.doubtful) }
    case .accepted: traits.insert(.accepted)
    case .rejected: traits.insert(.rejected)
    }
    if isEdited { traits.insert(.edited) }
    if bead.isRegrouped { traits.insert(.regrouped) }
    if bead.isMarked { traits.insert(.marked) }
    if bead.isFixed { traits.insert(.fixed) }
    if bead.isUnpaired { traits.insert(.unpaired) }
    if !bead.notes.isEmpty { traits.insert(.noted) }
    if visible > 0 { traits.insert(.finding) }
    if ignored > 0 { traits.insert(.ignoredFinding) }
    self = traits
  }
}
