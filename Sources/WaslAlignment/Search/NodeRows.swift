/// A figure for each node of a section, with `-∞` around every row, so that four neighbours can be read wherever one of
/// them stands in it.
struct NodeRows: ~Copyable {
  private static let margin = 4

  private let firstRow: Int
  private let starts: [Int]
  private let figures: Buffer<Float>

  init(_ table: borrowing RatioTable) {
    firstRow = table.firstRow
    var starts = [Self.margin]
    for row in table.rows { starts.append(starts[starts.count - 1] + row.count + 3 + Self.margin) }
    self.starts = starts
    figures = Buffer(count: starts[starts.count - 1], repeating: -.infinity)
  }

  /// Where a row's first column stands.
  @inline(__always)
  func start(_ row: Int) -> Int { starts[row - firstRow] }

  subscript(index: Int) -> Float {
    @inline(__always) get { figures[index] }
    @inline(__always) nonmutating set { figures[index] = newValue }
  }

  @inline(__always)
  func four(at index: Int) -> SIMD4<Float> { figures.four(at: index) }

  /// Sets four neighbours, of which only the first `count` are in the row.
  @inline(__always)
  func setFour(_ value: SIMD4<Float>, at index: Int, count: Int) {
    if count >= 4 {
      figures.setFour(value, at: index)
    } else {
      for k in 0..<count { figures[index + k] = value[k] }
    }
  }
}
