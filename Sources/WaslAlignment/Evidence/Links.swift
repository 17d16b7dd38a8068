/// Which tokens of one side lead to which of the other, with the weight that each link has: rows of a sparse matrix.
struct Links: Sendable {
  private(set) var starts: [Int32]
  private(set) var others: [Int32]
  private(set) var weights: [Float]

  /// - Parameter rows: for each token its links.
  init(rows: [[(other: Int32, weight: Float)]]) {
    starts = [0]
    others = []
    weights = []
    starts.reserveCapacity(rows.count + 1)
    for row in rows {
      for link in row {
        others.append(link.other)
        weights.append(link.weight)
      }
      starts.append(Int32(others.count))
    }
  }

  func range(of token: Int32) -> Range<Int> { Int(starts[Int(token)])..<Int(starts[Int(token) + 1]) }
}
