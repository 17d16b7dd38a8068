internal import Foundation

/// Finds pairs of sentences that surely belong together, from rare words and features alone, wherever in the texts they
/// stand: the coarse step of the search.
///
/// Every source sentence looks up its rare tokens' partners in an index of the target text, so that the time grows with
/// the texts' length and not with its square, and nothing is assumed about the diagonal: a missing chapter is no
/// obstacle. Of the pairs that choose each other the heaviest chain that keeps both orders is taken.
struct AnchorFinder {
  struct Anchor: Equatable {
    let source: Int
    let target: Int
    let weight: Double
  }

  /// Tokens that more target sentences have than this are not looked up: they say little, and cost the most.
  private static let mostSentences = 24
  /// The log likelihood ratio that a pair must reach, and by how much it must beat the sentence's next best.
  private static let leastWeight = 4.0
  private static let leastLead = 1.0

  private let evidence: [Evidence]
  private let sourceCount: Int
  private let targetCount: Int

  init(evidence: [Evidence], sourceCount: Int, targetCount: Int) {
    self.evidence = evidence
    self.sourceCount = sourceCount
    self.targetCount = targetCount
  }

  /// Anchors in both texts' order.
  func chain() -> [Anchor] {
    let candidates = mutualChoices()
    // The heaviest chain: for each candidate the best one before it, by a tree of prefix maxima over target places.
    var tree = Array(repeating: (weight: 0.0, candidate: -1), count: targetCount + 1)
    var before = Array(repeating: -1, count: candidates.count)
    var best = (weight: 0.0, candidate: -1)
    for (index, candidate) in candidates.enumerated() {
      var heaviest = (weight: 0.0, candidate: -1)
      var place = candidate.target
      while place > 0 {
        if tree[place].weight > heaviest.weight { heaviest = tree[place] }
        place -= place & -place
      }
      before[index] = heaviest.candidate
      let weight = heaviest.weight + candidate.weight
      place = candidate.target + 1
      while place <= targetCount {
        if weight > tree[place].weight { tree[place] = (weight, index) }
        place += place & -place
      }
      if weight > best.weight { best = (weight, index) }
    }
    var chain: [Anchor] = []
    var index = best.candidate
    while index >= 0 {
      chain.append(candidates[index])
      index = before[index]
    }
    return chain.reversed()
  }

  /// Pairs of which each sentence is the other's best partner, in the source's order.
  private func mutualChoices() -> [Anchor] {
    let indices = evidence.map {
      SentenceIndex($0.target, vocabulary: $0.forward.missed.count, most: Self.mostSentences)
    }
    var scores = Array(repeating: 0.0, count: targetCount)
    var touched: [Int] = []
    var choices: [Anchor] = []
    var chooser = Array(repeating: (weight: 0.0, choice: -1), count: targetCount)
    for source in 0..<sourceCount {
      for (kind, index) in zip(evidence, indices) {
        let own = kind.source.range(source..<(source + 1))
        let share = kind.isSharedByLength ? 1 / Float(max(own.count, 1)) : 1
        for position in own {
          for link in kind.forward.links.range(of: kind.source.tokens[position]) {
            let other = kind.forward.links.others[link]
            let gain = Double(kind.weight * logf(1 + kind.forward.links.weights[link] * share))
            for sentence in index.sentences(with: other) {
              if scores[Int(sentence)] == 0 { touched.append(Int(sentence)) }
              scores[Int(sentence)] += gain
            }
          }
        }
      }
      var first = (weight: 0.0, target: -1)
      var second = 0.0
      for target in touched {
        if scores[target] > first.weight {
          second = first.weight
          first = (scores[target], target)
        } else {
          second = max(second, scores[target])
        }
        scores[target] = 0
      }
      touched.removeAll(keepingCapacity: true)
      guard first.weight >= Self.leastWeight, first.weight - second >= Self.leastLead else { continue }
      choices.append(Anchor(source: source, target: first.target, weight: first.weight))
      if first.weight > chooser[first.target].weight { chooser[first.target] = (first.weight, choices.count - 1) }
    }
    return choices.enumerated().filter { chooser[$0.element.target].choice == $0.offset }.map(\.element)
  }
}

/// For each token the sentences that have it, where they are few.
private struct SentenceIndex {
  private var starts: [Int32]
  private var list: [Int32]

  init(_ stream: TokenStream, vocabulary: Int, most: Int) {
    let counts = stream.sentenceCounts(vocabulary: vocabulary).map { $0 <= Int32(most) ? $0 : 0 }
    starts = counts.reduce(into: [0]) { $0.append($0.last! + $1) }
    list = Array(repeating: -1, count: Int(starts[starts.count - 1]))
    var next = starts
    for sentence in 0..<stream.sentenceCount {
      for position in stream.range(sentence..<(sentence + 1)) {
        let token = Int(stream.tokens[position])
        guard counts[token] > 0 else { continue }
        // Once a sentence, however often it has the token.
        if next[token] > starts[token], list[Int(next[token]) - 1] == Int32(sentence) { continue }
        list[Int(next[token])] = Int32(sentence)
        next[token] += 1
      }
    }
  }

  func sentences(with token: Int32) -> ArraySlice<Int32> { list[Int(starts[Int(token)])..<Int(starts[Int(token) + 1])] }
}
