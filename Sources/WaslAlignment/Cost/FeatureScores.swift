/// What shared features say of the blocks in a section, in both directions.
///
/// A feature of a sentence counts as kept where any sentence of the block has it, and once. So it is enough to know how
/// far back the last sentence with it stands.
struct FeatureScores: ~Copyable {
  private let features: SharedFeatures
  private let weights: FeatureWeights
  /// By how much what is kept says more or less, for each feature where it stands.
  private let sourceHere: [Float]
  private let targetHere: [Float]
  private let largest: BeadShape
  /// The last source sentence with each feature.
  private let lastSource: Buffer<Int32>
  /// The last target sentence with each feature, while target places are walked along.
  private let lastTarget: Buffer<Int32>
  private let bySize: Buffer<Float>

  private static let never: Int32 = -1_000_000

  init(_ evidence: borrowing Evidence, largest: BeadShape) {
    features = evidence.features
    weights = evidence.featureWeights
    sourceHere = evidence.sourceHere.features
    targetHere = evidence.targetHere.features
    self.largest = largest
    lastSource = Buffer(count: features.kinds.count, repeating: Self.never)
    lastTarget = Buffer(count: features.kinds.count, repeating: Self.never)
    bySize = Buffer(count: max(largest.source, largest.target), repeating: 0)
  }

  mutating func note(_ sentence: Int) {
    for position in features.source.range(sentence..<(sentence + 1)) {
      lastSource[Int(features.source.tokens[position])] = Int32(sentence)
    }
  }

  /// Adds what a source sentence's features say beside blocks of target sentences; see ``WordScores``.
  func addTargetBlocks(
    _ sentence: Int, _ window: Range<Int>, _ ends: [Range<Int>], first: Int, to scores: borrowing ScoreRows,
    firstRow: Int
  ) {
    let own = features.source.range(sentence..<(sentence + 1))
    guard !own.isEmpty else { return }
    var lost: Float = 0
    for position in own {
      let feature = Int(features.source.tokens[position])
      lost += weights.lostSource[feature] / 2
      lastTarget[feature] = Self.never
    }
    for other in window {
      for position in features.target.range(other..<(other + 1)) {
        lastTarget[Int(features.target.tokens[position])] = Int32(other)
      }
      let sizes = min(largest.target, other + 1 - window.lowerBound)
      bySize.fill(0..<sizes, with: 0)
      for position in own {
        let feature = Int(features.source.tokens[position])
        let back = other - Int(lastTarget[feature])
        if back < sizes { bySize[back] += weights.keptSource(feature, here: sourceHere[position]) / 2 }
      }
      var total = lost
      for size in 0..<sizes {
        total += bySize[size]
        if ends[size].contains(other + 1) { scores.add(total, at: scores.start(firstRow + size) + other + 1 - first) }
      }
    }
  }

  /// Adds what the features of target sentences say beside the blocks of source sentences that end at a place.
  func addSourceBlocks(
    endingAt place: Int, _ windows: ArraySlice<Range<Int>>, within all: Range<Int>, first: Int,
    to scores: borrowing ScoreRows
  ) {
    for other in all {
      let own = features.target.range(other..<(other + 1))
      if own.isEmpty { continue }
      var total: Float = 0
      bySize.fill(0..<windows.count, with: 0)
      for position in own {
        let feature = Int(features.target.tokens[position])
        total += weights.lostTarget[feature] / 2
        let back = place - 1 - Int(lastSource[feature])
        if back < windows.count { bySize[back] += weights.keptTarget(feature, here: targetHere[position]) / 2 }
      }
      for (size, window) in windows.enumerated() {
        total += bySize[size]
        if window.contains(other) { scores.add(total, at: scores.start(size) + other - first) }
      }
    }
  }
}
