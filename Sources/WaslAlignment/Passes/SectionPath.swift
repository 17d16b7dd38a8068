internal import WaslCore

/// The paths of sections one after the other, each joined to the one before at a node that both pass through.
struct SectionPath {
  private struct Part {
    let section: Section
    let beads: [Bead]
    /// How many beads of all the parts before are kept, and how many of this part's own are left out.
    let keptBefore: Int
    let dropped: Int
  }

  private var parts: [Part] = []
  private(set) var beads: [Bead] = []

  var lastSection: Section { parts[parts.count - 1].section }

  /// Adds a section's path.
  ///
  /// - Returns: whether it meets the path so far; if not nothing is added.
  mutating func append(_ section: Section, _ next: [Bead]) -> Bool {
    guard let last = parts.last else {
      parts.append(Part(section: section, beads: next, keptBefore: 0, dropped: 0))
      beads = next
      return true
    }
    // Where both are farthest from their ends both are surest.
    let middle = (section.rows.lowerBound + last.section.rows.upperBound) / 2
    guard let meeting = Self.meeting(of: beads, next, near: middle, from: section.rows.lowerBound) else { return false }
    parts.append(
      Part(section: section, beads: next, keptBefore: meeting.kept, dropped: meeting.dropped))
    beads.removeLast(beads.count - meeting.kept)
    beads += next[meeting.dropped...]
    return true
  }

  /// Takes the last section's path off again.
  mutating func removeLast() {
    let rest = parts.dropLast()
    parts = []
    beads = []
    for part in rest {
      if !parts.isEmpty { beads.removeLast(beads.count - part.keptBefore) }
      beads += part.beads[part.dropped...]
      parts.append(part)
    }
  }

  /// Where two paths pass through the same node: how many beads of the first are before it, and of the second.
  private static func meeting(
    of path: [Bead], _ next: [Bead], near middle: Int, from row: Int
  ) -> (kept: Int, dropped: Int)? {
    guard let firstOfNext = next.first else { return nil }
    var places: [Node: Int] = [Node(row: firstOfNext.source.lowerBound, column: firstOfNext.target.lowerBound): 0]
    for (index, bead) in next.enumerated() {
      places[Node(row: bead.source.upperBound, column: bead.target.upperBound)] = index + 1
    }
    var best: (distance: Int, kept: Int, dropped: Int)?
    for kept in stride(from: path.count, to: 0, by: -1) {
      let end = path[kept - 1]
      if end.source.upperBound < row { break }
      guard let dropped = places[Node(row: end.source.upperBound, column: end.target.upperBound)] else { continue }
      let distance = abs(end.source.upperBound - middle)
      if distance < best?.distance ?? .max { best = (distance, kept, dropped) }
    }
    return best.map { ($0.kept, $0.dropped) }
  }

  private struct Node: Hashable {
    let row: Int
    let column: Int
  }
}
