internal import Foundation

/// What paragraph breaks say: translators mostly keep them.
struct ParagraphModel: Sendable {
  /// Whether each sentence starts a paragraph.
  let sourceStarts: [Bool]
  let targetStarts: [Bool]
  /// How many sentences before each place start one.
  let sourceSums: [Int32]
  let targetSums: [Int32]
  /// The log likelihood ratios of a bead whose sides both start a paragraph, one of them does, or neither does.
  let both: Float
  let one: Float
  let neither: Float
  /// That of each paragraph break inside a bead.
  let inside: Float

  /// Whether the texts' paragraphs say nothing.
  var isSilent: Bool { both == 0 && one == 0 && neither == 0 && inside == 0 }

  /// The share of breaks that are kept where both texts have the same number of paragraphs.
  private static let keptAtBest = 0.95
  /// The share of breaks that may fall inside a bead: translators who merge sentences across one are rare.
  private static let insideShare = 0.02

  /// - Parameters: the paragraphs of the sentences of each side, ascending.
  init(source: [Int], target: [Int]) {
    sourceStarts = Self.starts(source)
    targetStarts = Self.starts(target)
    sourceSums = Self.sums(sourceStarts)
    targetSums = Self.sums(targetStarts)
    let sourceBreaks = Double(sourceSums.last!)
    let targetBreaks = Double(targetSums.last!)
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
    both = Float(log(together / (sourceShare * targetShare)))
    let oneByChance = sourceShare + targetShare - 2 * sourceShare * targetShare
    one = Float(log(max(sourceShare + targetShare - 2 * together, 0.02) / oneByChance))
    let neitherByChance = (1 - sourceShare) * (1 - targetShare)
    neither = Float(log(max(1 - sourceShare - targetShare + together, 0.02) / neitherByChance))
    inside = Float(log(Self.insideShare) * agreement)
  }

  private static func starts(_ paragraphs: [Int]) -> [Bool] {
    paragraphs.indices.map { $0 == 0 || paragraphs[$0] != paragraphs[$0 - 1] }
  }

  private static func sums(_ starts: [Bool]) -> [Int32] {
    starts.reduce(into: [0]) { $0.append($0.last! + ($1 ? 1 : 0)) }
  }
}
