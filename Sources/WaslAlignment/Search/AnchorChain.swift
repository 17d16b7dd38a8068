/// Chooses anchors that keep both texts' order: the heaviest chain, where leaving the line costs.
///
/// A text that repeats itself offers several partners for a sentence; only in the right place do its neighbours find
/// theirs beside it. So a step between neighbours costs as much as their distances on both sides differ, and a jump
/// from anywhere costs once (after the chaining of seeds in Li, "Minimap2", 2018, section 2.1.1).
enum AnchorChain {
  /// What each sentence of difference costs between neighbours.
  private static let costOfDrift: Float = 0.5
  /// What a step from anywhere costs.
  private static let costOfJump: Float = 12
  /// How many source sentences back a neighbour is looked for.
  private static let neighbourhood = 12

  /// - Parameter candidates: in the source's order, those of one sentence in the target's.
  static func heaviest(of candidates: [Anchor], targetCount: Int) -> [Anchor] {
    var weights = Array(repeating: Float(0), count: candidates.count)
    var before = Array(repeating: Int32(-1), count: candidates.count)
    var far = PrefixMaximum(count: targetCount)
    var best: (weight: Float, candidate: Int32) = (0, -1)
    var firstOfSentence = 0
    var firstNeighbour = 0
    for index in candidates.indices {
      let candidate = candidates[index]
      if candidate.source != candidates[firstOfSentence].source {
        // Candidates of one sentence exclude each other, and are offered to the next sentence together.
        for earlier in firstOfSentence..<index {
          far.offer(weights[earlier], Int32(earlier), at: candidates[earlier].target)
        }
        firstOfSentence = index
      }
      while candidates[firstNeighbour].source < candidate.source - neighbourhood { firstNeighbour += 1 }
      var heaviest: (weight: Float, candidate: Int32) = (0, -1)
      let jump = far.maximum(before: candidate.target)
      if jump.weight - costOfJump > 0 { heaviest = (jump.weight - costOfJump, jump.candidate) }
      for neighbour in firstNeighbour..<firstOfSentence where candidates[neighbour].target < candidate.target {
        let step = candidates[neighbour]
        let drift = abs((candidate.source - step.source) - (candidate.target - step.target))
        let weight = weights[neighbour] - costOfDrift * Float(drift)
        if weight > heaviest.weight { heaviest = (weight, Int32(neighbour)) }
      }
      weights[index] = heaviest.weight + candidate.weight
      before[index] = heaviest.candidate
      if weights[index] > best.weight { best = (weights[index], Int32(index)) }
    }
    var chain: [Anchor] = []
    var index = best.candidate
    while index >= 0 {
      chain.append(candidates[Int(index)])
      index = before[Int(index)]
    }
    return chain.reversed()
  }
}

/// The heaviest candidate before any place, kept up as candidates come in: a Fenwick tree.
private struct PrefixMaximum {
  private var tree: [(weight: Float, candidate: Int32)]

  init(count: Int) { tree = Array(repeating: (0, -1), count: count + 1) }

  mutating func offer(_ weight: Float, _ candidate: Int32, at place: Int) {
    var node = place + 1
    while node < tree.count {
      if weight > tree[node].weight { tree[node] = (weight, candidate) }
      node += node & -node
    }
  }

  func maximum(before place: Int) -> (weight: Float, candidate: Int32) {
    var best: (weight: Float, candidate: Int32) = (0, -1)
    var node = place
    while node > 0 {
      if tree[node].weight > best.weight { best = tree[node] }
      node -= node & -node
    }
    return best
  }
}
