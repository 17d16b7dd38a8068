/// A run of source words with all that training needs of them: where they occur, which target words stand opposite,
/// and the probabilities in both directions.
///
/// Every pair of words that stand in one pair of sentences has a slot, numbered word by word, and every link (a source
/// word's occurrence with one place opposite) knows its slot. The passes are then linear scans, without hashing, and
/// what belongs to one word stays in the cache.
///
/// A class that is `Sendable` by promise: partitions share nothing, and one thread at a time works on each.
final class LinkPartition: @unchecked Sendable {
  /// The source words, as positions in the order of training.
  let words: Range<Int>
  /// The places in the source where the words occur, word by word.
  let occurrences: ArraySlice<Occurrence>
  /// Where each word's occurrences end.
  let occurrenceEnds: [Int]
  /// The slot of every link.
  var slotOfLink: [UInt32] = []
  /// The target word of every slot.
  var targetOfSlot: [Int32] = []
  /// Where each word's slots end.
  var slotEnds: [Int] = []
  /// For every slot the probability of (target given source, source given target).
  var weights: [SIMD2<Float>] = []
  /// Expected counts, likewise.
  var counts: [SIMD2<Float>] = []
  /// What the words of this partition explain of every place in the target.
  var explained: [Float] = []
  /// The same of every occurrence by the target, already divided by what the prior sums to.
  var explainedSource: [Float] = []

  /// One place in the source.
  struct Occurrence: Sendable {
    var pair: Int32
    var place: Int32
  }

  init(words: Range<Int>, occurrences: ArraySlice<Occurrence>, occurrenceEnds: [Int]) {
    self.words = words
    self.occurrences = occurrences
    self.occurrenceEnds = occurrenceEnds
  }

  /// Gives every pair of words its slot and every link the number of its slot.
  func link(_ pairs: SentencePairs) {
    let linkCount = occurrences.reduce(0) { $0 + pairs.targetRange(Int($1.pair)).count }
    slotOfLink.reserveCapacity(linkCount)
    slotEnds.reserveCapacity(words.count)
    // For each target word the slot that it has with the present source word, if it was given in its turn.
    var lastWord = [Int32](repeating: -1, count: pairs.targetWords.count)
    var slotOf = [UInt32](repeating: 0, count: pairs.targetWords.count)
    var index = occurrences.startIndex
    for word in 0..<words.count {
      while index < occurrenceEnds[word] {
        for target in pairs.target[pairs.targetRange(Int(occurrences[index].pair))] {
          let target32 = target
          let target = Int(target)
          if lastWord[target] != Int32(word) {
            lastWord[target] = Int32(word)
            slotOf[target] = UInt32(targetOfSlot.count)
            targetOfSlot.append(target32)
          }
          slotOfLink.append(slotOf[target])
        }
        index += 1
      }
      slotEnds.append(targetOfSlot.count)
    }
    weights = Array(repeating: SIMD2(1, 1), count: targetOfSlot.count)
    explainedSource = Array(repeating: 0, count: occurrences.count)
  }

  /// First half of a pass: how much of every place the weights explain.
  func explain(_ pairs: SentencePairs, _ prior: PlacePrior) {
    let (slotOfLink, slotWeights) = (slotOfLink, weights)
    let slots = slotOfLink.span
    let weights = slotWeights.span
    let nearness = prior.weights.span
    var sums = [Float](repeating: 0, count: pairs.target.count)
    self.explained = []
    var explained = sums.mutableSpan
    var link = 0
    for (index, occurrence) in occurrences.enumerated() {
      let source = pairs.sourceRange(Int(occurrence.pair))
      let target = pairs.targetRange(Int(occurrence.pair))
      var own: Float = 0
      var ownPrior: Float = 0
      var distances = PlacePrior.Distances(
        place: Int(occurrence.place), of: source.count, otherLength: target.count)
      for other in 0..<target.count {
        let near = nearness[distances.next()]
        let weight = weights[Int(slots[link + other])] * near
        explained[target.lowerBound + other] += weight[0]
        own += weight[1]
        ownPrior += near
      }
      explainedSource[index] = own / ownPrior
      link += target.count
    }
    self.explained = sums
  }
}
