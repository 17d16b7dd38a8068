internal import Foundation
internal import WaslCore

/// Finds the likeliest sequence of beads through a section, and how sure each of its beads is.
///
/// The sequence is Viterbi's; the confidence of a bead is its posterior, the share that the sequences holding it have of
/// all sequences' likelihood, by the forward–backward algorithm (Rabiner, "A Tutorial on Hidden Markov Models", 1989,
/// section III). Four columns are worked on at once.
///
/// - Complexity: time and memory proportional to the number of nodes in the section.
struct SectionSearch: ~Copyable {
  private let table: RatioTable
  private let section: Section
  /// The place of the bead with nothing but a target sentence, which stays in its row.
  private let insertion: Int
  private let insertionPrior: Float
  /// Log likelihoods are multiplied by this before they are summed up: the inverse of the temperature.
  private let coolness: Float
  /// The shapes that come from rows before.
  private let steps: [(index: Int, source: Int, target: Int)]
  private let largestSource: Int
  /// For each node the log likelihood of the best path to it, the shape that this path arrives with, and the log of the
  /// summed likelihood of all paths to it; each row less its offset, so that a float is exact enough.
  private let best: NodeRows
  private let arrival: Buffer<UInt8>
  private let forward: NodeRows
  private let backward: NodeRows
  /// The sums of the steps to one run of four, kept from run to run.
  private var sums: [SIMD4<Float>]
  private var offsets: [Double]
  private var backwardOffsets: [Double]

  init(_ table: consuming RatioTable, _ section: Section, insertionPrior: Float, temperature: Float) {
    coolness = 1 / temperature
    self.section = section
    self.insertionPrior = insertionPrior
    insertion = table.shapes.firstIndex { $0.source == 0 } ?? 0
    steps = table.shapes.enumerated().filter { $0.element.source > 0 }.map {
      (index: $0.offset, source: $0.element.source, target: $0.element.target)
    }
    sums = Array(repeating: SIMD4<Float>(), count: steps.count)
    largestSource = table.shapes.map(\.source).max() ?? 1
    best = NodeRows(table)
    forward = NodeRows(table)
    backward = NodeRows(table)
    arrival = Buffer(count: best.start(table.lastRow) + table.columns(table.lastRow).count + 4, repeating: .max)
    offsets = Array(repeating: 0, count: table.rows.count)
    backwardOffsets = offsets
    self.table = table
  }

  /// The beads of the section's best path.
  mutating func beads() -> [Bead] {
    for row in table.firstRow...table.lastRow { fillForward(row) }
    for row in stride(from: table.lastRow, through: table.firstRow, by: -1) { fillBackward(row) }
    return bestPath()
  }

  private func columns(_ row: Int) -> ClosedRange<Int> { table.columns(row) }

  // MARK: Forward

  private mutating func fillForward(_ row: Int) {
    let columns = columns(row)
    let start = best.start(row)
    let deltas = (0...largestSource).map { back in
      row - back >= table.firstRow ? Float(offsets[row - back - table.firstRow] - previousOffset(row)) : 0
    }
    for block in stride(from: 0, to: columns.count, by: 4) {
      var top = SIMD4<Float>(repeating: -.infinity)
      var through = SIMD4<Int32>(repeating: 255)
      var largest = SIMD4<Float>(repeating: -.infinity)
      var count = 0
      for step in steps {
        let from = row - step.source
        guard from >= table.firstRow else { continue }
        let place = columns.lowerBound + block - step.target - self.columns(from).lowerBound
        guard place > -4, place < self.columns(from).count else { continue }
        let ratio = table.four(at: table.start(row: row, shape: step.index) + block)
        if all(ratio .<= RatioTable.impossible) { continue }
        let way = best.four(at: best.start(from) + place) + ratio + deltas[step.source]
        let isBetter = way .> top
        top.replace(with: way, where: isBetter)
        through.replace(with: Int32(step.index), where: isBetter)
        let sum = forward.four(at: best.start(from) + place) + ratio * coolness + deltas[step.source]
        largest = Logarithm.larger(largest, sum)
        sums[count] = sum
        count += 1
      }
      let all = logSum(count, largest)
      let width = columns.count - block
      best.setFour(top, at: start + block, count: width)
      forward.setFour(all, at: start + block, count: width)
      for k in 0..<min(4, width) { arrival[start + block + k] = UInt8(truncatingIfNeeded: through[k]) }
    }
    if row == table.firstRow {
      for k in 0..<(section.isFirst ? 1 : columns.count) {
        best[start + k] = 0
        forward[start + k] = 0
      }
    }
    insert(start, columns.count)
    rebase(row, start, columns.count)
  }

  private func previousOffset(_ row: Int) -> Double { row > table.firstRow ? offsets[row - table.firstRow - 1] : 0 }

  /// Target sentences without a partner: steps within the row, one after the other.
  private func insert(_ start: Int, _ count: Int) {
    for k in stride(from: 1, to: count, by: 1) {
      let way = best[start + k - 1] + insertionPrior
      if way > best[start + k] {
        best[start + k] = way
        arrival[start + k] = UInt8(insertion)
      }
      forward[start + k] = Logarithm.sum(forward[start + k], forward[start + k - 1] + insertionPrior * coolness)
    }
  }

