/// How much better than chance every bead of a section is: all that the search knows of the cost, and the cost of the
/// search.
///
/// The figures are natural logarithms of likelihood ratios, prior of the bead's type included: 0 is as good as chance.
struct RatioTable: ~Copyable {
  /// The figure of beads that are not worth looking at: finite, so that sums with it stay numbers.
  static let impossible: Float = -10_000

  let shapes: [BeadShape]
  let firstRow: Int
  let rows: [ClosedRange<Int>]
  /// Where each row's figures begin.
  private let starts: [Int]
  private let figures: Buffer<Float>

  init(shapes: [BeadShape], corridor: Corridor, section: Section) {
    self.shapes = shapes
    firstRow = section.rows.lowerBound
    rows = section.rows.map { corridor[$0] }
    var starts = [0]
    for row in rows { starts.append(starts[starts.count - 1] + Self.paddedWidth(row) * shapes.count) }
    self.starts = starts
    figures = Buffer(count: starts[starts.count - 1], repeating: 0)
  }

  private static func paddedWidth(_ row: ClosedRange<Int>) -> Int { (row.count + 3) & ~3 }

  var lastRow: Int { firstRow + rows.count - 1 }
  func columns(_ row: Int) -> ClosedRange<Int> { rows[row - firstRow] }

  /// Where the figures of one shape stand for beads that end in a row, at its first column.
  @inline(__always)
  func start(row: Int, shape: Int) -> Int {
    let index = row - firstRow
    return starts[index] + shape * Self.paddedWidth(rows[index])
  }

  /// The figures of four beads of one shape that end in neighbouring columns.
  @inline(__always)
  func four(at index: Int) -> SIMD4<Float> { figures.four(at: index) }

  @inline(__always)
  func setFour(_ value: SIMD4<Float>, at index: Int) { figures.setFour(value, at: index) }

  /// The figure of one bead.
  func ratio(row: Int, column: Int, shape: Int) -> Float {
    figures[start(row: row, shape: shape) + column - columns(row).lowerBound]
  }
}
