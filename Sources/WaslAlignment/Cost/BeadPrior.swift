internal import Foundation

/// How often beads of each type occur, before anything is known of their texts.
struct BeadPrior: Sendable {
  let shapes: [BeadShape]
  /// The natural logarithm of each shape's share.
  let logarithms: [Float]

  /// The most sentences that a bead has on one side.
  static let largestSide = 7

  /// Shares of bead types, by the greater and the smaller number of sentences. Rounded from the development
  /// documents (`eval/make_documents.py`, defaults), whose translators merge a fifth of the pairs and drop one in
  /// twenty; what does not occur there is put where hand-aligned texts have it.
  private static let shares: [(larger: Int, smaller: Int, share: Double)] = [
    (1, 1, 0.78), (1, 0, 0.03), (2, 1, 0.06), (2, 2, 0.02), (3, 1, 0.015), (3, 2, 0.004), (3, 3, 0.001),
    (4, 1, 0.003), (4, 2, 0.0005), (5, 1, 0.001), (5, 2, 0.0002), (6, 1, 0.0004), (7, 1, 0.0002),
  ]
  /// How many beads of a pair of texts it takes to weigh as much as these shares.
  private static let inertia = 40.0

  init() { self.init(seen: [:]) }

  /// The shares above, moved towards what was seen in the pair of texts itself: a free translation merges more than a
  /// close one.
  ///
  /// - Parameter seen: how many beads of each type a first alignment has, each weighted by its confidence.
  init(seen: [BeadShape: Double]) {
    var shares: [BeadShape: Double] = [:]
    for entry in Self.shares {
      shares[BeadShape(source: entry.larger, target: entry.smaller)] = entry.share
      shares[BeadShape(source: entry.smaller, target: entry.larger)] = entry.share
    }
    // A fixed order, so that sums and ties come out the same in every run and on every machine: fewer sentences first.
    shapes = shares.keys.sorted { ($0.source + $0.target, $0.source) < ($1.source + $1.target, $1.source) }
    let total = shapes.reduce(0) { $0 + seen[$1, default: 0] }
    logarithms = shapes.map { shape in
      Float(log((shares[shape]! * Self.inertia + seen[shape, default: 0]) / (Self.inertia + total)))
    }
  }
}
