/// What words say of the blocks in a section, in both directions.
///
/// A sentence of the source is compared with the target sentences that it can share a bead with once; blocks are made
/// by adding up what was found for their sentences, so that no text is compared twice.
struct WordScores: ~Copyable {
  private let words: WordLinks
  private let source: PaddedTokens
  private let target: PaddedTokens
  private let largest: BeadShape
  /// Half of the weight of words: both directions speak of the same words.
  private let half: Float

  /// For each target word the last entry that leads to it from the source sentence in work, or -1.
  private let entryOfWord: Buffer<Int32>
  private var entries: [Entry] = []
  /// What leads to each target token from each of the last source sentences, in turn.
  private let forwardMass: Buffer<Float>
  private let massWidth: Int
  /// What leads from each target sentence to each token of the source sentence in work.
  private let backwardMass: Buffer<Float>
  private let sum: Buffer<Float>

  private struct Entry {
    let word: Int32
    let next: Int32
    let token: Int32
    let forward: Float
    let backward: Float
  }

  init(_ evidence: borrowing Evidence, _ words: WordLinks, _ region: Region, largest: BeadShape) {
    self.words = words
    self.largest = largest
    half = words.weight / 2
    source = PaddedTokens(
      evidence.sourceStems, region.source, missed: words.missedSource, ratios: evidence.sourceHere.words, blank: 0)
    let blank = Int32(words.missedTarget.count)
    target = PaddedTokens(
      evidence.targetStems, region.target, missed: words.missedTarget, ratios: evidence.targetHere.words, blank: blank)
    entryOfWord = Buffer(count: words.missedTarget.count + 1, repeating: -1)
    massWidth = target.starts[target.starts.count - 1]
    forwardMass = Buffer(count: massWidth * largest.source, repeating: 0)
    let longest = zip(source.starts.dropFirst(), source.starts).map { $0 - $1 }.max() ?? 0
    backwardMass = Buffer(count: longest * region.target.count, repeating: 0)
    sum = Buffer(count: max(massWidth, longest), repeating: 0)
  }

  /// Compares a source sentence with target sentences.
  mutating func compare(_ sentence: Int, with window: Range<Int>) {
    let own = source.range(sentence..<(sentence + 1))
    let positions = target.range(window)
    let row = massWidth * (sentence % largest.source)
    forwardMass.fill((row + positions.lowerBound)..<(row + positions.upperBound), with: 0)
    backwardMass.fill(0..<(own.count * window.count), with: 0)
    enter(sentence, own)
    for (index, other) in window.enumerated() {
      let base = index * own.count
      for position in target.range(other..<(other + 1)) {
        var entry = entryOfWord[Int(target.tokens[position])]
        guard entry >= 0 else { continue }
        var mass: Float = 0
        while entry >= 0 {
          let found = entries[Int(entry)]
          mass += found.forward
          backwardMass[base + Int(found.token)] += found.backward
          entry = found.next
        }
        forwardMass[row + position] = mass * target.ratios[position]
      }
    }
    for entry in entries { entryOfWord[Int(entry.word)] = -1 }
  }

  /// Enters the links of a source sentence under the target words that they lead to.
  private mutating func enter(_ sentence: Int, _ own: Range<Int>) {
    entries.removeAll(keepingCapacity: true)
    for token in 0..<source.count(sentence..<(sentence + 1)) {
      for index in words.range(of: source.tokens[own.lowerBound + token]) {
        let link = words.links[index]
        let entry = Entry(
          word: link.target, next: entryOfWord[Int(link.target)], token: Int32(token), forward: link.forward,
          backward: link.backward)
        entryOfWord[Int(link.target)] = Int32(entries.count)
        entries.append(entry)
      }
    }
  }

  /// The source sentence compared last beside blocks of target sentences.
  ///
  /// - Parameters:
  ///   - window: the target sentences that it was compared with.
  ///   - ends: for each size the places where blocks end that are wanted.
  ///   - scores: receives them, by place from the region's first.
  ///   - firstRow: the row for blocks of one sentence.
  mutating func scoreTargetBlocks(
    _ sentence: Int, _ window: Range<Int>, _ ends: [Range<Int>], into scores: borrowing ScoreRows, firstRow: Int
  ) {
    let own = source.range(sentence..<(sentence + 1))
    let first = target.sentences.lowerBound
    for place in (window.lowerBound + 1)..<(window.upperBound + 1) {
      guard let sizes = ends.lastIndex(where: { $0.contains(place) }).map({ $0 + 1 }) else { continue }
      sum.fill(0..<own.count, with: 0)
      for size in 1...sizes {
        let base = (place - size - window.lowerBound) * own.count
        let share = SIMD4<Float>(repeating: 1 / Float(max(target.count((place - size)..<place), 1)))
        var product = RunningProduct()
        for k in stride(from: 0, to: own.count, by: 4) {
          let added = sum.four(at: k) + backwardMass.four(at: base + k)
          sum.setFour(added, at: k)
          product.multiply(
            by: source.missed.four(at: own.lowerBound + k) + added * share * source.ratios.four(at: own.lowerBound + k))
        }
        if ends[size - 1].contains(place) {
          scores.setParts(product.parts, at: scores.start(firstRow + size - 1) + place - first)
        }
      }
    }
    for (size, range) in ends.enumerated() where !range.isEmpty {
      scores.takeLogarithms(row: firstRow + size, (range.lowerBound - first)..<(range.upperBound - first), weight: half)
    }
  }

  /// Target sentences beside the blocks of source sentences that end at a place.
  ///
  /// - Parameters:
  ///   - windows: for each size the target sentences that are wanted.
  ///   - window: all of them.
  ///   - scores: receives them; row `size - 1`, by sentence from the region's first.
  mutating func scoreSourceBlocks(
    endingAt place: Int, _ windows: ArraySlice<Range<Int>>, within window: Range<Int>, into scores: borrowing ScoreRows
  ) {
    let all = target.range(window)
    sum.fill(all, with: 0)
    for (index, window) in windows.enumerated() {
      let sentence = place - index - 1
      let row = massWidth * (sentence % largest.source)
      for position in stride(from: all.lowerBound, to: all.upperBound, by: 4) {
        sum.setFour(sum.four(at: position) + forwardMass.four(at: row + position), at: position)
      }
      if window.isEmpty { continue }
      let share = SIMD4<Float>(repeating: 1 / Float(max(source.count(sentence..<place), 1)))
      for other in window {
        var product = RunningProduct()
        let positions = target.range(other..<(other + 1))
        for position in stride(from: positions.lowerBound, to: positions.upperBound, by: 4) {
          product.multiply(by: target.missed.four(at: position) + sum.four(at: position) * share)
        }
        scores.setParts(product.parts, at: scores.start(index) + other - target.sentences.lowerBound)
      }
      scores.takeLogarithms(
        row: index,
        (window.lowerBound - target.sentences.lowerBound)..<(window.upperBound - target.sentences.lowerBound),
        weight: half)
    }
  }
}
