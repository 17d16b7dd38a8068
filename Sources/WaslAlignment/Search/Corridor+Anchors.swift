extension Corridor {
  /// Lattices of up to so many nodes are searched whole.
  private static let largestWhole = 2_500
  /// How far the corridor reaches to either side of an anchor, so that an anchor that is one bead off does no harm: in
  /// sentences, and where the target has several times as many as the source, in so many times as many. On the
  /// development sets 2 to 9 give the same scores, to 0.0001 in the mean, and 1 less.
  private static let reach = 2.0
  /// Gaps between anchors of up to so many nodes are searched whole; a longer one is searched along its diagonal, as
  /// far to either side as its sides differ in length.
  private static let largestGap = 250_000

  /// A corridor along the anchors that lie in a region.
  ///
  /// - Parameter anchors: in both texts' order; those outside of the region are passed over.
  init(_ region: Region, along anchors: some Sequence<Anchor>) {
    guard !Self.isWhole(region) else {
      self.init(whole: region)
      return
    }
    var opening = Opening(region)
    for anchor in anchors
    where region.source.contains(anchor.source) && region.target.contains(anchor.target) {
      opening.advance(to: anchor.source, anchor.target)
    }
    opening.advance(to: region.source.upperBound, region.target.upperBound)
    self.init(firstRow: region.source.lowerBound, rows: opening.rows)
  }

  /// Whether a region is so small that it is searched whole.
  static func isWhole(_ region: Region) -> Bool {
    (region.source.count + 1) * (region.target.count + 1) <= largestWhole
  }

  /// Rows that are opened from anchor to anchor.
  private struct Opening {
    private let region: Region
    private let reach: Int
    private var low: [Int]
    private var high: [Int]
    private var from: (source: Int, target: Int)

    init(_ region: Region) {
      self.region = region
      let ratio = Double(region.target.count) / Double(max(region.source.count, 1))
      reach = Int((Corridor.reach * max(ratio, 1)).rounded())
      low = Array(repeating: region.target.upperBound, count: region.source.count + 1)
      high = Array(repeating: region.target.lowerBound, count: region.source.count + 1)
      from = (region.source.lowerBound, region.target.lowerBound)
    }

    mutating func advance(to source: Int, _ target: Int) {
      let height = source - from.source
      let width = target - from.target
      let isWhole = (height + 1) * (width + 1) <= largestGap
      let slack = abs(height - width) + max(height, width) / 20
      for row in from.source...source {
        let middle = height == 0 ? from.target : from.target + width * (row - from.source) / height
        let first = isWhole ? from.target : max(from.target, middle - slack)
        let last = isWhole ? target : min(target, middle + slack)
        let place = row - region.source.lowerBound
        low[place] = min(low[place], max(region.target.lowerBound, first - reach))
        high[place] = max(high[place], min(region.target.upperBound, last + reach))
      }
      from = (source, target)
    }

    /// The rows, with ends that never fall: rounding along a diagonal may make them.
    var rows: [ClosedRange<Int>] {
      var low = low
      var high = high
      for row in stride(from: low.count - 2, through: 0, by: -1) { low[row] = min(low[row], low[row + 1]) }
      for row in 1..<high.count { high[row] = max(high[row], high[row - 1]) }
      low[0] = region.target.lowerBound
      high[high.count - 1] = region.target.upperBound
      return zip(low, high).map { $0...$1 }
    }
  }
}
