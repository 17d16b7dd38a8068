internal import WaslAlignment
internal import WaslCore

/// Which beads stay, what lies between them, and how the one becomes the other.
struct RealignmentPlan: Sendable {
  /// A stretch of beads that nobody has decided, between two that somebody has.
  struct Stretch: Sendable, Hashable {
    /// The bead before it; 0 at the document's beginning.
    var after: Int
    var beads: [Int]
  }

  /// A bead that the aligner made, by ids of sentences.
  struct NewBead: Sendable, Hashable {
    var source: [Int]
    var target: [Int]
    var score: Double
    var confidence: Double
  }

  private var stretches: [Stretch] = []
  private var source: [ReviewSentence] = []
  private var target: [ReviewSentence] = []
  /// Beads that stay, as places in `source` and `target`.
  private var anchors: [Bead] = []
  /// Places between sentences, as (source, target), which no bead may cross: where a one-sided bead that stays was.
  private var borders: [(source: Int, target: Int)] = []

  var hasSomethingToDo: Bool { !stretches.isEmpty }

  /// Whether a person has decided of a bead, so that it stays.
  static func isDecided(_ bead: ReviewBead, in state: ReviewState) -> Bool {
    bead.isFixed || bead.status != .automatic || bead.isRegrouped || state.isEdited(bead)
  }

  init(_ state: ReviewState, within range: ClosedRange<Int>) {
    var current: Stretch?
    var previous = 0
    for place in 0..<state.count {
      let bead = state.bead(at: place)
      if !range.contains(place) || Self.isDecided(bead, in: state) {
        if let stretch = current { stretches.append(stretch) }
        current = nil
        if bead.isUnpaired {
          // Left out of the search, whose anchors need both sides.
          borders.append((source.count, target.count))
        } else {
          anchors.append(
            Bead(
              source: source.count..<source.count + bead.source.count,
              target: target.count..<target.count + bead.target.count))
          source += bead.source.map { state.sentence($0)! }
          target += bead.target.map { state.sentence($0)! }
        }
      } else {
        if current == nil { current = Stretch(after: previous, beads: []) }
        current?.beads.append(bead.id)
        source += bead.source.map { state.sentence($0)! }
        target += bead.target.map { state.sentence($0)! }
      }
      previous = bead.id
    }
    if let current { stretches.append(current) }
  }

  // MARK: Aligning

  /// The beads that the aligner makes of it, those that stay among them.
  ///
  /// - Throws: `AlignmentError`.
  func align(with aligner: Aligner, threads: Int) throws -> [NewBead] {
    var options = Aligner.Options()
    options.anchors = anchors
    options.threads = threads
    let alignment = try aligner.align(source.map(Self.sentence), target.map(Self.sentence), options: options)
    return alignment.beads.flatMap(parted).map { bead in
      NewBead(
        source: source[bead.source].map(\.id), target: target[bead.target].map(\.id), score: bead.score,
        confidence: bead.confidence)
    }
  }

  private static func sentence(_ sentence: ReviewSentence) -> Sentence {
    Sentence(text: sentence.text, range: sentence.range, paragraph: sentence.paragraph)
  }

  /// A bead cut at the borders that it crosses, where a decided one-sided bead stands. Its other side is cut there too, since
  /// the reviewer put that bead between these very sentences.
  private func parted(_ bead: Bead) -> [Bead] {
    var parts: [Bead] = []
    var rest = bead
    for border in borders {
      let isInside =
        (rest.source.lowerBound < border.source && border.source < rest.source.upperBound)
        || (rest.target.lowerBound < border.target && border.target < rest.target.upperBound)
      guard isInside else { continue }
      let source = min(max(border.source, rest.source.lowerBound), rest.source.upperBound)
      let target = min(max(border.target, rest.target.lowerBound), rest.target.upperBound)
      parts.append(
        Bead(
          source: rest.source.lowerBound..<source, target: rest.target.lowerBound..<target, score: rest.score,
          confidence: rest.confidence / 2))
      rest.source = source..<rest.source.upperBound
      rest.target = target..<rest.target.upperBound
      rest.confidence /= 2
    }
    return (parts + [rest]).filter { !($0.source.isEmpty && $0.target.isEmpty) }
  }

  // MARK: The change

  /// What has to change in a state, which may have moved on: stretches that were touched meanwhile are left alone.
  func change(to beads: [NewBead], in state: ReviewState, nextBead: inout Int) -> Change {
    var change = Change()
    var holders: [Int: Int] = [:]
    for (place, bead) in beads.enumerated() {
      for sentence in bead.source + bead.target { holders[sentence] = place }
    }
    for stretch in stretches {
      guard let start = start(of: stretch, in: state) else { continue }
      let old = (start..<start + stretch.beads.count).map { state.bead(at: $0) }
      let places = Set(old.flatMap { $0.source + $0.target }.compactMap { holders[$0] })
      let new = places.sorted().map { beads[$0] }
      // The borders of a one-sided bead may have moved sentences from one stretch to another: left as it was.
      guard new.flatMap(\.source) == old.flatMap(\.source), new.flatMap(\.target) == old.flatMap(\.target) else {
        continue
      }
      change.runs += Self.runs(from: old, to: new, after: stretch.after, &nextBead)
    }
    return change
  }

  private func start(of stretch: Stretch, in state: ReviewState) -> Int? {
    guard let first = stretch.beads.first, let start = state.index(of: first),
      start + stretch.beads.count <= state.count,
      start == 0 ? stretch.after == 0 : Int(state.order[start - 1]) == stretch.after
    else { return nil }
    for (offset, id) in stretch.beads.enumerated() {
      let bead = state.bead(at: start + offset)
      if bead.id != id || Self.isDecided(bead, in: state) { return nil }
    }
    return start
  }

  /// The runs of beads that differ; equal ones stay with their ids.
  private static func runs(
    from old: [ReviewBead], to new: [NewBead], after: Int, _ nextBead: inout Int
  ) -> [Change.Run] {
    var runs: [Change.Run] = []
    var previous = after
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if left < old.count, right < new.count, old[left].source == new[right].source,
        old[left].target == new[right].target
      {
        previous = old[left].id
        (left, right) = (left + 1, right + 1)
        continue
      }
      let (start, newStart) = (left, right)
      // On to the next place where both have held the same sentences so far.
      var counts = (source: 0, target: 0)
      repeat {
        if right >= new.count || (left < old.count && Self.isBehind(counts)) {
          counts.source += old[left].source.count
          counts.target += old[left].target.count
          left += 1
        } else {
          counts.source -= new[right].source.count
          counts.target -= new[right].target.count
          right += 1
        }
      } while counts != (0, 0) && (left < old.count || right < new.count)
      let removed = Array(old[start..<left])
      var added: [ReviewBead] = []
      for bead in new[newStart..<right] {
        var made = ReviewBead(
          id: nextBead, source: bead.source, target: bead.target, score: bead.score, confidence: bead.confidence)
        nextBead += 1
        // Notes and marks go with the first sentence of the bead that they were on.
        for gone in removed {
          let first = gone.source.first ?? gone.target.first
          if let first, (gone.source.isEmpty ? made.target : made.source).contains(first) {
            made.notes += gone.notes
            made.isMarked = made.isMarked || gone.isMarked
          }
        }
        added.append(made)
      }
      runs.append(Change.Run(after: previous, removed: removed, added: added))
      if let last = added.last { previous = last.id }
    }
    return runs
  }

  /// Whether the old beads have given fewer sentences so far than the new ones.
  private static func isBehind(_ counts: (source: Int, target: Int)) -> Bool {
    counts.source + counts.target <= 0
  }
}
