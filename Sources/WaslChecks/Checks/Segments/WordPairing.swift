internal import Foundation
internal import WaslCore
internal import WaslLexicon
internal import WaslText

/// Which word of one side stands for which of the other, one to one.
///
/// ``WordLinks`` asks whether a word has a counterpart at all; here each counterpart is given away once, the likeliest
/// pairs first (competitive linking, Melamed 2000), so that a passage left out cannot live on the counterparts of what is
/// there. Likely are pairs that the lexicon is sure of, that are rare, and that stand at about the same place.
final class WordPairing: SharedAnalysis {
  /// For each token of a side its partner on the other, or -1.
  let source: [Int]
  let target: [Int]
  /// For each token of the source the probability of its pair.
  private let probabilities: [Float]
  /// Where the middle of each token stands, as a share of the side's letters.
  private let sourcePlaces: [Double]
  private let targetPlaces: [Double]

  init(of unit: UnitAnalysis) {
    sourcePlaces = Self.places(of: unit.source)
    targetPlaces = Self.places(of: unit.target)
    var candidates = PairCandidates(sourcePlaces, targetPlaces)
    candidates.addTranslations(in: unit)
    candidates.addLikes(in: unit)
    (source, target, probabilities) = candidates.chosen()
  }

  func partners(of side: SideAnalysis) -> [Int] { side.side == .source ? source : target }
  func places(of side: SideAnalysis) -> [Double] { side.side == .source ? sourcePlaces : targetPlaces }

  /// The probability of a token's pair; 0 where it has none.
  func probability(of token: Int, on side: SideAnalysis) -> Float {
    if side.side == .source { return probabilities[token] }
    return target[token] < 0 ? 0 : probabilities[target[token]]
  }

  private static func places(of side: SideAnalysis) -> [Double] {
    let scale = 1 / Double(max(2 * side.text.normalizedBytes.count, 1))
    var middles: [Double] = []
    middles.append(addingCapacity: side.tokens.count) { middles in
      for index in side.tokens.indices {
        let range = side.text.normalizedRange(at: index)
        middles.append(Double(range.lowerBound + range.upperBound) * scale)
      }
    }
    return middles
  }
}

/// What may be paired, and how much each pair is worth.
struct PairCandidates {
  private struct Candidate {
    var target: Int32
    /// The next one of the same source token, or -1.
    var next: Int32
    var probability: Float
    /// The smaller, the worthier; no two are the same.
    var key: UInt64
  }

  private var candidates: [Candidate] = []
  /// For each token of the source the last one that was added of its candidates, or -1.
  private var last: [Int32]
  private let sourcePlaces: [Double]
  private let targetPlaces: [Double]

  /// What two words lose, as a logarithm, that stand as far apart as the texts are long.
  static let distanceWeight: Float = 6
  /// What the rarity of a word counts beside the probability of its translation.
  private static let rarityWeight: Float = 0.15
  /// How many of a word's places are looked at: a unit that has one thousands of times would have millions of pairs.
  private static let mostRepeated = 50

  init(_ sourcePlaces: [Double], _ targetPlaces: [Double]) {
    self.sourcePlaces = sourcePlaces
    self.targetPlaces = targetPlaces
    last = Array(all: -1, count: sourcePlaces.count)
  }

  /// The partners of the source's and the target's tokens, and the probabilities of the source's pairs.
  ///
  /// Each token of the source asks for its worthiest partner, and where another one has a worthier claim to that, for
  /// the next; who loses a partner asks again (deferred acceptance, Gale and Shapley 1962). As a pair is worth the same
  /// to both, there is one stable outcome, and it is the one of giving away all pairs in order, the worthiest first:
  /// which would have to sort them.
  func chosen() -> (source: [Int], target: [Int], probabilities: [Float]) {
    var source = [Int](all: -1, count: sourcePlaces.count)
    var target = [Int](all: -1, count: targetPlaces.count)
    var probabilities = [Float](all: 0, count: sourcePlaces.count)
    // For each token of the target the key of the pair that it is in.
    var held = [UInt64](all: .max, count: targetPlaces.count)
    let candidates = candidates.span
    for token in source.indices {
      var asking = token
      while let candidate = Self.worthiest(from: last[asking], candidates, held.span) {
        let partner = Int(candidate.target)
        let loser = target[partner]
        source[asking] = partner
        target[partner] = asking
        probabilities[asking] = candidate.probability
        held[partner] = candidate.key
        if loser < 0 { break }
        source[loser] = -1
        probabilities[loser] = 0
        asking = loser
      }
    }
    return (source, target, probabilities)
  }

