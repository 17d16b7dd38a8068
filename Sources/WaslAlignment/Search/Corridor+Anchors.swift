extension Corridor {
  /// Lattices of up to so many nodes are searched whole.
  private static let largestWhole = 12_000
  /// How far the corridor reaches to either side of an anchor, in sentences: more than the longest bead, so that an
  /// anchor that is one bead off does no harm.
  private static let reach = 9
  /// Gaps between anchors of up to so many nodes are searched whole; a longer one is searched along its diagonal, as
  /// far to either side as its sides differ in length.
  private static let largestGap = 250_000

  /// A corridor along a chain of anchors.
  init(sourceCount: Int, targetCount: Int, anchors: () -> [AnchorFinder.Anchor]) {
    guard (sourceCount + 1) * (targetCount + 1) > Self.largestWhole else {
      self.init(sourceCount: sourceCount, targetCount: targetCount)
      return
    }
    var low = Array(repeating: targetCount, count: sourceCount + 1)
    var high = Array(repeating: 0, count: sourceCount + 1)
    var from = (source: 0, target: 0)
    for anchor in anchors().map({ (source: $0.source, target: $0.target) }) + [(sourceCount, targetCount)] {
      Self.open(from, anchor, targetCount, &low, &high)
      from = anchor
    }
    // Rounding along a diagonal must not make an end fall.
    for source in stride(from: sourceCount - 1, through: 0, by: -1) { low[source] = min(low[source], low[source + 1]) }
    for source in 1...sourceCount { high[source] = max(high[source], high[source - 1]) }
    low[0] = 0
    high[sourceCount] = targetCount
    self.init(rows: zip(low, high).map { $0...$1 }, targetCount: targetCount)
  }

  /// Opens the rows between two anchors.
  private static func open(
    _ from: (source: Int, target: Int), _ to: (source: Int, target: Int), _ targetCount: Int, _ low: inout [Int],
    _ high: inout [Int]
  ) {
    let height = to.source - from.source
    let width = to.target - from.target
    let isWhole = (height + 1) * (width + 1) <= largestGap
    let slack = reach + abs(height - width) + max(height, width) / 20
    for source in from.source...to.source {
      let middle = height == 0 ? from.target : from.target + width * (source - from.source) / height
      let first = isWhole ? from.target - reach : max(from.target, middle - slack) - reach
      let last = isWhole ? to.target + reach : min(to.target, middle + slack) + reach
      low[source] = min(low[source], max(0, first))
      high[source] = max(high[source], min(targetCount, last))
    }
  }
}
