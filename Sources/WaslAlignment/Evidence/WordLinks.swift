internal import WaslCore
internal import WaslLexicon

/// Which words of the two texts translate each other, with the weight of each link in both directions: the rows of a
/// sparse matrix.
///
/// A target word's likelihood beside a source block, against its chance in this text, is `missed + Σ weight / words of
/// the block`, summed over the links that lead to it from the block's words: the mixture of IBM Model 1 and the text's
/// own unigrams (Moore, "Fast and Accurate Sentence Alignment of Bilingual Corpora", 2002). The same holds the other
/// way round.
struct WordLinks: Sendable {
  /// One link of a source word.
  struct Link: Sendable {
    /// The target word.
    let target: Int32
    /// What it says of the target word beside the source word, and of the source word beside the target word.
    var forward: Float
    var backward: Float
  }

  /// Where each source word's links begin, and the end of the last.
  private(set) var starts: [Int32] = [0]
  private(set) var links: [Link] = []
  /// The ratio of a target word that nothing leads to, and of a source word. The more of a word's translations the other
  /// text has, the more it says that none of them is in this block; a word without any says nothing: 1.
  private(set) var missedTarget: [Float] = []
  private(set) var missedSource: [Float] = []
  /// How much of all that the lexicon knows of a word's translations is in the other text at all, 0 to 1.
  private var coverSource: [Float] = []
  private var coverTarget: [Float] = []
  /// What the words say is weighted by this in a bead's log likelihood.
  let weight: Float

  func range(of source: Int32) -> Range<Int> { Int(starts[Int(source)])..<Int(starts[Int(source) + 1]) }

  /// Whether a source word has a translation in the target text.
  func knowsSource(_ word: Int32) -> Bool { word >= 0 && starts[Int(word)] < starts[Int(word) + 1] }
  /// Whether a target word is a translation of a word in the source text.
  func knowsTarget(_ word: Int32) -> Bool { word >= 0 && coverTarget[Int(word)] > 0 }

  /// - Parameter weight: what the words say is weighted by this in a bead's log likelihood.
  init(_ source: SideText, _ target: SideText, lexicon: Lexicon, weight: Double, _ weights: AlignmentWeights) {
    self.weight = Float(weight)
    let translatedShare = Float(weights.translatedShare)
    let sourceStems = source.table.stems
    let targetStems = target.table.stems
    let sourceNumbers = (0..<Int32(sourceStems.count)).map { lexicon.sourceWord(sourceStems[$0]) ?? -1 }
    let targetNumbers = (0..<Int32(targetStems.count)).map { lexicon.targetWord(targetStems[$0]) ?? -1 }
    let sourceChances = Self.chances(source.stems, sourceStems.count)
    let targetChances = Self.chances(target.stems, targetStems.count)
    coverSource = Array(repeating: 0, count: sourceStems.count)
    coverTarget = Array(repeating: 0, count: targetStems.count)
    let backward = BackwardLinks(lexicon, sourceNumbers, targetNumbers)
    let ofLexicon = Self.inverse(targetNumbers, count: lexicon.targetCount)
    var place = Array(repeating: Int32(-1), count: targetStems.count)
    for word in sourceNumbers.indices {
      let first = links.count
      if sourceNumbers[word] >= 0 {
        lexicon.forEachTranslation(ofSource: sourceNumbers[word]) { number, probability in
          let other = ofLexicon[Int(number)]
          guard other >= 0 else { return }
          place[Int(other)] = Int32(links.count)
          let gain = translatedShare * probability / targetChances[Int(other)]
          links.append(Link(target: other, forward: gain, backward: 0))
          coverSource[word] += probability
        }
        for index in backward.range(of: word) {
          let other = backward.targets[index]
          let gain = translatedShare * backward.probabilities[index] / sourceChances[word]
          coverTarget[Int(other)] += backward.probabilities[index]
          if place[Int(other)] >= Int32(first) {
            links[Int(place[Int(other)])].backward = gain
          } else {
            links.append(Link(target: other, forward: 0, backward: gain))
          }
        }
      }
      starts.append(Int32(links.count))
    }
    setMissed(source: Float(weights.keptWords), target: Float(weights.keptWords))
  }

  private mutating func setMissed(source: Float, target: Float) {
    missedSource = coverSource.map { 1 - source * min($0, 1) }
    missedTarget = coverTarget.map { 1 - target * min($0, 1) }
  }

