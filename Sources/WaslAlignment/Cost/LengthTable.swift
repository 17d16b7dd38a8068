internal import Foundation

/// The length model's figures for every block, worked out once.
struct LengthTable: Sendable {
  /// What the model says of a source block.
  struct SourceBlock: Sendable {
    /// The log of the target length that is expected.
    var expected: Float
    /// Half the inverse of the variance of its log.
    var halfInverseVariance: Float
    /// The constant of the normal distribution.
    var constant: Float
  }

  /// By size, then end.
  private(set) var source: [[SourceBlock]] = []
  /// By size, then end: the log of the target block's length, and what chance says of it.
  private(set) var targetLog: [[Float]] = []
  private(set) var chance: [[Float]] = []

  /// - Parameters:
  ///   - sourceSums: the source sentences' lengths summed up, from 0.
  ///   - targetSums: the target's.
  ///   - largest: the most sentences in a block.
  init(_ model: LengthModel, sourceSums: [Int], targetSums: [Int], largest: Int) {
    for size in 1...largest {
      source.append(
        sourceSums.indices.map { end in
          let length = Double(max(1, sourceSums[end] - sourceSums[max(0, end - size)]))
          let variance = model.variance(ofLength: length)
          return SourceBlock(
            expected: Float(log(length) + model.meanLogRatio), halfInverseVariance: Float(0.5 / variance),
            constant: Float(-0.5 * log(2 * .pi * variance)))
        })
      let lengths = targetSums.indices.map { Double(max(1, targetSums[$0] - targetSums[max(0, $0 - size)])) }
      targetLog.append(lengths.map { Float(log($0)) })
      let density = model.densityByChance(sentences: size)
      chance.append(lengths.map { Float(log($0) + density($0)) })
    }
  }
}
