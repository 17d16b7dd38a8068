internal import Foundation

/// Finds pairs of sentences that share rare words and features: the coarse step of the search.
///
/// Every source sentence looks up its rare words' partners in an index of the target text, so that the time grows with
/// the texts' length and not with its square, and nothing is assumed about the diagonal: a missing chapter is no
/// obstacle. What is found is candidates; ``AnchorChain`` chooses among them.
struct AnchorFinder {
  /// Of the target sentences that have a word, so many are looked at: those nearest to where the source sentence would
  /// stand if both texts went on evenly.
  private static let mostSentences = 12
  /// Words that more target sentences have than these, and than one in so many, are not looked up: they say little.
  private static let rareSentences = 400
  /// The log likelihood ratio that a pair must reach.
  private static let leastWeight: Float = 4
  /// Words that are not this many times likelier beside the source word than by chance are not looked up.
  private static let leastGain: Float = 1
  /// How many partners of one sentence are kept: a text may say the same thing in several places.
  private static let mostPartners = 3

  private let evidence: Evidence
  private let sourceCount: Int
  private let targetCount: Int

  init(_ evidence: Evidence) {
    self.evidence = evidence
    sourceCount = evidence.sourceStems.sentenceCount
    targetCount = evidence.targetStems.sentenceCount
  }

  /// Candidates in the source's order, those of one sentence in the target's.
  func candidates() -> [Anchor] {
    let most = max(Self.mostSentences, targetCount / Self.rareSentences)
    let features = SentenceIndex(evidence.features.target, vocabulary: evidence.features.kinds.count, most: most)
    let stems = evidence.words.map {
      SentenceIndex(evidence.targetStems, vocabulary: $0.missedTarget.count, most: most)
    }
    var tally = Tally(count: targetCount)
    var candidates: [Anchor] = []
    for source in 0..<sourceCount {
      let diagonal = source * targetCount / max(sourceCount, 1)
      for position in evidence.features.source.range(source..<(source + 1)) {
        let feature = evidence.features.source.tokens[position]
        tally.add(
          evidence.featureWeights.keptTarget[Int(feature)],
          to: features.range(of: feature, Self.mostSentences, near: diagonal), of: features)
      }
      if let words = evidence.words, let stems {
        let own = evidence.sourceStems.range(source..<(source + 1))
        let share = 1 / Float(max(own.count, 1))
        for position in own {
          for index in words.range(of: evidence.sourceStems.tokens[position]) {
            let link = words.links[index]
            let gain = link.forward * share
            guard gain > Self.leastGain, stems.hasSentences(with: link.target) else { continue }
            let places = stems.range(of: link.target, Self.mostSentences, near: diagonal)
            tally.add(words.weight * logf(1 + gain), to: places, of: stems)
          }
        }
      }
      tally.takeBest(Self.mostPartners, atLeast: Self.leastWeight, of: source, near: diagonal, into: &candidates)
    }
    return candidates
  }
}

/// What speaks for each target sentence beside the source sentence in work.
private struct Tally {
  private var scores: [Float]
  private var touched: [Int32] = []

  init(count: Int) { scores = Array(repeating: 0, count: count) }

  mutating func add(_ gain: Float, to places: Range<Int>, of index: borrowing SentenceIndex) {
    for place in places {
      let sentence = index.list[place]
      if scores[Int(sentence)] == 0 { touched.append(sentence) }
      scores[Int(sentence)] += gain
    }
  }

  /// Appends the best sentences in the target's order, of equals those that are near to a place, and begins anew.
  mutating func takeBest(
    _ most: Int, atLeast least: Float, of source: Int, near place: Int, into candidates: inout [Anchor]
  ) {
    let first = candidates.count
    var worst: Int?
    for target in touched {
      let weight = scores[Int(target)]
      scores[Int(target)] = 0
      guard weight >= least else { continue }
      let anchor = Anchor(source: source, target: Int(target), weight: weight)
      if candidates.count - first < most {
        candidates.append(anchor)
        if candidates.count - first == most { worst = Self.worst(of: candidates[first...], near: place) }
      } else if let last = worst, Self.isWorse(candidates[last], anchor, near: place) {
        candidates[last] = anchor
        worst = Self.worst(of: candidates[first...], near: place)
      }
    }
    touched.removeAll(keepingCapacity: true)
    if candidates.count - first > 1 { candidates[first...].sort { $0.target < $1.target } }
  }

  private static func worst(of candidates: ArraySlice<Anchor>, near place: Int) -> Int? {
    guard var worst = candidates.indices.first else { return nil }
    for index in candidates.indices.dropFirst() where isWorse(candidates[index], candidates[worst], near: place) {
      worst = index
    }
    return worst
  }

  @inline(__always)
  private static func isWorse(_ left: Anchor, _ right: Anchor, near place: Int) -> Bool {
    if left.weight != right.weight { return left.weight < right.weight }
    return abs(left.target - place) > abs(right.target - place)
  }
}

/// For each token the sentences that have it, where they are few.
private struct SentenceIndex {
  private var starts: [Int32]
  private(set) var list: [Int32]

  init(_ stream: TokenStream, vocabulary: Int, most: Int) {
    let counts = stream.sentenceCounts(vocabulary: vocabulary).map { $0 <= Int32(most) ? $0 : 0 }
    starts = [0]
    starts.reserveCapacity(vocabulary + 1)
    for count in counts { starts.append(starts[starts.count - 1] + count) }
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

  /// Where a token's sentences stand in the list: all of them, or the `most` nearest to a place.
  func range(of token: Int32, _ most: Int, near place: Int) -> Range<Int> {
    let all = Int(starts[Int(token)])..<Int(starts[Int(token) + 1])
    if all.count <= most { return all }
    // The first at the place or after it, by halving.
    var low = all.lowerBound
    var high = all.upperBound
    while low < high {
      let middle = (low + high) / 2
      if Int(list[middle]) < place { low = middle + 1 } else { high = middle }
    }
    let start = min(max(low - most / 2, all.lowerBound), all.upperBound - most)
    return start..<(start + most)
  }

  func hasSentences(with token: Int32) -> Bool { starts[Int(token)] < starts[Int(token) + 1] }
}
