/// The cost of a section's beads from lengths, words, shared features, what blocks begin and end with, paragraph breaks
/// and the prior of their types.
struct SectionCost: ~Copyable {
  private let texts: PairedTexts
  private let model: FittedModel
  private let region: Region
  private let largest: BeadShape
  private let lengths: LengthScores
  private let paragraphs: ParagraphScores
  private let edges: EdgeScores
  private var features: FeatureScores
  private var words: WordScores?
  /// Source blocks that end at the place in work beside each target sentence, by size.
  private let forward: ScoreRows
  /// Each of the last source sentences, in turn, beside target blocks, by size.
  private let backward: ScoreRows
  /// The columns in which likely beads end, by row and shape; the first is above the last where there are none.
  private let firstEnds: Buffer<Int32>
  private let lastEnds: Buffer<Int32>
  /// For each size where the target blocks end that a source sentence is compared with, and which target sentences are
  /// compared with the source blocks that end at a place; kept from one to the next.
  private var ends: [Range<Int>]
  private var windows: [Range<Int>]

  init(_ texts: PairedTexts, _ evidence: Evidence, _ model: FittedModel, _ corridor: Corridor, _ section: Section) {
    self.texts = texts
    self.model = model
    largest = model.prior.largest
    region = Region(
      source: section.rows.lowerBound..<section.rows.upperBound,
      target: corridor[section.rows.lowerBound].lowerBound..<corridor[section.rows.upperBound].upperBound)
    lengths = LengthScores(
      model.lengths, sourceSums: texts.source.lengths, targetSums: texts.target.lengths, region, largest: largest)
    paragraphs = ParagraphScores(texts.paragraphs, region)
    edges = EdgeScores(model.edges, region)
    features = FeatureScores(evidence, largest: largest)
    words = nil
    if let links = evidence.words { words = WordScores(evidence, links, region, largest: largest) }
    forward = ScoreRows(rows: largest.source, width: region.target.count)
    backward = ScoreRows(rows: largest.source * largest.target, width: region.target.count + 1)
    firstEnds = Buffer(count: section.rows.count * model.prior.shapes.count, repeating: 1)
    lastEnds = Buffer(count: section.rows.count * model.prior.shapes.count, repeating: 0)
    ends = Array(repeating: 0..<0, count: largest.target)
    windows = Array(repeating: 0..<0, count: largest.source)
  }

  /// Beads that their lengths make this unlikely, prior and paragraphs included, are not looked at any further. Most long
  /// beads are among them, and with them most of the work; on the development sets no bound from -40 to -20 changes a
  /// score by more than 0.0002.
  private static let leastLikely: Float = -25

  /// Works out the figures of all beads in the section's part of a corridor.
  mutating func fill(_ table: borrowing RatioTable) {
    for row in table.firstRow...table.lastRow {
      for (index, shape) in table.shapes.enumerated() where shape.source > 0 && row - shape.source >= table.firstRow {
        fillLengths(table, row, index, shape)
      }
    }
    for row in stride(from: table.firstRow + 1, through: table.lastRow, by: 1) {
      scoreSentence(row - 1, table)
      scoreBlocks(endingAt: row, table)
      for (index, shape) in table.shapes.enumerated()
      where shape.source > 0 && shape.target > 0 && row - shape.source >= table.firstRow {
        addContents(table, row, index, shape)
      }
    }
  }

  // MARK: Lengths

  /// Fills in what prior, lengths and paragraphs say of the beads of one shape that end in one row.
  private func fillLengths(_ table: borrowing RatioTable, _ row: Int, _ index: Int, _ shape: BeadShape) {
    let columns = table.columns(row)
    let start = table.start(row: row, shape: index)
    let prior = model.prior.logarithms[index]
    guard shape.target > 0 else {
      for offset in stride(from: 0, to: columns.count, by: 4) {
        table.setFour(SIMD4(repeating: prior), at: start + offset)
      }
      return
    }
    let source = (row - shape.source)..<row
    let block = lengths.source(size: shape.source, endingAt: row)
    var low = Int.max
    var high = Int.min
    for offset in offsets(of: shape, endingIn: row, table) {
      let place = columns.lowerBound + offset
      let length = lengths.target(size: shape.target, endingAt: place)
      let deviation = length.logarithm - block.expected
      var ratio = prior + block.constant - length.chance - deviation * deviation * block.halfInverseVariance
      if !paragraphs.isSilent {
        ratio += paragraphs.ratios(source: source, targetSize: shape.target, endingAt: place)
      }
      let isUnlikely = ratio .< Self.leastLikely
      ratio.replace(with: RatioTable.impossible, where: isUnlikely)
      table.setFour(ratio, at: start + offset)
      if all(isUnlikely) { continue }
      low = min(low, place)
      high = max(high, min(place + 3, columns.upperBound))
    }
    guard low <= high else { return }
    let number = (row - table.firstRow) * table.shapes.count + index
    firstEnds[number] = Int32(max(low, region.target.lowerBound + shape.target))
    lastEnds[number] = Int32(high)
  }

