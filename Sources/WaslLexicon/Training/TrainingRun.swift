/// One training: the partitions, and the passes over them.
struct TrainingRun {
  let pairs: SentencePairs
  let options: LexiconTrainer.Options
  /// The source words in the order of training, which is that of their numbers.
  private(set) var partitions: [LinkPartition] = []
  private var sourceNull: [Float]
  private var targetNull: [Float]
  /// Fixed by the data, so that sums are added up in the same order whatever the threads: enough parts to keep the
  /// cores of a common machine busy, and for a small text one, which costs nothing to put together.
  private static let linksPerPartition = 500_000
  private static let maximumPartitions = 16

  init(_ pairs: SentencePairs, _ options: LexiconTrainer.Options) {
    self.pairs = pairs
    self.options = options
    sourceNull = Array(repeating: 1, count: pairs.sourceWords.count)
    targetNull = Array(repeating: 1, count: pairs.targetWords.count)
    partitions = Self.partitions(of: pairs)
    let partitions = partitions
    Parallel.forEach(part: partitions.count, threads: options.threads) { partitions[$0].link(pairs) }
  }

  /// Sorts the source's places by word and cuts the words into parts with about as many links.
  private static func partitions(of pairs: SentencePairs) -> [LinkPartition] {
    let wordCount = pairs.sourceWords.count
    var ends = [Int](repeating: 0, count: wordCount)
    var links = [Int](repeating: 0, count: wordCount)
    for pair in 0..<pairs.count {
      let opposite = pairs.targetRange(pair).count
      for word in pairs.source[pairs.sourceRange(pair)] {
        ends[Int(word)] += 1
        links[Int(word)] += opposite
      }
    }
    var sum = 0
    for word in 0..<wordCount {
      sum += ends[word]
      ends[word] = sum - ends[word]
    }
    var occurrences = [LinkPartition.Occurrence](repeating: .init(pair: 0, place: 0), count: sum)
    for pair in 0..<pairs.count {
      for (place, word) in pairs.source[pairs.sourceRange(pair)].enumerated() {
        occurrences[ends[Int(word)]] = .init(pair: Int32(pair), place: Int32(place))
        ends[Int(word)] += 1
      }
    }
    let linkCount = links.reduce(0, +)
    let count = max(1, min(maximumPartitions, linkCount / linksPerPartition))
    var result: [LinkPartition] = []
    var first = 0
    var done = 0
    for word in 0..<wordCount {
      done += links[word]
      guard done * count >= linkCount * (result.count + 1) || word == wordCount - 1 else { continue }
      let start = first == 0 ? 0 : ends[first - 1]
      result.append(
        LinkPartition(
          words: first..<word + 1, occurrences: occurrences[start..<ends[word]],
          occurrenceEnds: Array(ends[first...word])))
      first = word + 1
    }
    return result
  }

  /// One pass of expectation and maximisation.
  ///
  /// - Parameter estimates: whether new weights are made of the counts; without, the counts stay for the result.
  mutating func pass(tension: Float, agreement: LinkPartition.Agreement, estimates: Bool = true) {
    let (pairs, partitions, options) = (pairs, partitions, options)
    let prior = PlacePrior(tension: tension)
    Parallel.forEach(part: partitions.count, threads: options.threads) { partitions[$0].explain(pairs, prior) }
    let factors = factors(prior)
    let sourceNulls = LinkResults(count: partitions.count)
    Parallel.forEach(part: partitions.count, threads: options.threads) {
      sourceNulls[$0] = partitions[$0].count(pairs, prior, factors, agreement)
    }
    if estimates { estimate(sourceNulls) }
  }

  /// What all partitions together explain of every place in the target, and from it the null word's counts.
  private mutating func factors(_ prior: PlacePrior) -> LinkPartition.Factors {
    let null = options.nullProbability
    var factors = [Float](repeating: 0, count: pairs.target.count)
    var nulls = [Float](repeating: 0, count: targetNull.count)
    for pair in 0..<pairs.count {
      let source = pairs.sourceRange(pair)
      let target = pairs.targetRange(pair)
      for place in target {
        var explained: Float = 0
        for partition in partitions { explained += partition.explained[place] }
        let priorSum = prior.sum(place: place - target.lowerBound, of: target.count, otherLength: source.count)
        let word = Int(pairs.target[place])
        let byNull = null * targetNull[word]
        let all = byNull + (1 - null) * explained / priorSum
        nulls[word] += pairs.weights[pair] * byNull / all
        factors[place] = (1 - null) / priorSum / all
      }
    }
    let result = LinkPartition.Factors(target: factors, sourceNull: sourceNull, nullProbability: null)
    targetNull = Self.normalised(nulls)
    return result
  }

  private mutating func estimate(_ sourceNulls: LinkResults) {
    let (partitions, options) = (partitions, options)
    sourceNull = Self.normalised((0..<partitions.count).flatMap { sourceNulls[$0] })
    var totals = [Float](repeating: 0, count: targetNull.count)
    for partition in partitions {
      for (word, count) in partition.targetTotals(count: totals.count).enumerated() { totals[word] += count }
    }
    let targetTotals = totals
    Parallel.forEach(part: partitions.count, threads: options.threads) {
      partitions[$0].estimate(targetTotals: targetTotals)
    }
  }

  private static func normalised(_ counts: [Float]) -> [Float] {
    let sum = counts.reduce(0, +)
    guard sum > 0 else { return counts.map { _ in 1 / Float(counts.count) } }
    return counts.map { $0 / sum }
  }
}

/// A result for every part, each written by one thread and read when all are done.
final class LinkResults: @unchecked Sendable {
  // An array's elements could not be written by several threads without a lock around the whole.
  private let results: UnsafeMutableBufferPointer<[Float]>

  init(count: Int) {
    results = .allocate(capacity: count)
    results.initialize(repeating: [])
  }

  deinit {
    results.deinitialize()
    results.deallocate()
  }

  subscript(part: Int) -> [Float] {
    get { results[part] }
    set { results[part] = newValue }
  }
}
