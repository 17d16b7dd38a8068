internal import Foundation
internal import WaslCore
internal import WaslText

/// What each word of a side says of whether the other side translates it.
///
/// A word that has a counterpart speaks for it, the more so the rarer its translations are; one that has none speaks
/// against it, the more so the surer the lexicon is of its translations. Both are log likelihood ratios of a translation
/// against a text taken at random; what is unknown says nothing.
struct WordEvidence {
  /// One for each token.
  private(set) var scores: [Double]
  /// Their sum.
  private(set) var total = 0.0
  /// How many tokens say something.
  private(set) var count = 0
  /// How many of those speak for a translation.
  private(set) var supporting = 0

  /// A known word is linked in a translation with a probability between these, by what its translations sum up to.
  /// Seen in texts that the lexicon was not trained on.
  private static let leastReliability = 0.5
  private static let mostReliability = 0.93
  /// A link by chance is never rarer nor more frequent than this.
  private static let chances = 0.02...0.95
  /// What a number or a name found on the other side says, and one that is not: about e² times likelier, or less.
  private static let anchorFound = 2.0
  private static let anchorMissing = -1.5

  init(of side: SideAnalysis, in unit: UnitAnalysis) {
    let links = unit.links.links(of: side)
    let otherWords = Double(unit.other(side).letters.words)
    scores = Array(all: 0, count: side.tokens.count)
    let forms = side.forms
    for (index, word) in side.knownWords.enumerated() {
      // Frequent words have links anywhere.
      guard word >= 0, side.lexicon != nil, !side.memory.has(.frequent, forms[index]) else { continue }
      let (reliability, chance) = Self.expectation(of: word, side, otherWords)
      if links[index].isLinked {
        scores[index] = log(reliability / chance)
      } else if links[index] == .missing {
        scores[index] = log((1 - reliability) / (1 - chance))
      }
    }
    addAnchors(of: side, in: unit)
    for score in scores where score != 0 {
      total += score
      count += 1
      if score > 0 { supporting += 1 }
    }
  }

  /// How probably a word is linked in a translation, and how probably by chance, by its number in
  /// ``SideAnalysis/knownWords``.
  private static func expectation(
    of word: Int32, _ side: SideAnalysis, _ otherWords: Double
  ) -> (reliability: Double, chance: Double) {
    let known = side.translations.figures[Int(word)]
    let chance = min(max(1 - exp(-Double(known.share) * otherWords), chances.lowerBound), chances.upperBound)
    let range = mostReliability - leastReliability
    return (max(leastReliability + range * min(Double(known.probability), 1), chance), chance)
  }

  /// What a known word says that has no counterpart, by its number in ``SideAnalysis/knownWords``.
  func loss(of word: Int32, on side: SideAnalysis, in unit: UnitAnalysis) -> Double {
    let words = Double(unit.other(side).letters.words)
    let (reliability, chance) = Self.expectation(of: word, side, words)
    return log((1 - reliability) / (1 - chance))
  }

  /// Numbers are found by their values, names by their sound.
  private mutating func addAnchors(of side: SideAnalysis, in unit: UnitAnalysis) {
    let numbers = unit.shared(NumberComparison.self)
    let isSource = side.side == .source
    let lost = isSource ? numbers.missing : numbers.added
    for (index, token) in side.tokens.enumerated() where token.kind == .number {
      let range = token.range
      let isLost =
        lost.contains { $0.range.overlaps(range) }
        || numbers.changes.contains { (isSource ? $0.source : $0.target).range.overlaps(range) }
      scores[index] = isLost ? Self.anchorMissing : unit.other(side).numbers.isEmpty ? 0 : Self.anchorFound
    }
    unit.shared(NameSounds.self).forEachFound(on: side) { scores[$0] = max(scores[$0], Self.anchorFound) }
  }
}