  /// Where runs of four columns begin in which beads of a shape can end that start in the corridor.
  @inline(__always)
  private func offsets(of shape: BeadShape, endingIn row: Int, _ table: borrowing RatioTable) -> StrideThrough<Int> {
    let columns = table.columns(row)
    let from = table.columns(row - shape.source)
    let low = max(columns.lowerBound, from.lowerBound + shape.target - 3)
    let high = min(columns.upperBound, from.upperBound + shape.target)
    return stride(from: (low - columns.lowerBound) & ~3, through: high - columns.lowerBound, by: 4)
  }

  /// The columns in which likely beads of a shape end in a row, or `nil` where there are none.
  @inline(__always)
  private func likelyEnds(_ table: borrowing RatioTable, _ row: Int, _ index: Int) -> ClosedRange<Int>? {
    let number = (row - table.firstRow) * table.shapes.count + index
    let low = Int(firstEnds[number])
    let high = Int(lastEnds[number])
    return low <= high ? low...high : nil
  }

  // MARK: Contents

  /// Compares a source sentence with the target sentences that it can likely share a bead with.
  private mutating func scoreSentence(_ sentence: Int, _ table: borrowing RatioTable) {
    for index in ends.indices { ends[index] = 0..<0 }
    var window = 0..<0
    for (index, shape) in table.shapes.enumerated() where shape.source > 0 && shape.target > 0 {
      for row in (sentence + 1)...min(table.lastRow, sentence + shape.source) {
        guard let found = likelyEnds(table, row, index) else { continue }
        ends[shape.target - 1] = ends[shape.target - 1].hull(found.lowerBound..<(found.upperBound + 1))
        window = window.hull((found.lowerBound - shape.target)..<found.upperBound)
      }
    }
    features.note(sentence)
    guard !window.isEmpty else { return }
    let firstRow = backwardRow(sentence)
    if words != nil {
      words!.compare(sentence, with: window)
      words!.scoreTargetBlocks(sentence, window, ends, into: backward, firstRow: firstRow)
    } else {
      for (size, range) in ends.enumerated() {
        backward.clear(firstRow + size, range.shifted(by: -region.target.lowerBound))
      }
    }
    features.addTargetBlocks(sentence, window, ends, first: region.target.lowerBound, to: backward, firstRow: firstRow)
  }

  /// The first of the rows of a source sentence.
  @inline(__always)
  private func backwardRow(_ sentence: Int) -> Int { sentence % largest.source * largest.target }

  private mutating func scoreBlocks(endingAt row: Int, _ table: borrowing RatioTable) {
    for index in windows.indices { windows[index] = 0..<0 }
    var sizes = 0
    var all = 0..<0
    for (index, shape) in table.shapes.enumerated() where shape.source > 0 && shape.target > 0 {
      guard let found = likelyEnds(table, row, index) else { continue }
      let window = (found.lowerBound - shape.target)..<found.upperBound
      windows[shape.source - 1] = windows[shape.source - 1].hull(window)
      if !window.isEmpty { sizes = max(sizes, shape.source) }
      all = all.hull(window)
    }
    guard !all.isEmpty else { return }
    let wanted = windows[..<sizes]
    if words != nil {
      words!.scoreSourceBlocks(endingAt: row, wanted, within: all, into: forward)
    } else {
      for (size, window) in wanted.enumerated() { forward.clear(size, window.shifted(by: -region.target.lowerBound)) }
    }
    features.addSourceBlocks(endingAt: row, wanted, within: all, first: region.target.lowerBound, to: forward)
  }

  /// Adds what words, features and edges say of the likely beads of one shape that end in one row.
  private func addContents(_ table: borrowing RatioTable, _ row: Int, _ index: Int, _ shape: BeadShape) {
    let columns = table.columns(row)
    let start = table.start(row: row, shape: index)
    let first = region.target.lowerBound
    for offset in offsets(of: shape, endingIn: row, table) {
      var ratio = table.four(at: start + offset)
      let isImpossible = ratio .<= RatioTable.impossible
      if all(isImpossible) { continue }
      let place = columns.lowerBound + offset - first
      let blocks = forward.start(shape.source - 1) + place
      for back in 1...shape.target { ratio += forward.four(at: blocks - back) }
      for sentence in (row - shape.source)..<row {
        ratio += backward.four(at: backward.start(backwardRow(sentence) + shape.target - 1) + place)
      }
      if !edges.isSilent {
        ratio += edges.ratios(
          source: (row - shape.source)..<row, targetSize: shape.target, endingAt: columns.lowerBound + offset)
      }
      table.setFour(ratio.replacing(with: RatioTable.impossible, where: isImpossible), at: start + offset)
    }
  }
}

extension Range<Int> {
  /// The smallest range that holds both; an empty one is nowhere.
  fileprivate func hull(_ other: Range<Int>) -> Range<Int> {
    if isEmpty { return other }
    if other.isEmpty { return self }
    return Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
  }

  fileprivate func shifted(by offset: Int) -> Range<Int> { (lowerBound + offset)..<(upperBound + offset) }
}
