internal import Foundation

/// How often beads of each type occur, before anything is known of their texts.
struct BeadPrior: Sendable {
  let shapes: [BeadShape]
  /// The natural logarithm of each shape's share.
  let logarithms: [Float]

  /// The most sentences that a bead has on each side.
  var largest: BeadShape {
    BeadShape(source: shapes.map(\.source).max() ?? 1, target: shapes.map(\.target).max() ?? 1)
  }

  /// The weights' shares, moved towards what was seen in the pair of texts itself: a free translation merges more than
  /// a close one.
  ///
  /// - Parameters:
  ///   - largestBead: the most sentences of a bead, both sides together; at least 2.
  ///   - seen: how many beads of each type a first alignment has, each weighted by its confidence.
  init(_ weights: AlignmentWeights, largestBead: Int, seen: [BeadShape: Double] = [:]) {
    let shares = Self.shares(weights, largestBead: largestBead)
    // A fixed order, so that sums and ties come out the same in every run and on every machine: fewer sentences first.
    let shapes = shares.keys.sorted { ($0.source + $0.target, $0.source) < ($1.source + $1.target, $1.source) }
    let seen = Self.smoothed(seen)
    let total = shapes.reduce(0) { $0 + seen[$1, default: 0] }
    let inertia = weights.beadInertia
    self.shapes = shapes
    logarithms = shapes.map { shape in
      Float(log((shares[shape, default: 0] * inertia + seen[shape, default: 0]) / (inertia + total)))
    }
  }

  /// What a long bead says of beads that are one sentence longer, and one shorter.
  private static let shareOfNeighbours = 0.2

  /// Spreads what was seen of long beads over their neighbours: where 1-5 occurs, 1-4 and 1-6 do.
  private static func smoothed(_ seen: [BeadShape: Double]) -> [BeadShape: Double] {
    var smoothed: [BeadShape: Double] = [:]
    for (shape, count) in seen {
      guard min(shape.source, shape.target) == 1, max(shape.source, shape.target) >= 3 else {
        smoothed[shape, default: 0] += count
        continue
      }
      for (step, share) in [(-1, shareOfNeighbours), (0, 1 - 2 * shareOfNeighbours), (1, shareOfNeighbours)] {
        let other = BeadShape(
          source: shape.source == 1 ? 1 : shape.source + step, target: shape.target == 1 ? 1 : shape.target + step)
        smoothed[other, default: 0] += count * share
      }
    }
    return smoothed
  }

  private static func shares(_ weights: AlignmentWeights, largestBead: Int) -> [BeadShape: Double] {
    var shares: [BeadShape: Double] = [:]
    var longest = 1
    for (type, share) in weights.beadShares {
      let sides = type.split(separator: "-").compactMap { Int($0) }
      guard sides.count == 2, sides[0] + sides[1] <= largestBead else { continue }
      shares[BeadShape(source: sides[0], target: sides[1])] = share
      shares[BeadShape(source: sides[1], target: sides[0])] = share
      if sides[1] == 1 { longest = max(longest, sides[0]) }
    }
    for size in stride(from: longest + 1, to: largestBead, by: 1) {
      let share = shares[BeadShape(source: size - 1, target: 1), default: 0] * weights.longerBeads
      shares[BeadShape(source: size, target: 1)] = share
      shares[BeadShape(source: 1, target: size)] = share
    }
    return shares
  }
}
