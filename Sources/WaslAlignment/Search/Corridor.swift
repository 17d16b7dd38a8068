/// The part of the lattice that the search looks at: for each place between source sentences a range of places between
/// target sentences.
///
/// Both ends never fall from one row to the next, the first row starts at the texts' start and the last ends at their
/// end, and neighbouring rows overlap, so that a path leads through.
struct Corridor: Sendable {
  /// For each place between source sentences, 0 to the number of them, the first and the last target place.
  private(set) var rows: [ClosedRange<Int>]
  let targetCount: Int
  /// Where each row's nodes begin in a flat array.
  let starts: [Int]

  /// The whole lattice.
  init(sourceCount: Int, targetCount: Int) {
    self.init(rows: Array(repeating: 0...targetCount, count: sourceCount + 1), targetCount: targetCount)
  }

  init(rows: [ClosedRange<Int>], targetCount: Int) {
    self.rows = rows
    self.targetCount = targetCount
    starts = rows.reduce(into: [0]) { $0.append($0.last! + $1.count) }
  }

  var sourceCount: Int { rows.count - 1 }
  var nodeCount: Int { starts[starts.count - 1] }

  /// The node's place in a flat array, or `nil` outside the corridor.
  @inline(__always)
  func node(_ source: Int, _ target: Int) -> Int? {
    let row = rows[source]
    return row.contains(target) ? starts[source] + target - row.lowerBound : nil
  }

  /// The target sentences that blocks ending at a source place can be compared with.
  func targetWindow(endingAt source: Int, largest: Int) -> Range<Int> {
    rows[max(0, source - largest)].lowerBound..<rows[source].upperBound
  }

  /// For each target place the source sentences that blocks ending there can be compared with.
  func sourceWindows(largest: Int) -> [Range<Int>] {
    var first = Array(repeating: sourceCount, count: targetCount + 1)
    var last = Array(repeating: 0, count: targetCount + 1)
    for (source, row) in rows.enumerated() {
      for target in row {
        first[target] = min(first[target], source)
        last[target] = max(last[target], source)
      }
    }
    return (0...targetCount).map { target in
      let start = first[max(0, target - largest)]
      return start..<max(start, last[target])
    }
  }
}
