internal import Foundation
internal import WaslCore
internal import WaslLexicon
internal import WaslText

/// What each word of a side says of a passage that the other side may lack.
///
/// As in ``WordEvidence``, but a counterpart that another word has a better claim to proves nothing, and words that an
/// acronym of the other side may stand for are left out.
struct PassageEvidence {
  /// One for each token.
  private(set) var scores: [Double]
  /// What speaks for a passage to begin before a token, or to end there: 1 where a sentence does, less at other marks. One
  /// more than there are tokens.
  private(set) var bounds: [Double]
  /// How many acronyms of the other side may be written out here.
  private(set) var acronyms = 0

  /// A counterpart that another word has a better claim to speaks against a translation nearly as much as none.
  private static let sharedLink = 0.7
  /// What a mark inside a sentence is worth as a bound.
  private static let markBound = 0.6
  /// How far from its place an acronym may be written out, as a share of the text.
  private static let acronymReach = 0.25
  /// A word that is this surely the acronym itself, كوفيد for COVID, shows that it is not written out.
  private static let sureProbability: Float = 0.3

  init(_ evidence: WordEvidence, of side: SideAnalysis, in unit: UnitAnalysis) {
    scores = evidence.scores
    bounds = Self.bounds(of: side)
    let pairing = unit.shared(WordPairing.self)
    let partners = pairing.partners(of: side)
    for index in scores.indices where scores[index] > 0 && partners[index] < 0 && side.tokens[index].kind.isWord {
      let word = side.knownWords[index]
      if word >= 0 { scores[index] = Self.sharedLink * evidence.loss(of: word, on: side, in: unit) }
    }
    if side.isArabic { leaveOutAcronyms(of: unit.other(side), side, pairing) }
  }

  /// Words near the place of an acronym may be what it stands for: nothing can be said of so many of them.
  private mutating func leaveOutAcronyms(of latin: SideAnalysis, _ side: SideAnalysis, _ pairing: WordPairing) {
    let (places, latinPlaces) = (pairing.places(of: side), pairing.places(of: latin))
    for index in latin.acronyms {
      let isFound = pairing.probability(of: index, on: latin) >= Self.sureProbability
      if isFound { continue }
      acronyms += 1
      let near = scores.indices.filter { scores[$0] < 0 && abs(places[$0] - latinPlaces[index]) < Self.acronymReach }
        .sorted { abs(places[$0] - latinPlaces[index]) < abs(places[$1] - latinPlaces[index]) }
      for place in near.prefix(Acronyms.mostWords(latin.tokens[index])) { scores[place] = 0 }
    }
  }

  private static func bounds(of side: SideAnalysis) -> [Double] {
    var bounds = Array(all: 0.0, count: side.tokens.count + 1)
    bounds[0] = 1
    bounds[side.tokens.count] = 1
    for (index, token) in side.tokens.enumerated() where token.kind == .punctuation {
      switch side.text.normalizedForm(at: index).first {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
        bounds[index] = max(bounds[index], markBound)
        bounds[index + 1] = 1
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"):
        bounds[index] = max(bounds[index], markBound)
        bounds[index + 1] = max(bounds[index + 1], markBound)
      default: break
      }
    }
    return bounds
  }
}
