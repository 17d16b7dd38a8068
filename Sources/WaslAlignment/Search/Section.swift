/// A run of a corridor's rows that is searched at once: long texts are cut into sections that overlap, so that memory
/// stays bounded and processors can share the work. How a text is cut does not depend on how many there are.
struct Section: Sendable, Hashable {
  let rows: ClosedRange<Int>
  /// Whether the path starts at the first row's first node; otherwise anywhere in that row.
  let isFirst: Bool
  /// Whether the path ends at the last row's last node; otherwise anywhere in that row.
  let isLast: Bool

  /// A section has about so many nodes, whose figures stay in a processor's cache.
  private static let nodes = 20_000
  private static let fewestRows = 128
  private static let mostRows = 1_024
  /// How many rows a section reaches beyond its own on both sides: several times the longest bead, after which paths
  /// from different starts have met.
  private static let overlap = 40

  /// The sections of a corridor.
  static func sections(of corridor: Corridor) -> [Section] {
    var cuts = [corridor.firstRow]
    var nodes = 0
    for row in corridor.firstRow...corridor.lastRow {
      nodes += corridor[row].count
      let rows = row - cuts[cuts.count - 1]
      if rows >= mostRows || (nodes >= Self.nodes && rows >= fewestRows) {
        cuts.append(row)
        nodes = 0
      }
    }
    // What is left after the last cut goes to the section before it, if it is short.
    if cuts.count > 1, corridor.lastRow - cuts[cuts.count - 1] < fewestRows { cuts.removeLast() }
    return cuts.indices.map { index in
      let isLast = index == cuts.count - 1
      return Section(
        rows: max(
          corridor.firstRow, cuts[index] - overlap)...(isLast
          ? corridor.lastRow : min(corridor.lastRow, cuts[index + 1] + overlap)),
        isFirst: index == 0, isLast: isLast)
    }
  }

  /// A corridor cut into pieces that do not overlap, to take samples of.
  static func stretches(of corridor: Corridor, rows: Int) -> [Section] {
    stride(from: corridor.firstRow, to: max(corridor.lastRow, corridor.firstRow + 1), by: rows).map { first in
      let last = min(first + rows, corridor.lastRow)
      return Section(
        rows: first...last, isFirst: first == corridor.firstRow, isLast: last == corridor.lastRow)
    }
  }

  /// Both sections in one.
  func joined(with next: Section) -> Section {
    Section(rows: rows.lowerBound...next.rows.upperBound, isFirst: isFirst, isLast: next.isLast)
  }
}
