extension LinkPartition {
  /// What turns a weight into the posterior probability of a link.
  struct Factors: Sendable {
    /// For every place in the target, one divided by all that competes for it.
    var target: [Float]
    /// For every source word, the probability that it stands for nothing, times the share of such words.
    var sourceNull: [Float]
    var nullProbability: Float
  }

  /// How the two directions' opinions of a link become counts.
  enum Agreement: Sendable {
    /// Each direction counts its own.
    case none
    /// Both count the product: only what both believe.
    case product
    /// Both count the geometric mean, which lets one word stand for two.
    case mean
  }

  /// Second half of a pass: the expected counts of every slot. Gives back the expected number of times that each
  /// source word of the partition stands for nothing.
  func count(_ pairs: SentencePairs, _ prior: PlacePrior, _ factors: Factors, _ agreement: Agreement) -> [Float] {
    var nulls = [Float](repeating: 0, count: words.count)
    let (slotOfLink, slotWeights) = (slotOfLink, weights)
    let slots = slotOfLink.span
    let weights = slotWeights.span
    let nearness = prior.weights.span
    let targetFactors = factors.target.span
    self.counts = []
    var sums = [SIMD2<Float>](repeating: .zero, count: slotWeights.count)
    var counts = sums.mutableSpan
    var link = 0
    var word = 0
    for (index, occurrence) in occurrences.enumerated() {
      while occurrences.startIndex + index >= occurrenceEnds[word] { word += 1 }
      let source = pairs.sourceRange(Int(occurrence.pair))
      let target = pairs.targetRange(Int(occurrence.pair))
      let null = factors.nullProbability * factors.sourceNull[words.lowerBound + word]
      let found = (1 - factors.nullProbability) * explainedSource[index]
      let pairWeight = pairs.weights[Int(occurrence.pair)]
      nulls[word] += pairWeight * null / (null + found)
      let priorSum = prior.sum(place: Int(occurrence.place), of: source.count, otherLength: target.count)
      let sourceFactor = (1 - factors.nullProbability) / priorSum / (null + found)
      var distances = PlacePrior.Distances(
        place: Int(occurrence.place), of: source.count, otherLength: target.count)
      for other in 0..<target.count {
        let near = nearness[distances.next()]
        let slot = Int(slots[link + other])
        var posterior = weights[slot] * near * SIMD2(targetFactors[target.lowerBound + other], sourceFactor)
        switch agreement {
        case .none: break
        case .product: posterior = SIMD2(repeating: posterior[0] * posterior[1])
        case .mean: posterior = SIMD2(repeating: (posterior[0] * posterior[1]).squareRoot())
        }
        counts[slot] += posterior * pairWeight
      }
      link += target.count
    }
    self.counts = sums
    return nulls
  }

  /// Adds up the counts (source given target) of every target word.
  func targetTotals(count: Int) -> [Float] {
    var totals = [Float](repeating: 0, count: count)
    for slot in targetOfSlot.indices { totals[Int(targetOfSlot[slot])] += counts[slot][1] }
    return totals
  }

  /// New weights from the counts: each count divided by its word's total.
  func estimate(targetTotals: [Float]) {
    var start = 0
    for end in slotEnds {
      var total: Float = 0
      for slot in start..<end { total += counts[slot][0] }
      for slot in start..<end {
        let totals = SIMD2(total, targetTotals[Int(targetOfSlot[slot])])
        // Smaller counts than this would be lost to the precision of the sums anyway, and no word has none.
        weights[slot] = counts[slot] / totals.replacing(with: 1, where: totals .< Self.smallestTotal)
      }
      start = end
    }
  }

  private static let smallestTotal: Float = 1e-20
}
