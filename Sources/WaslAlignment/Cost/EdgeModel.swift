internal import Foundation

/// What it says of two blocks that they begin, or that they end, with marks of the same class or of different ones: who
/// translates a question ends it with a question mark, and a heading that is joined to its paragraph leaves the
/// paragraph's full stop without a partner.
///
/// Each class has its share of this text's sentences. Of what could agree at most, a part does, and the rest is as by
/// chance, so that a text without marks says nothing. What a first pass has joined moves that towards these very texts.
struct EdgeModel: Sendable {
  /// The log likelihood ratios, by source class and target class.
  private(set) var ratios: [Float]
  private let source: [Double]
  private let target: [Double]
  /// The chance of each pair of classes before anything is known of the texts.
  private let prior: [Double]
  private let weights: AlignmentWeights

  /// Whether it says nothing at all: its weight is 0.
  var isSilent: Bool { weights.edges == 0 }

  /// No pair of classes says more against a bead than this, before it is weighted.
  private static let leastRatio = -4.0

  init(source: [EdgeMark], target: [EdgeMark], _ weights: AlignmentWeights) {
    self.source = Self.shares(source)
    self.target = Self.shares(target)
    self.weights = weights
    prior = Self.joint(self.source, self.target, kept: weights.keptEdges)
    ratios = []
    ratios = self.ratios(counts: Array(repeating: 0, count: prior.count))
  }

  /// The share of each class, none of them nothing.
  private static func shares(_ edges: [EdgeMark]) -> [Double] {
    var counts = Array(repeating: 0.5, count: EdgeMark.count)
    for edge in edges { counts[edge.rawValue] += 1 }
    let total = counts.reduce(0, +)
    return counts.map { $0 / total }
  }

  /// The chances of pairs of classes: what is kept agrees, the rest is independent, and each class keeps its share.
  private static func joint(_ source: [Double], _ target: [Double], kept: Double) -> [Double] {
    let agreeing = zip(source, target).map { kept * min($0, $1) }
    let rest = 1 - agreeing.reduce(0, +)
    return source.indices.flatMap { i in
      target.indices.map { j in
        (source[i] - agreeing[i]) * (target[j] - agreeing[j]) / rest + (i == j ? agreeing[i] : 0)
      }
    }
  }

  /// Fits the model to the edges of the beads of a first alignment.
  mutating func fit(to joined: [(source: EdgeMark, target: EdgeMark, weight: Double)]) {
    var counts = Array(repeating: 0.0, count: prior.count)
    for pair in joined { counts[pair.source.rawValue * EdgeMark.count + pair.target.rawValue] += pair.weight }
    ratios = ratios(counts: counts)
  }

  private func ratios(counts: [Double]) -> [Float] {
    guard !isSilent else { return Array(repeating: 0, count: counts.count) }
    let inertia = weights.edgeInertia
    let total = counts.reduce(0, +) + inertia
    var ofSource = source.map { $0 * inertia }
    var ofTarget = target.map { $0 * inertia }
    for (index, count) in counts.enumerated() {
      ofSource[index / EdgeMark.count] += count
      ofTarget[index % EdgeMark.count] += count
    }
    return counts.enumerated().map { index, count in
      let seen = (count + inertia * prior[index]) / total
      let chance = ofSource[index / EdgeMark.count] * ofTarget[index % EdgeMark.count] / (total * total)
      return Float(weights.edges * max(log(seen / chance), Self.leastRatio))
    }
  }
}