  /// Fits the chance that words find their translations to what a first pass has joined: it is lower in a free
  /// translation.
  mutating func fit(to beads: [Bead], _ source: TokenStream, _ target: TokenStream, _ weights: AlignmentWeights) {
    let prior = WordsFound(found: weights.wordInertia * weights.keptWords, expected: weights.wordInertia)
    var ofSource = prior
    var ofTarget = prior
    // For each target word the last bead that has it, and what leads to it from that bead's source words.
    var lastBead = Array(repeating: -1, count: missedTarget.count)
    var forward = Array(repeating: Float(0), count: missedTarget.count)
    for (number, bead) in beads.enumerated() where !bead.isUnpaired && bead.confidence >= Self.leastConfidence {
      let sourceWords = source.tokens[source.range(bead.source)]
      let targetWords = target.tokens[target.range(bead.target)]
      for word in targetWords {
        lastBead[Int(word)] = number
        forward[Int(word)] = 0
      }
      for word in sourceWords {
        var backward: Float = 0
        for index in range(of: word) where lastBead[Int(links[index].target)] == number {
          forward[Int(links[index].target)] += links[index].forward
          backward += links[index].backward
        }
        // Likelier beside this block than by chance.
        let isFound = backward > Float(targetWords.count)
        ofSource.add(cover: coverSource[Int(word)], isFound: isFound, weight: bead.confidence)
      }
      for word in targetWords {
        let isFound = forward[Int(word)] > Float(sourceWords.count)
        ofTarget.add(cover: coverTarget[Int(word)], isFound: isFound, weight: bead.confidence)
      }
    }
    setMissed(source: ofSource.share, target: ofTarget.share)
  }

  /// Beads below this confidence are not fitted to.
  private static let leastConfidence = 0.5

  /// How many words found a translation, and how many might have.
  private struct WordsFound {
    var found: Double
    var expected: Double

    mutating func add(cover: Float, isFound: Bool, weight: Double) {
      guard cover > 0 else { return }
      expected += weight * Double(min(cover, 1))
      if isFound { found += weight }
    }

    /// Never certain, so that a missing word does not rule a bead out.
    var share: Float { Float(min(0.95, found / expected)) }
  }

  /// The chance of each word in this very text, a little higher for words seen once or twice.
  private static func chances(_ stream: TokenStream, _ vocabulary: Int) -> [Float] {
    let total = Float(stream.tokens.count)
    return stream.counts(vocabulary: vocabulary).map { chance(count: $0, of: total) }
  }

  static func chance(count: Int32, of total: Float) -> Float { (Float(count) + 0.5) / (total + 50) }

  /// For each of the lexicon's words its number in the text, or -1.
  fileprivate static func inverse(_ numbers: [Int32], count: Int) -> [Int32] {
    var inverse = Array(repeating: Int32(-1), count: count)
    for (word, number) in numbers.enumerated() where number >= 0 { inverse[Int(number)] = Int32(word) }
    return inverse
  }
}

/// What a lexicon says of target words, ordered by the source words that it leads to.
private struct BackwardLinks {
  private var starts: [Int32]
  private(set) var targets: [Int32]
  private(set) var probabilities: [Float]

  init(_ lexicon: Lexicon, _ sourceNumbers: [Int32], _ targetNumbers: [Int32]) {
    let ofLexicon = WordLinks.inverse(sourceNumbers, count: lexicon.sourceCount)
    var counts = Array(repeating: Int32(0), count: sourceNumbers.count + 1)
    var found: [(source: Int32, target: Int32, probability: Float)] = []
    for (word, number) in targetNumbers.enumerated() where number >= 0 {
      lexicon.forEachTranslation(ofTarget: number) { other, probability in
        let source = ofLexicon[Int(other)]
        guard source >= 0 else { return }
        counts[Int(source) + 1] += 1
        found.append((source, Int32(word), probability))
      }
    }
    for word in 1..<counts.count { counts[word] += counts[word - 1] }
    starts = counts
    targets = Array(repeating: 0, count: found.count)
    probabilities = Array(repeating: 0, count: found.count)
    for link in found {
      let place = Int(counts[Int(link.source)])
      targets[place] = link.target
      probabilities[place] = link.probability
      counts[Int(link.source)] += 1
    }
  }

  func range(of source: Int) -> Range<Int> { Int(starts[source])..<Int(starts[source + 1]) }
}
