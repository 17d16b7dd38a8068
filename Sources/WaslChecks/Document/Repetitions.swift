internal import WaslCore
internal import WaslText

/// Units with the same text on one side and another on the other.
public struct Repetitions: Sendable, ProfilePart {
  /// What is known of a text that has several counterparts.
  struct Counterparts: Sendable {
    /// How many different ones.
    var kinds: Int
    /// In how many units it has this unit's.
    var same: Int
    /// In how many units it stands.
    var all: Int
  }

  /// Words that a text must have at least: one or two are translated by what stands around them.
  private static let fewestTokens = 3

  private struct Unit: Sendable {
    var index: Int
    var text: UInt64
    var counterpart: UInt64
  }

  private var sources: [Unit] = []
  private var targets: [Unit] = []
  private var sourceResults: [Int: Counterparts] = [:]
  private var targetResults: [Int: Counterparts] = [:]

  init() {}

  mutating func read(_ unit: UnitAnalysis) {
    if unit.isUnpaired { return }
    let (source, target) = (Self.hash(of: unit.source), Self.hash(of: unit.target))
    if unit.source.tokens.count >= Self.fewestTokens {
      sources.append(Unit(index: unit.index, text: source, counterpart: target))
    }
    if unit.target.tokens.count >= Self.fewestTokens {
      targets.append(Unit(index: unit.index, text: target, counterpart: source))
    }
  }

  mutating func add(_ later: Repetitions) {
    sources += later.sources
    targets += later.targets
  }

  mutating func finish() {
    sourceResults = Self.results(of: &sources)
    targetResults = Self.results(of: &targets)
    sources = []
    targets = []
  }

  /// The texts with several counterparts, by unit: most have one.
  private static func results(of units: inout [Unit]) -> [Int: Counterparts] {
    units.sort { ($0.text, $0.counterpart) < ($1.text, $1.counterpart) }
    var results: [Int: Counterparts] = [:]
    var start = 0
    while start < units.count {
      var end = start + 1
      while end < units.count, units[end].text == units[start].text { end += 1 }
      defer { start = end }
      guard units[start].counterpart != units[end - 1].counterpart else { continue }
      var counts: [UInt64: Int] = [:]
      for unit in units[start..<end] { counts[unit.counterpart, default: 0] += 1 }
      for unit in units[start..<end] {
        results[unit.index] = Counterparts(
          kinds: counts.count, same: counts[unit.counterpart] ?? 0, all: end - start)
      }
    }
    return results
  }

  /// The counterparts of a unit's text on one side, or `nil` where it has no others.
  func counterparts(of unit: Int, _ side: Finding.Side) -> Counterparts? {
    side == .source ? sourceResults[unit] : targetResults[unit]
  }

  /// The hash of the words' forms, without marks and spaces.
  private static func hash(of side: SideAnalysis) -> UInt64 {
    var text = FNV64()
    for (index, form) in side.forms.enumerated() where side.tokens[index].kind != .punctuation {
      text.mix(side.memory.identity(form))
    }
    return text.hash
  }
}
