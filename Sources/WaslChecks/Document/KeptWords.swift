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
  /// Each word of a target is looked for in the source: units that are longer than any sentence would take too long.
  private static let mostTokens = 1_000

  /// How often each word stands in the sources, and how often in the same letters beside them.
  private var seen = FormCounts()
  private var kept = FormCounts()
  private var units = 0
  private var unitsWithTerms = 0

  init() {}

  mutating func read(_ unit: UnitAnalysis) {
    if unit.isUnpaired || ForeignRun.foreignKind(of: unit) != .latinWord { return }
    let (source, target) = (unit.source, unit.target)
    for index in source.tokens.indices where source.tokens[index].kind == .latinWord {
      seen.add(source.memory.hash(source.forms[index]))
    }
    units += 1
    guard target.letters.latinWords > 0, source.tokens.count <= Self.mostTokens else { return }
    var hasTerm = false
    for (index, token) in target.tokens.enumerated() where token.kind == .latinWord {
      let hash = target.memory.hash(target.forms[index])
      guard source.forms.contains(where: { source.memory.hash($0) == hash }) else { continue }
      kept.add(hash)
      hasTerm = hasTerm || (!token.traits.contains(.capitalised) && token.range.count > 2)
    }
    if hasTerm { unitsWithTerms += 1 }
  }

  mutating func add(_ later: KeptWords) {
    seen.add(later.seen)
    kept.add(later.kept)
    units += later.units
    unitsWithTerms += later.unitsWithTerms
  }

  mutating func finish() {}

  /// Whether the document keeps a word of a source, by the hash of its form.
  func isKept(_ hash: UInt32) -> Bool {
    let places = kept[hash]
    return places >= Self.fewestPlaces && Double(places) >= Self.leastShare * Double(seen[hash])
  }

  /// Whether the document leaves terms, commands and the like in Latin letters now and then.
  var areUsual: Bool {
    unitsWithTerms >= Self.fewestUnits && Double(unitsWithTerms) >= Self.leastUnits * Double(units)
  }
}