  /// Takes the row's largest figure off all of them.
  private mutating func rebase(_ row: Int, _ start: Int, _ count: Int) {
    var largest = -Float.infinity
    for k in 0..<count { largest = max(largest, forward[start + k]) }
    guard largest > -.infinity else {
      offsets[row - table.firstRow] = previousOffset(row)
      return
    }
    for k in 0..<count {
      best[start + k] -= largest
      forward[start + k] -= largest
    }
    offsets[row - table.firstRow] = previousOffset(row) + Double(largest)
  }

  // MARK: Backward

  private mutating func fillBackward(_ row: Int) {
    let columns = columns(row)
    let start = backward.start(row)
    let nextOffset = row < table.lastRow ? backwardOffsets[row + 1 - table.firstRow] : 0
    let deltas = (0...largestSource).map { ahead in
      row + ahead <= table.lastRow ? Float(backwardOffsets[row + ahead - table.firstRow] - nextOffset) : 0
    }
    for block in stride(from: 0, to: columns.count, by: 4) {
      var largest = SIMD4<Float>(repeating: -.infinity)
      var count = 0
      for step in steps {
        let to = row + step.source
        guard to <= table.lastRow else { continue }
        let place = columns.lowerBound + block + step.target - self.columns(to).lowerBound
        guard place > -4, place < self.columns(to).count else { continue }
        let ratio = table.four(at: table.start(row: to, shape: step.index) + place)
        if all(ratio .<= RatioTable.impossible) { continue }
        let sum = backward.four(at: backward.start(to) + place) + ratio * coolness + deltas[step.source]
        largest = Logarithm.larger(largest, sum)
        sums[count] = sum
        count += 1
      }
      let all = logSum(count, largest)
      backward.setFour(all, at: start + block, count: columns.count - block)
    }
    if row == table.lastRow {
      for k in (section.isLast ? columns.count - 1 : 0)..<columns.count { backward[start + k] = 0 }
    }
    for k in stride(from: columns.count - 2, through: 0, by: -1) {
      backward[start + k] = Logarithm.sum(backward[start + k], backward[start + k + 1] + insertionPrior * coolness)
    }
    var largest = -Float.infinity
    for k in 0..<columns.count { largest = max(largest, backward[start + k]) }
    if largest > -.infinity {
      for k in 0..<columns.count { backward[start + k] -= largest }
    } else {
      largest = 0
    }
    backwardOffsets[row - table.firstRow] = nextOffset + Double(largest)
  }

  /// The logs of the sums of the first `count` of ``sums``, which are logs themselves, of which the largest are known.
  @inline(__always)
  private func logSum(_ count: Int, _ largest: SIMD4<Float>) -> SIMD4<Float> {
    var total = SIMD4<Float>()
    let floor = largest.replacing(with: 0, where: largest .== -.infinity)
    for index in 0..<count { total += Logarithm.exponential(sums[index] - floor) }
    return (Logarithm.of(total) + floor).replacing(with: -.infinity, where: total .<= 0)
  }

  // MARK: The path

  private func bestPath() -> [Bead] {
    let total = logTotal()
    var row = table.lastRow
    var column = columns(row).upperBound
    if !section.isLast {
      let start = best.start(row)
      column = columns(row).lowerBound + (0..<columns(row).count).max { best[start + $0] < best[start + $1] }!
    }
    var beads: [Bead] = []
    while true {
      let shapeIndex = Int(arrival[best.start(row) + column - columns(row).lowerBound])
      guard shapeIndex < table.shapes.count else { break }
      let shape = table.shapes[shapeIndex]
      let ratio = shapeIndex == insertion ? insertionPrior : table.ratio(row: row, column: column, shape: shapeIndex)
      let fromRow = row - shape.source
      let fromColumn = column - shape.target
      let before = Double(forward[forward.start(fromRow) + fromColumn - columns(fromRow).lowerBound])
      let after = Double(backward[backward.start(row) + column - columns(row).lowerBound])
      let logShare =
        before + offsets[fromRow - table.firstRow] + Double(ratio * coolness) + after
        + backwardOffsets[row - table.firstRow]
        - total
      beads.append(
        Bead(
          source: fromRow..<row, target: fromColumn..<column, score: -Double(ratio),
          confidence: min(1, exp(logShare))))
      row = fromRow
      column = fromColumn
    }
    return beads.reversed()
  }

  /// The log of the summed likelihood of all paths.
  private func logTotal() -> Double {
    let row = table.lastRow
    let start = forward.start(row)
    var total = -Float.infinity
    // The last row's insertions are counted in `forward` already: paths end where they end.
    for k in (section.isLast ? columns(row).count - 1 : 0)..<columns(row).count {
      total = Logarithm.sum(total, forward[start + k])
    }
    return Double(total) + offsets[row - table.firstRow]
  }
}
