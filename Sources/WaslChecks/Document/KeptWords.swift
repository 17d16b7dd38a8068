internal import WaslCore
internal import WaslText

/// Words in Latin letters that an Arabic target keeps throughout: in a manual the names of commands and variables stay
/// as they are, though the language has words for them.
public struct KeptWords: Sendable, ProfilePart {
  /// A practice is seen so often at least, and in so large a share of the word's places.
  private static let fewestPlaces = 3
  private static let leastShare = 0.5
  /// A document keeps terms where at least so many units have a small word of the source, and so large a share of all.
  private static let fewestUnits = 10
  private static let leastUnits = 0.08

  /// How often each word of the lexicon stands in the sources, and how often in the same letters beside them.
  private var seen: [UInt32] = []
  private var kept: [Int32: UInt32] = [:]
  private var units = 0
  private var unitsWithTerms = 0

  init() {}

  mutating func read(_ unit: UnitAnalysis) {
    if unit.isUnpaired || ForeignRun.foreignKind(of: unit) != .latinWord { return }
    let (source, target) = (unit.source, unit.target)
    let words = source.lexiconWords
    for word in words where word >= 0 {
      if Int(word) >= seen.count { seen += Array(repeating: 0, count: Int(word) + 1) }
      seen[Int(word)] += 1
    }
    units += 1
    guard target.letters.latinWords > 0 else { return }
    var hasTerm = false
    for (index, token) in target.tokens.enumerated() where token.kind == .latinWord {
      let hash = target.memory.hash(target.forms[index])
      guard let origin = words.indices.first(where: { words[$0] >= 0 && source.memory.hash(source.forms[$0]) == hash })
      else { continue }
      kept[words[origin], default: 0] += 1
      hasTerm = hasTerm || (!token.traits.contains(.capitalised) && token.range.count > 2)
    }
    if hasTerm { unitsWithTerms += 1 }
  }

  mutating func add(_ later: KeptWords) {
    if later.seen.count > seen.count { seen += Array(repeating: 0, count: later.seen.count - seen.count) }
    for word in later.seen.indices { seen[word] += later.seen[word] }
    kept.merge(later.kept, uniquingKeysWith: +)
    units += later.units
    unitsWithTerms += later.unitsWithTerms
  }

  mutating func finish() {}

  /// Whether the document keeps a word, by its number in the lexicon.
  func isKept(_ word: Int32) -> Bool {
    guard let kept = kept[word], kept >= Self.fewestPlaces else { return false }
    return Double(kept) >= Self.leastShare * Double(seen[Int(word)])
  }

  /// Whether the document leaves terms, commands and the like in Latin letters now and then.
  var areUsual: Bool {
    unitsWithTerms >= Self.fewestUnits && Double(unitsWithTerms) >= Self.leastUnits * Double(units)
  }
}
