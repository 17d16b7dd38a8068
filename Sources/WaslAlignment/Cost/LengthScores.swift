/// The length model's figures for the blocks of a section, worked out once.
struct LengthScores: ~Copyable {
  private let region: Region
  private let sourceWidth: Int
  private let targetWidth: Int
  /// For source blocks by size and end: the log of the target length that is expected, half the inverse of the
  /// variance of its log, and the normal distribution's constant.
  private let expected: Buffer<Float>
  private let halfInverseVariance: Buffer<Float>
  private let constant: Buffer<Float>
  /// For target blocks by size and end: the log of the length, and what chance says of it.
  private let targetLog: Buffer<Float>
  private let chance: Buffer<Float>

  init(_ model: LengthModel, sourceSums: [Int], targetSums: [Int], _ region: Region, largest: BeadShape) {
    self.region = region
    sourceWidth = (region.source.count + 4) & ~3
    targetWidth = (region.target.count + 4) & ~3
    expected = Buffer(count: sourceWidth * largest.source, repeating: 0)
    halfInverseVariance = Buffer(count: sourceWidth * largest.source, repeating: 0)
    constant = Buffer(count: sourceWidth * largest.source, repeating: 0)
    targetLog = Buffer(count: targetWidth * largest.target, repeating: 0)
    chance = Buffer(count: targetWidth * largest.target, repeating: 0)
    let meanLogRatio = Float(model.meanLogRatio)
    for size in 1...largest.source {
      for k in stride(from: 0, to: region.source.count + 1, by: 4) {
        let lengths = Self.lengths(sourceSums, region.source, k, size)
        let variance = model.variance(ofLengths: lengths)
        let index = (size - 1) * sourceWidth + k
        expected.setFour(Logarithm.of(lengths) + meanLogRatio, at: index)
        halfInverseVariance.setFour(0.5 / variance, at: index)
        constant.setFour(-0.5 * Logarithm.of(variance * (2 * .pi)), at: index)
      }
    }
    for size in 1...largest.target {
      let density = model.densityByChance(sentences: size)
      for k in stride(from: 0, to: region.target.count + 1, by: 4) {
        let lengths = Self.lengths(targetSums, region.target, k, size)
        let logarithms = Logarithm.of(lengths)
        let index = (size - 1) * targetWidth + k
        targetLog.setFour(logarithms, at: index)
        chance.setFour(logarithms + density.logarithm(ofLengths: lengths, logarithms), at: index)
      }
    }
  }

  /// The lengths of the blocks of one size that end at four places in a row, at least 1.
  private static func lengths(_ sums: [Int], _ sentences: Range<Int>, _ place: Int, _ size: Int) -> SIMD4<Float> {
    var lengths = SIMD4<Float>(repeating: 1)
    for k in 0..<4 where place + k <= sentences.count {
      let end = sentences.lowerBound + place + k
      lengths[k] = Float(max(1, sums[end] - sums[max(sentences.lowerBound, end - size)]))
    }
    return lengths
  }

  /// What is the same for all beads whose source block ends at a place.
  @inline(__always)
  func source(size: Int, endingAt place: Int) -> (expected: Float, halfInverseVariance: Float, constant: Float) {
    let index = (size - 1) * sourceWidth + place - region.source.lowerBound
    return (expected[index], halfInverseVariance[index], constant[index])
  }

  /// The log of the target length and what chance says of it, for four ends in a row.
  @inline(__always)
  func target(size: Int, endingAt place: Int) -> (logarithm: SIMD4<Float>, chance: SIMD4<Float>) {
    let index = (size - 1) * targetWidth + place - region.target.lowerBound
    return (targetLog.four(at: index), chance.four(at: index))
  }
}
