internal import Foundation
internal import WaslCore

/// Finds the likeliest sequence of beads by looking at all of them, and how sure each of its beads is.
///
/// The sequence is Viterbi's; the confidence of a bead is its posterior, the share that the sequences holding it have
/// of all sequences' likelihood, by the forward–backward algorithm (Rabiner 1989, section III).
///
/// - Complexity: time and memory proportional to the product of the numbers of sentences.
struct ExactSearch<Cost: BeadCost> {
  private let cost: Cost
  /// Divides the log likelihoods before posteriors are taken. The evidence of a bead is not as independent as the
  /// model takes it to be, so that the raw posteriors are too sure of themselves.
  private let temperature: Double

  init(cost: Cost, temperature: Double) {
    self.cost = cost
    self.temperature = temperature
  }

  func alignment() -> Alignment {
    let lattice = Lattice(cost: cost, temperature: temperature)
    return Alignment(
      beads: lattice.bestPath().map { step in
        let ratio = cost.logLikelihoodRatio(source: step.source, target: step.target)
        return Bead(
          source: step.source, target: step.target, score: -ratio,
          confidence: lattice.posterior(of: step, ratio: ratio))
      })
  }
}

/// Every way to cut both texts into beads: a node for each pair of places between sentences.
private struct Lattice<Cost: BeadCost> {
  struct Step {
    let source: Range<Int>
    let target: Range<Int>
  }

  private let cost: Cost
  private let temperature: Double
  private let width: Int
  /// For each node the shape that the best path arrives with, as an index into the cost's shapes.
  private var arrival: [UInt8]
  /// For each node the log of the summed likelihood of all paths from the start to it, and from it to the end.
  private var forward: [Double]
  private var backward: [Double]

  init(cost: Cost, temperature: Double) {
    self.cost = cost
    self.temperature = temperature
    width = cost.targetCount + 1
    let nodes = (cost.sourceCount + 1) * width
    arrival = Array(repeating: 0, count: nodes)
    forward = Array(repeating: -.infinity, count: nodes)
    backward = Array(repeating: -.infinity, count: nodes)
    fill()
  }

  private mutating func fill() {
    let shapes = cost.shapes
    var best = Array(repeating: -Double.infinity, count: forward.count)
    best[0] = 0
    forward[0] = 0
    backward[backward.count - 1] = 0
    for source in 0...cost.sourceCount {
      for target in 0..<width {
        let node = source * width + target
        for (index, shape) in shapes.enumerated() where shape.source <= source && shape.target <= target {
          let from = node - shape.source * width - shape.target
          let ratio = cost.logLikelihoodRatio(
            source: (source - shape.source)..<source, target: (target - shape.target)..<target)
          if best[from] + ratio > best[node] {
            best[node] = best[from] + ratio
            arrival[node] = UInt8(index)
          }
          forward[node] = logSum(forward[node], forward[from] + ratio / temperature)
        }
      }
    }
    for source in stride(from: cost.sourceCount, through: 0, by: -1) {
      for target in stride(from: width - 1, through: 0, by: -1) {
        let node = source * width + target
        for shape in shapes where source + shape.source <= cost.sourceCount && target + shape.target < width {
          let to = node + shape.source * width + shape.target
          let ratio = cost.logLikelihoodRatio(
            source: source..<(source + shape.source), target: target..<(target + shape.target))
          backward[node] = logSum(backward[node], backward[to] + ratio / temperature)
        }
      }
    }
  }

  func bestPath() -> [Step] {
    var steps: [Step] = []
    var source = cost.sourceCount
    var target = cost.targetCount
    while source > 0 || target > 0 {
      let shape = cost.shapes[Int(arrival[source * width + target])]
      steps.append(Step(source: (source - shape.source)..<source, target: (target - shape.target)..<target))
      source -= shape.source
      target -= shape.target
    }
    return steps.reversed()
  }

  func posterior(of step: Step, ratio: Double) -> Double {
    let before = forward[step.source.lowerBound * width + step.target.lowerBound]
    let after = backward[step.source.upperBound * width + step.target.upperBound]
    return min(1, exp(before + ratio / temperature + after - backward[0]))
  }

  /// The log of the sum of two numbers given as logs.
  private func logSum(_ left: Double, _ right: Double) -> Double {
    let (small, large) = left < right ? (left, right) : (right, left)
    return small == -.infinity ? large : large + log1p(exp(small - large))
  }
}
