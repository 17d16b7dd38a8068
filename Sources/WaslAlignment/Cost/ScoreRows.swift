/// Scores of blocks of each size beside one sentence or ending at one place, a row for each size.
struct ScoreRows: ~Copyable {
  let width: Int
  private let figures: Buffer<Float>
  private let exponents: Buffer<Float>

  init(rows: Int, width: Int) {
    self.width = (width + 11) & ~3
    figures = Buffer(count: rows * self.width, repeating: 0)
    exponents = Buffer(count: rows * self.width, repeating: 0)
  }

  /// Where a row begins.
  @inline(__always)
  func start(_ row: Int) -> Int { row * width }

  @inline(__always)
  func four(at index: Int) -> SIMD4<Float> { figures.four(at: index) }

  @inline(__always)
  func add(_ value: Float, at index: Int) { figures[index] += value }

  func clear(_ row: Int, _ columns: Range<Int>) {
    figures.fill((start(row) + columns.lowerBound)..<(start(row) + columns.upperBound), with: 0)
  }

  @inline(__always)
  func setParts(_ parts: (mantissa: Float, exponent: Float), at index: Int) {
    figures[index] = parts.mantissa
    exponents[index] = parts.exponent
  }

  /// Turns the products of some columns into weighted logarithms.
  func takeLogarithms(row: Int, _ columns: Range<Int>, weight: Float) {
    var index = start(row) + columns.lowerBound
    let end = start(row) + columns.upperBound
    while index < end {
      let logarithms = (Logarithm.of(figures.four(at: index)) + exponents.four(at: index) * 0.693_147_2) * weight
      for k in 0..<min(4, end - index) { figures[index + k] = logarithms[k] }
      index += 4
    }
  }
}