  /// The worthiest of a token's candidates that would get the target's token.
  @inline(__always)
  private static func worthiest(from last: Int32, _ candidates: Span<Candidate>, _ held: Span<UInt64>) -> Candidate? {
    var best: Candidate?
    var key = UInt64.max
    var number = last
    while number >= 0 {
      let candidate = candidates[Int(number)]
      if candidate.key < key, candidate.key < held[Int(candidate.target)] { (best, key) = (candidate, candidate.key) }
      number = candidate.next
    }
    return best
  }

  mutating func addTranslations(in unit: UnitAnalysis) {
    guard unit.source.lexicon != nil else { return }
    let found = unit.links.pairs
    let (sourceWords, targetWords) = (unit.source.knownWords, unit.target.knownWords)
    let (sourceFigures, targetFigures) = (unit.source.translations.figures, unit.target.translations.figures)
    candidates.reserveCapacity(2 * found.pairs.count)
    for pair in found.pairs {
      let (one, other) = (Int(pair.source), Int(pair.target))
      let rarity = -sourceFigures[Int(sourceWords[one])].logShare - targetFigures[Int(targetWords[other])].logShare
      let worth = pair.logProbability + Self.rarityWeight * rarity
      add(one, other, pair.probability, worth)
      var next = pair.isForward ? found.nextTarget[other] : found.nextSource[one]
      var count = 1
      while next >= 0, count < Self.mostRepeated {
        count += 1
        if pair.isForward {
          add(one, Int(next), pair.probability, worth)
          next = found.nextTarget[Int(next)]
        } else {
          add(Int(next), other, pair.probability, worth)
          next = found.nextSource[Int(next)]
        }
      }
    }
  }

  /// Names that sound alike, and Latin words that stand on both sides.
  mutating func addLikes(in unit: UnitAnalysis) {
    let isLatinSource = !unit.source.isArabic
    let rarest = log(TranslationMemory.rarest)
    let worth = Self.rarityWeight * (-rarest - rarest)
    for pair in unit.shared(NameSounds.self).pairs {
      let (one, other) = isLatinSource ? (pair.latin, pair.arabic) : (pair.arabic, pair.latin)
      add(one, other, 1, worth)
    }
    for (index, link) in unit.links.source.enumerated() {
      if case .linked(let other, 1) = link { add(index, other, 1, worth) }
    }
  }

  /// Adds a pair.
  ///
  /// - Parameter worth: what it is worth where both words stand at the same place.
  mutating func add(_ source: Int, _ target: Int, _ probability: Float, _ worth: Float) {
    let distance = Float(abs(sourcePlaces[source] - targetPlaces[target]))
    let number = candidates.count
    // Of two pairs that are worth the same, the first one counts for the worthier.
    let key = Self.key(worth - Self.distanceWeight * distance) << 32 | UInt64(number)
    candidates.append(
      Candidate(target: Int32(target), next: last[source], probability: probability, key: key))
    last[source] = Int32(number)
  }

  /// A number of 32 bits that is the smaller the greater the worth is.
  private static func key(_ worth: Float) -> UInt64 {
    let bits = worth.bitPattern
    // The bits of floating-point numbers are in order, backwards where they are negative.
    return UInt64(bits >> 31 == 0 ? ~bits & 0x7FFF_FFFF : bits)
  }
}
