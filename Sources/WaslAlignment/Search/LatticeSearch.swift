internal import Foundation
internal import WaslCore

/// Finds the likeliest sequence of beads within a corridor of the lattice, and how sure each of its beads is.
///
/// The sequence is Viterbi's; the confidence of a bead is its posterior, the share that the sequences holding it have
/// of all sequences' likelihood, by the forward–backward algorithm (Rabiner 1989, section III).
///
/// - Complexity: time and memory proportional to the number of nodes in the corridor.
struct LatticeSearch<Cost: BeadCost> {
  private let cost: Cost
  private let corridor: Corridor
  /// Divides the log likelihoods before posteriors are taken. The evidence of a bead is not as independent as the
  /// model takes it to be, so that the raw posteriors are too sure of themselves.
  private let temperature: Double
  private let shapes: [BeadShape]

  init(cost: Cost, corridor: Corridor, temperature: Double) {
    self.cost = cost
    self.corridor = corridor
    self.temperature = temperature
    shapes = cost.shapes
  }

  func alignment() -> Alignment {
    var lattice = Lattice(nodes: corridor.nodeCount)
    fillForward(&lattice)
    var beads = bestPath(lattice)
    addPosteriors(to: &beads, lattice.forward)
    return Alignment(beads: beads)
  }

  private struct Lattice {
    /// For each node the shape that the best path arrives with, and the log likelihood of that path.
    var arrival: [UInt8]
    var best: [Double]
    /// For each node the log of the summed likelihood of all paths from the start to it.
    var forward: [Double]

    init(nodes: Int) {
      arrival = Array(repeating: UInt8.max, count: nodes)
      best = Array(repeating: -.infinity, count: nodes)
      forward = Array(repeating: -.infinity, count: nodes)
    }
  }

  private func fillForward(_ lattice: inout Lattice) {
    var row = RatioRow(shapes: shapes.count)
    lattice.best[0] = 0
    lattice.forward[0] = 0
    for source in 0...corridor.sourceCount {
      row.fill(cost, shapes, corridor, source)
      let columns = corridor.rows[source]
      for target in columns {
        let node = corridor.starts[source] + target - columns.lowerBound
        var best = lattice.best[node]
        var arrival = lattice.arrival[node]
        var sum = lattice.forward[node]
        for (index, shape) in shapes.enumerated() where shape.source <= source && shape.target <= target {
          guard let from = corridor.node(source - shape.source, target - shape.target) else { continue }
          let ratio = Double(row[index, target])
          if lattice.best[from] + ratio > best {
            best = lattice.best[from] + ratio
            arrival = UInt8(index)
          }
          sum = Self.logSum(sum, lattice.forward[from] + ratio / temperature)
        }
        lattice.best[node] = best
        lattice.arrival[node] = arrival
        lattice.forward[node] = sum
      }
    }
  }

  private func bestPath(_ lattice: Lattice) -> [Bead] {
    var beads: [Bead] = []
    var source = corridor.sourceCount
    var target = corridor.targetCount
    while source > 0 || target > 0 {
      let node = corridor.node(source, target)!
      let shape = shapes[Int(lattice.arrival[node])]
      let from = corridor.node(source - shape.source, target - shape.target)!
      beads.append(
        Bead(
          source: (source - shape.source)..<source, target: (target - shape.target)..<target,
          score: lattice.best[from] - lattice.best[node]))
      source -= shape.source
      target -= shape.target
    }
    return beads.reversed()
  }

  /// Walks back through the lattice, keeping only as many rows as the longest bead needs, and takes the posterior of
  /// each bead of the path on the way.
  ///
  /// Each row hands its sums on to the rows before it: the figures of a row's beads are then needed only once.
  private func addPosteriors(to beads: inout [Bead], _ forward: [Double]) {
    let depth = (shapes.map(\.source).max() ?? 0) + 1
    var rows = Array(repeating: [Double](), count: depth)
    func freshRow(_ source: Int) -> [Double] {
      Array(repeating: -.infinity, count: corridor.rows[source].count)
    }
    for source in max(0, corridor.sourceCount - depth + 1)...corridor.sourceCount {
      rows[source % depth] = freshRow(source)
    }
    rows[corridor.sourceCount % depth][corridor.rows[corridor.sourceCount].count - 1] = 0
    let total = forward[forward.count - 1]
    var ratios = RatioRow(shapes: shapes.count)
    var index = beads.count - 1
    for source in stride(from: corridor.sourceCount, through: 0, by: -1) {
      ratios.fill(cost, shapes, corridor, source)
      let columns = corridor.rows[source]
      for target in stride(from: columns.upperBound, through: columns.lowerBound, by: -1) {
        let after = rows[source % depth][target - columns.lowerBound]
        guard after > -.infinity else { continue }
        let isOnPath =
          index >= 0 && beads[index].source.upperBound == source && beads[index].target.upperBound == target
        for (shapeIndex, shape) in shapes.enumerated() where shape.source <= source && shape.target <= target {
          let start = source - shape.source
          let columns = corridor.rows[start]
          guard columns.contains(target - shape.target) else { continue }
          let offset = target - shape.target - columns.lowerBound
          let ratio = Double(ratios[shapeIndex, target]) / temperature
          rows[start % depth][offset] = Self.logSum(rows[start % depth][offset], after + ratio)
          if isOnPath, beads[index].source.count == shape.source, beads[index].target.count == shape.target {
            beads[index].confidence = min(1, exp(forward[corridor.starts[start] + offset] + ratio + after - total))
          }
        }
        if isOnPath { index -= 1 }
      }
      if source >= depth { rows[source % depth] = freshRow(source - depth) }
    }
  }

  /// The log of the sum of two numbers given as logs.
  @inline(__always)
  private static func logSum(_ left: Double, _ right: Double) -> Double {
    let large = max(left, right)
    let difference = abs(left - right)
    // e⁻²⁰ beside 1 does not show in a confidence; this also catches a difference of infinities.
    return difference < 20 ? large + log1p(exp(-difference)) : large
  }
}

/// The figures of all beads that end at one source place.
private struct RatioRow {
  private var ratios: [Float] = []
  private let shapes: Int
  private var first = 0
  private var width = 0

  init(shapes: Int) { self.shapes = shapes }

  mutating func fill(_ cost: some BeadCost, _ shapes: [BeadShape], _ corridor: Corridor, _ source: Int) {
    let columns = corridor.rows[source]
    first = columns.lowerBound
    width = columns.count
    if ratios.count < width * shapes.count { ratios = Array(repeating: 0, count: width * shapes.count) }
    ratios.withUnsafeMutableBufferPointer { ratios in
      for (index, shape) in shapes.enumerated() where shape.source <= source {
        guard shape.target <= columns.upperBound else { continue }
        let targets = max(columns.lowerBound, shape.target)..<(columns.upperBound + 1)
        let start = index * width + targets.lowerBound - first
        cost.logLikelihoodRatios(
          ofShape: index, endingAt: source, targets,
          into: UnsafeMutableBufferPointer(rebasing: ratios[start..<(start + targets.count)]))
      }
    }
  }

  @inline(__always)
  subscript(shape: Int, target: Int) -> Float { ratios[shape * width + target - first] }
}
