/// An alignment that others are held against.
struct Reference {
  /// Each bead once, without those that hold no sentence.
  let beads: Set<EvaluationBead>
  /// For each source sentence, the target sentences of all the beads that hold it.
  private let targets: [Int: Set<Int>]

  init(_ beads: some Sequence<EvaluationBead>) {
    self.beads = Set(beads.lazy.filter(\.holdsSentences))
    var targets: [Int: Set<Int>] = [:]
    for bead in self.beads {
      for sentence in bead.source { targets[sentence, default: []].formUnion(bead.target) }
    }
    self.targets = targets
  }

  /// Whether the very same bead is here.
  func holds(_ bead: EvaluationBead) -> Bool { beads.contains(bead) }

  /// Whether the same bead is here, or one of its source sentences is joined to one of its target sentences.
  func touches(_ bead: EvaluationBead) -> Bool {
    if holds(bead) { return true }
    return bead.source.contains { source in
      targets[source].map { joined in bead.target.contains { joined.contains($0) } } ?? false
    }
  }
}
