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
}

/// What may be paired, and how much each pair is worth.
private struct PairCandidates {
  private struct Candidate {
    var source: Int32
    var target: Int32
    var probability: Float
  }

  private var candidates: [Candidate] = []
  /// For each candidate its worth and its number, so that the worthiest come first.
  private var order: [UInt64] = []
  private let sourcePlaces: [Double]
  private let targetPlaces: [Double]

  /// What two words lose, as a logarithm, that stand as far apart as the texts are long.
  private static let distanceWeight: Float = 6
  /// What the rarity of a word counts beside the probability of its translation.
  private static let rarityWeight: Float = 0.15

  init(_ sourcePlaces: [Double], _ targetPlaces: [Double]) {
    self.sourcePlaces = sourcePlaces
    self.targetPlaces = targetPlaces
  }

  /// The partners of the source's and the target's tokens, and the probabilities of the source's pairs.
  mutating func chosen() -> (source: [Int], target: [Int], probabilities: [Float]) {
    var source = [Int](all: -1, count: sourcePlaces.count)
    var target = [Int](all: -1, count: targetPlaces.count)
    var probabilities = [Float](all: 0, count: sourcePlaces.count)
    order.sort()
    for key in order {
      let candidate = candidates[Int(UInt32(truncatingIfNeeded: key))]
      let (one, other) = (Int(candidate.source), Int(candidate.target))
      guard source[one] < 0, target[other] < 0 else { continue }
      source[one] = other
      target[other] = one
      probabilities[one] = candidate.probability
    }
    return (source, target, probabilities)
  }

  mutating func addTranslations(in unit: UnitAnalysis) {
    guard unit.source.lexicon != nil else { return }
    let found = unit.links.pairs
    let (sourceShares, targetShares) = (Self.logShares(of: unit.source), Self.logShares(of: unit.target))
    candidates.reserveCapacity(found.pairs.count)
    order.reserveCapacity(found.pairs.count)
    for pair in found.pairs {
      let (one, other) = (Int(pair.source), Int(pair.target))
      let worth =
        log(pair.probability) + Self.rarityWeight * (-sourceShares[one] - targetShares[other])
      add(one, other, pair.probability, worth)
      var next = pair.isForward ? found.nextTarget[other] : found.nextSource[one]
      while next >= 0 {
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

  /// The logarithm of each word's relative frequency.
  private static func logShares(of side: SideAnalysis) -> [Float] {
    // The links met all words.
    let figures = side.translations.figures
    return side.lexiconWords.map { $0 >= 0 ? figures[Int($0)].logShare : 0 }
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
  private mutating func add(_ source: Int, _ target: Int, _ probability: Float, _ worth: Float) {
    let distance = Float(abs(sourcePlaces[source] - targetPlaces[target]))
    order.append(Self.key(worth - Self.distanceWeight * distance) << 32 | UInt64(candidates.count))
    candidates.append(Candidate(source: Int32(source), target: Int32(target), probability: probability))
  }

  /// A number of 32 bits that is the smaller the greater the worth is.
  private static func key(_ worth: Float) -> UInt64 {
    let bits = worth.bitPattern
    // The bits of floating-point numbers are in order, backwards where they are negative.
    return UInt64(bits >> 31 == 0 ? ~bits & 0x7FFF_FFFF : bits)
  }
}
