/// The scores of blocks that end at each place of the explaining side against sentences of the other, summed up so that
/// any run of sentences is a difference.
struct BlockTable: Sendable {
  private let windows: [Range<Int>]
  private let starts: [Int]
  /// For each place and block size, the running sums over the window: one more than it has sentences.
  private var sums: [Float]
  private let largest: Int

  /// - Parameter windows: for each place, 0 to the number of explaining sentences, the explained sentences.
  init(windows: [Range<Int>], largest: Int, score: (_ end: Int, _ window: Range<Int>, _ scores: inout [Float]) -> Void)
  {
    self.windows = windows
    self.largest = largest
    starts = windows.reduce(into: [0]) { $0.append($0.last! + ($1.count + 1) * largest) }
    sums = Array(repeating: 0, count: starts[starts.count - 1])
    var scores: [Float] = []
    for (end, window) in windows.enumerated() where !window.isEmpty {
      if scores.count < window.count * largest { scores = Array(repeating: 0, count: window.count * largest) }
      score(end, window, &scores)
      for size in 0..<largest {
        var sum: Float = 0
        let base = starts[end] + size * (window.count + 1)
        for k in 0..<window.count {
          sum += scores[size * window.count + k]
          sums[base + k + 1] = sum
        }
      }
    }
  }

  /// Adds another table of the same shape, times a weight.
  mutating func add(_ other: BlockTable, weight: Float) {
    for index in sums.indices { sums[index] += weight * other.sums[index] }
  }

  mutating func scale(by weight: Float) {
    for index in sums.indices { sums[index] *= weight }
  }

  /// The score of a run of explained sentences beside the block of `size` sentences that ends at `end`.
  @inline(__always)
  func score(endingAt end: Int, size: Int, _ sentences: Range<Int>) -> Float {
    let window = windows[end]
    let base = starts[end] + (size - 1) * (window.count + 1) - window.lowerBound
    return sums[base + sentences.upperBound] - sums[base + sentences.lowerBound]
  }
}
