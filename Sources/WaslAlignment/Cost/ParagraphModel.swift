internal import Foundation

/// What paragraph breaks say: translators mostly keep them.
struct ParagraphModel: Sendable {
  private let sourceStarts: [Bool]
  private let targetStarts: [Bool]
  /// The log likelihood ratios of a bead whose sides both start a paragraph, one of them does, or neither does.
  private let both: Double
  private let one: Double
  private let neither: Double
  /// That of each paragraph break inside a bead.
  private let inside: Double

  /// The share of breaks that are kept where both texts have the same number of paragraphs.
  private static let keptAtBest = 0.95
  /// The share of breaks that may fall inside a bead: translators who merge sentences across one are rare.
  private static let insideShare = 0.02

  /// - Parameters: the paragraphs of the sentences of each side, ascending.
  init(source: [Int], target: [Int]) {
    func starts(_ paragraphs: [Int]) -> [Bool] {
      paragraphs.indices.map { $0 == 0 || paragraphs[$0] != paragraphs[$0 - 1] }
    }
    sourceStarts = starts(source)
    targetStarts = starts(target)
    let sourceBreaks = Double(sourceStarts.count { $0 })
    let targetBreaks = Double(targetStarts.count { $0 })
    // The start of the text is one too; texts without any other have nothing to say here.
    guard sourceBreaks > 1, targetBreaks > 1 else {
      (both, one, neither, inside) = (0, 0, 0, 0)
      return
    }
    // The shares of sentences that start a paragraph, and of those starts that agree: the fewer breaks one side has
    // compared with the other, the less can agree.
    let sourceShare = min(sourceBreaks / Double(source.count), 0.95)
    let targetShare = min(targetBreaks / Double(target.count), 0.95)
    let agreement = Self.keptAtBest * min(sourceBreaks, targetBreaks) / max(sourceBreaks, targetBreaks)
    // The chance that both start one, were the sides independent, never above what is seen where they are not.
    let together = max(agreement * max(sourceShare, targetShare), sourceShare * targetShare)
    both = log(together / (sourceShare * targetShare))
    let oneByChance = sourceShare + targetShare - 2 * sourceShare * targetShare
    one = log(max(sourceShare + targetShare - 2 * together, 0.02) / oneByChance)
    neither = log(max(1 - sourceShare - targetShare + together, 0.02) / ((1 - sourceShare) * (1 - targetShare)))
    inside = log(Self.insideShare) * agreement
  }

  /// The log likelihood ratio of a bead with both sides.
  func logLikelihoodRatio(source: Range<Int>, target: Range<Int>) -> Double {
    let total: Double =
      switch (sourceStarts[source.lowerBound], targetStarts[target.lowerBound]) {
      case (true, true): both
      case (false, false): neither
      default: one
      }
    let broken = sourceStarts[source].dropFirst().count { $0 } + targetStarts[target].dropFirst().count { $0 }
    return total + Double(broken) * inside
  }
}
