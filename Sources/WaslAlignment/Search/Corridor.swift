/// The part of the lattice that the search looks at: for each place between source sentences a range of places between
/// target sentences.
///
/// Both ends never fall from one row to the next, the first row starts at the region's start and the last ends at its
/// end, and neighbouring rows overlap, so that a path leads through.
struct Corridor: Sendable {
  /// The place between source sentences that the first row stands for.
  let firstRow: Int
  /// For each place the first and the last target place.
  let rows: [ClosedRange<Int>]

  var lastRow: Int { firstRow + rows.count - 1 }
  var nodeCount: Int { rows.reduce(0) { $0 + $1.count } }

  subscript(row: Int) -> ClosedRange<Int> { rows[row - firstRow] }

  /// The whole lattice of a region.
  init(whole region: Region) {
    firstRow = region.source.lowerBound
    rows = Array(repeating: region.target.lowerBound...region.target.upperBound, count: region.source.count + 1)
  }

  init(firstRow: Int, rows: [ClosedRange<Int>]) {
    self.firstRow = firstRow
    self.rows = rows
  }
}

/// A run of source sentences and the run of target sentences that they are to be aligned with.
struct Region: Sendable, Hashable {
  let source: Range<Int>
  let target: Range<Int>
}
