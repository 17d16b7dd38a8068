internal import WaslCore
internal import WaslText

/// Which capitalised Latin words of a unit, of those without a counterpart by the lexicon, sound like an Arabic word
/// across.
struct NameSounds: SharedAnalysis {
  /// A name and the Arabic word that sounds like it, as token indices.
  struct Pair {
    var latin: Int
    var arabic: Int
  }

  private(set) var pairs: [Pair] = []
  /// The capitalised words for which nothing was found.
  private(set) var silent: [Int] = []
  private let arabicSide: Finding.Side?

  /// Nearly all pairs of real names sound as alike as this (docs/text.md).
  private static let similarity = 0.7

  init(of unit: UnitAnalysis) {
    guard let arabic = unit.arabic, !unit.isUnpaired else {
      arabicSide = nil
      return
    }
    arabicSide = arabic.side
    let latin = unit.other(arabic)
    let links = unit.links.links(of: latin)
    var candidates: [(index: Int, sounds: [ConsonantSkeleton])]?
    for (index, token) in latin.tokens.enumerated() {
      guard token.kind == .latinWord, token.traits.contains(.capitalised), token.range.count > 2, !links[index].isLinked
      else { continue }
      guard let sound = ConsonantSkeleton(normalizedWord: latin.text.normalizedForm(at: index)) else { continue }
      if candidates == nil { candidates = Self.candidates(of: arabic) }
      var best: (arabic: Int, similarity: Double)?
      for candidate in candidates ?? [] {
        for reading in candidate.sounds {
          let similarity = reading.similarity(to: sound)
          if similarity >= Self.similarity, similarity > best?.similarity ?? 0 {
            best = (candidate.index, similarity)
          }
        }
      }
      if let best { pairs.append(Pair(latin: index, arabic: best.arabic)) } else { silent.append(index) }
    }
  }

  private static func candidates(of side: SideAnalysis) -> [(index: Int, sounds: [ConsonantSkeleton])] {
    side.tokens.indices.compactMap { index in
      guard side.tokens[index].kind == .arabicWord else { return nil }
      let form = side.text.normalizedForm(at: index)
      // Two letters sound like too much.
      guard form.count >= 6 else { return nil }
      return (index, ConsonantSkeleton.readings(ofNormalizedWord: form))
    }
  }

  /// The tokens of a side whose name is found on the other.
  func found(on side: SideAnalysis) -> [Int] { pairs.map { side.side == arabicSide ? $0.arabic : $0.latin } }
}
