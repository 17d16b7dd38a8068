internal import Foundation

/// How many of their features two blocks share, against what chance would give.
///
/// Each feature is a yes or no on each side. That both blocks have a rare one speaks for the bead; that only one has
/// it speaks against it, the more the surer its kind is to be kept in translation.
struct FeatureModel: Sendable {
  private let sourceBlocks: FeatureLists
  private let targetBlocks: FeatureLists
  private let largest: Int
  /// By feature and number of sentences in the source block: the log ratio where both sides have it, and where only
  /// the source has it; likewise by target block.
  private let shared: [Double]
  private let onlySource: [Double]
  private let onlyTarget: [Double]

  /// Features of one sentence depend on each other (a name has two words, a date three numbers), so that their logs
  /// may not simply be added up.
  private static let discount = 0.6

  init(_ table: FeatureTable, largestBlock: Int) {
    largest = largestBlock
    sourceBlocks = table.source.blocks(upTo: largestBlock)
    targetBlocks = table.target.blocks(upTo: largestBlock)
    var shared: [Double] = []
    var onlySource: [Double] = []
    var onlyTarget: [Double] = []
    for feature in table.kinds.indices {
      let kept = table.kinds[feature].kept
      let inSource = table.sourceShares[feature]
      let inTarget = table.targetShares[feature]
      // P(both) / (P(source) P(target)) = kept / P(other side), taken for the commoner side, which promises less.
      shared.append(Self.discount * max(0, log(kept / max(inSource, inTarget, 0.001))))
      onlySource.append(Self.discount * min(0, log((1 - kept) / max(1 - inTarget, 0.05))))
      onlyTarget.append(Self.discount * min(0, log((1 - kept) / max(1 - inSource, 0.05))))
    }
    self.shared = shared
    self.onlySource = onlySource
    self.onlyTarget = onlyTarget
  }

  /// The log likelihood ratio of a bead with both sides.
  func logLikelihoodRatio(source: Range<Int>, target: Range<Int>) -> Double {
    let left = sourceBlocks[source.lowerBound * largest + source.count - 1]
    let right = targetBlocks[target.lowerBound * largest + target.count - 1]
    var total = 0.0
    var i = left.startIndex
    var j = right.startIndex
    while i < left.endIndex || j < right.endIndex {
      if j == right.endIndex || (i < left.endIndex && left[i] < right[j]) {
        total += onlySource[Int(left[i])]
        i += 1
      } else if i == left.endIndex || right[j] < left[i] {
        total += onlyTarget[Int(right[j])]
        j += 1
      } else {
        total += shared[Int(left[i])]
        i += 1
        j += 1
      }
    }
    return total
  }
}
