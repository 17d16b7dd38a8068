internal import Foundation

/// What shared features say: for each one the log likelihood ratio where it is lost, and how much more where it is kept.
struct FeatureWeights: Sendable {
  /// For a feature of the target side, and of the source side.
  private(set) var lostTarget: [Float] = []
  private(set) var keptTarget: [Float] = []
  private(set) var lostSource: [Float] = []
  private(set) var keptSource: [Float] = []

  private let weight: Float

  /// How much more a feature says where it is kept, of which the logarithm of ``LocalChance`` is known; never so little
  /// that it speaks against a bead.
  @inline(__always)
  func keptTarget(_ feature: Int, here: Float) -> Float {
    max(keptTarget[feature] + weight * here, -lostTarget[feature])
  }

  @inline(__always)
  func keptSource(_ feature: Int, here: Float) -> Float {
    max(keptSource[feature] + weight * here, -lostSource[feature])
  }

  /// What features say is weighted as a whole: they depend on each other (a name has two words, a date three numbers),
  /// so that their logs may not simply be added up.
  init(_ features: SharedFeatures, _ weights: AlignmentWeights) {
    let weight = weights.features
    self.weight = Float(weight)
    let sourceShares = Self.shares(features.source, features.kinds.count)
    let targetShares = Self.shares(features.target, features.kinds.count)
    for (feature, kind) in features.kinds.enumerated() {
      let kept = kind.kept(weights)
      // P(both) / (P(source) P(target)) = kept / P(other side), taken for the commoner side, which promises less.
      let found = log(max(1, kept / max(sourceShares[feature], targetShares[feature], 0.001)))
      func lost(_ share: Double) -> Double { log(min(1, (1 - kept) / max(1 - share, 0.05))) }
      let ofTarget = lost(targetShares[feature])
      let ofSource = lost(sourceShares[feature])
      lostTarget.append(Float(weight * ofTarget))
      keptTarget.append(Float(weight * (found - ofTarget)))
      lostSource.append(Float(weight * ofSource))
      keptSource.append(Float(weight * (found - ofSource)))
    }
  }

  /// The share of the sentences that have each feature.
  private static func shares(_ stream: TokenStream, _ vocabulary: Int) -> [Double] {
    let sentences = Double(max(stream.sentenceCount, 1))
    return stream.counts(vocabulary: vocabulary).map { Double($0) / sentences }
  }
}
