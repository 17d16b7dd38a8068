internal import Foundation
internal import WaslCore
internal import WaslLexicon
internal import WaslText

/// Which word of one side stands for which of the other, one to one.
///
/// ``WordLinks`` asks whether a word has a counterpart at all; here each counterpart is given away once, the likeliest
/// pairs first (competitive linking, Melamed 2000), so that a passage left out cannot live on the counterparts of what is
/// there. Likely are pairs that the lexicon is sure of, that are rare, and that stand at about the same place.
struct WordPairing: SharedAnalysis {
  /// For each token of a side its partner on the other, or -1.
  private(set) var source: [Int]
  private(set) var target: [Int]
  /// For each token of the source the probability of its pair.
  private(set) var probabilities: [Float]
  /// Where the middle of each token stands, as a share of the side's letters.
  let sourcePlaces: [Double]
  let targetPlaces: [Double]

  private struct Candidate {
    var worth: Float
    var source: Int32
    var target: Int32
    var probability: Float
  }

  /// What two words lose, as a logarithm, that stand as far apart as the texts are long.
  private static let distanceWeight: Float = 6
  /// What the rarity of a word counts beside the probability of its translation.
  private static let rarityWeight: Float = 0.15
  /// No word counts for rarer than this.
  private static let leastShare: Float = 0.00001
  /// Translations of a lower probability are chance.
  private static let leastProbability: Float = 0.01

  init(of unit: UnitAnalysis) {
    source = Array(repeating: -1, count: unit.source.tokens.count)
    target = Array(repeating: -1, count: unit.target.tokens.count)
    probabilities = Array(repeating: 0, count: unit.source.tokens.count)
    sourcePlaces = Self.places(of: unit.source)
    targetPlaces = Self.places(of: unit.target)
    var candidates: [Candidate] = []
    addTranslations(in: unit, to: &candidates)
    addLikes(in: unit, to: &candidates)
    candidates.sort { ($1.worth, $0.source, $0.target) < ($0.worth, $1.source, $1.target) }
    for candidate in candidates {
      let (one, other) = (Int(candidate.source), Int(candidate.target))
      guard source[one] < 0, target[other] < 0 else { continue }
      source[one] = other
      target[other] = one
      probabilities[one] = candidate.probability
    }
  }

  func partners(of side: SideAnalysis) -> [Int] { side.side == .source ? source : target }
  func places(of side: SideAnalysis) -> [Double] { side.side == .source ? sourcePlaces : targetPlaces }

  /// The probability of a token's pair; 0 where it has none.
  func probability(of token: Int, on side: SideAnalysis) -> Float {
    if side.side == .source { return probabilities[token] }
    return target[token] < 0 ? 0 : probabilities[target[token]]
  }

  private static func places(of side: SideAnalysis) -> [Double] {
    var before = 0
    var middles: [Double] = []
    middles.reserveCapacity(side.tokens.count)
    for index in side.tokens.indices {
      let length = side.text.normalizedRange(at: index).count
      middles.append(Double(2 * before + length))
      before += length
    }
    let scale = 1 / Double(max(2 * before, 1))
    for index in middles.indices { middles[index] *= scale }
    return middles
  }

  private func addTranslations(in unit: UnitAnalysis, to candidates: inout [Candidate]) {
    guard let lexicon = unit.source.lexicon else { return }
    let (sourceWords, targetWords) = (unit.source.lexiconWords, unit.target.lexiconWords)
    let (ofSource, ofTarget) = (WordPlaces(sourceWords), WordPlaces(targetWords))
    for (index, word) in sourceWords.enumerated() where word >= 0 {
      let share = lexicon.sourceShare(word)
      lexicon.forEachTranslation(ofSource: word) { other, probability in
        guard probability >= Self.leastProbability else { return }
        ofTarget.forEach(of: other) { place in
          candidates.append(candidate(index, place, probability, share, lexicon.targetShare(other)))
        }
      }
    }
    for (index, word) in targetWords.enumerated() where word >= 0 {
      let share = lexicon.targetShare(word)
      lexicon.forEachTranslation(ofTarget: word) { other, probability in
        guard probability >= Self.leastProbability else { return }
        ofSource.forEach(of: other) { place in
          candidates.append(candidate(place, index, probability, lexicon.sourceShare(other), share))
        }
      }
    }
  }

  /// Names that sound alike, and Latin words that stand on both sides.
  private func addLikes(in unit: UnitAnalysis, to candidates: inout [Candidate]) {
    let isLatinSource = !unit.source.isArabic
    for pair in unit.shared(NameSounds.self).pairs {
      let (one, other) = isLatinSource ? (pair.latin, pair.arabic) : (pair.arabic, pair.latin)
      candidates.append(candidate(one, other, 1, Self.leastShare, Self.leastShare))
    }
    for (index, link) in unit.links.source.enumerated() {
      if case .linked(let other, 1) = link {
        candidates.append(candidate(index, other, 1, Self.leastShare, Self.leastShare))
      }
    }
  }

  private func candidate(
    _ source: Int, _ target: Int, _ probability: Float, _ share: Float, _ otherShare: Float
  ) -> Candidate {
    let rarity = -log(max(share, Self.leastShare)) - log(max(otherShare, Self.leastShare))
    let distance = Float(abs(sourcePlaces[source] - targetPlaces[target]))
    return Candidate(
      worth: log(probability) + Self.rarityWeight * rarity - Self.distanceWeight * distance, source: Int32(source),
      target: Int32(target), probability: probability)
  }
}

/// Finds the tokens that are a word of the lexicon, in a table of a power of two.
private struct WordPlaces {
  /// The first token of a word, at the word's slot; -1 where there is none.
  private var slots: [Int32]
  /// The next token of the same word.
  private var next: [Int32]
  private let words: [Int32]

  init(_ words: [Int32]) {
    self.words = words
    var size = 16
    while size < 2 * words.count { size *= 2 }
    slots = Array(repeating: -1, count: size)
    next = Array(repeating: -1, count: words.count)
    for index in words.indices.reversed() where words[index] >= 0 {
      let slot = slot(of: words[index])
      next[index] = slots[slot]
      slots[slot] = Int32(index)
    }
  }

  private func slot(of word: Int32) -> Int {
    var slot = Int((UInt32(bitPattern: word) &* 0x9E37_79B1) >> 8) & (slots.count - 1)
    while slots[slot] >= 0, words[Int(slots[slot])] != word { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  @inline(__always)
  func forEach(of word: Int32, _ body: (Int) -> Void) {
    var place = slots[slot(of: word)]
    while place >= 0 {
      body(Int(place))
      place = next[Int(place)]
    }
  }
}
