internal import WaslCore
internal import WaslText

/// Which capitalised Latin words of a unit, of those without a counterpart by the lexicon, sound like an Arabic word
/// across.
final class NameSounds: SharedAnalysis {
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
    let memory = unit.sounds
    for (index, token) in latin.tokens.enumerated() {
      guard token.kind == .latinWord, token.traits.contains(.capitalised), token.range.count > 2, !links[index].isLinked
      else { continue }
      let sound = memory.sounds(of: latin.forms[index], latin).whole
      if sound < 0 { continue }
      var best: (arabic: Int, similarity: Double)?
      for (place, form) in arabic.forms.enumerated() where Self.isCandidate(place, of: arabic) {
        for reading in memory.sounds(of: form, arabic).readings {
          let least = max(Self.similarity, best?.similarity ?? 0)
          if let similarity = memory.similarity(reading, sound, least: least), similarity > best?.similarity ?? 0 {
            best = (place, similarity)
          }
        }
      }
      if let best { pairs.append(Pair(latin: index, arabic: best.arabic)) } else { silent.append(index) }
    }
  }

  /// Whether a token is an Arabic word; two letters sound like too much.
  private static func isCandidate(_ index: Int, of side: SideAnalysis) -> Bool {
    side.tokens[index].kind == .arabicWord && side.text.normalizedRange(at: index).count >= 6
  }

  /// The tokens of a side whose name is found on the other.
  func found(on side: SideAnalysis) -> [Int] { pairs.map { side.side == arabicSide ? $0.arabic : $0.latin } }

  /// Calls `body` with each of those tokens.
  @inline(__always)
  func forEachFound(on side: SideAnalysis, _ body: (_ token: Int) -> Void) {
    for pair in pairs { body(side.side == arabicSide ? pair.arabic : pair.latin) }
  }
}
