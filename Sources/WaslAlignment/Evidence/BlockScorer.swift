internal import Foundation

/// What the evidence says of blocks against single sentences: for each sentence of the explained side, and each block of
/// up to `largest` sentences of the explaining side that ends at a place, the log likelihood ratio.
///
/// A row of masses is computed once for each sentence and added up to blocks, so that no text is compared twice.
struct BlockScorer {
  private let explaining: TokenStream
  private let explained: TokenStream
  private let direction: Evidence.Direction
  private let isShared: Bool
  private let largest: Int
  /// The masses of the sentence in work, by token of the explained side.
  private var mass: [Float]
  /// The sums of the last rows, by position in the window.
  private var sums: [Float] = []

  init(explaining: TokenStream, explained: TokenStream, direction: Evidence.Direction, isShared: Bool, largest: Int) {
    self.explaining = explaining
    self.explained = explained
    self.direction = direction
    self.isShared = isShared
    self.largest = largest
    mass = Array(repeating: 0, count: direction.missed.count)
  }

  /// Fills `scores` for the blocks that end before `end`: entry `(size - 1) * window.count + k` is the log ratio of the
  /// window's sentence k beside the `size` sentences before `end`.
  mutating func score(blocksEndingAt end: Int, window: Range<Int>, into scores: inout [Float]) {
    let positions = explained.range(window)
    let count = positions.count
    if sums.count < count { sums = Array(repeating: 0, count: count) }
    for k in 0..<count { sums[k] = 0 }
    var length: Float = 0
    for size in 1...largest {
      let sentence = end - size
      guard sentence >= 0 else {
        for k in 0..<window.count { scores[(size - 1) * window.count + k] = -.infinity }
        continue
      }
      addMasses(of: sentence, positions)
      length += Float(explaining.range(sentence..<(sentence + 1)).count)
      let share = isShared ? 1 / max(length, 1) : 1
      var position = 0
      for (k, explainedSentence) in window.enumerated() {
        let tokens = explained.range(explainedSentence..<(explainedSentence + 1)).count
        scores[(size - 1) * window.count + k] = logProduct(
          from: position, count: tokens, first: positions.lowerBound, share)
        position += tokens
      }
    }
  }

  /// Adds the masses that a sentence of the explaining side gives to the window's tokens.
  private mutating func addMasses(of sentence: Int, _ positions: Range<Int>) {
    let own = explaining.range(sentence..<(sentence + 1))
    for position in own {
      for link in direction.links.range(of: explaining.tokens[position]) {
        mass[Int(direction.links.others[link])] += direction.links.weights[link]
      }
    }
    explained.tokens.withUnsafeBufferPointer { tokens in
      if direction.isOnce {
        for (k, position) in positions.enumerated() { sums[k] = max(sums[k], mass[Int(tokens[position])]) }
      } else {
        for (k, position) in positions.enumerated() { sums[k] += mass[Int(tokens[position])] }
      }
    }
    for position in own {
      for link in direction.links.range(of: explaining.tokens[position]) {
        mass[Int(direction.links.others[link])] = 0
      }
    }
  }

  private func logProduct(from start: Int, count: Int, first: Int, _ share: Float) -> Float {
    // A product of up to 32 ratios between 1e-6 and 1e9 stays within a double; then its log is taken.
    var product = 1.0
    var total = 0.0
    var taken = 0
    for k in start..<(start + count) {
      let token = Int(explained.tokens[first + k])
      product *= Double(direction.missed[token] + sums[k] * share)
      taken += 1
      if taken == 32 {
        total += log(product)
        product = 1
        taken = 0
      }
    }
    return Float(total + log(product))
  }
}
