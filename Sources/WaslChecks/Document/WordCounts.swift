internal import WaslCore
internal import WaslText

/// How often each word stands on the judged sides of a document, as written but for case, hamza and vowel signs.
public struct WordCounts: Sendable, ProfilePart {
  private var counts = FormCounts()

  init() {}

  mutating func read(_ unit: UnitAnalysis) {
    for side in unit.judgedSides {
      for index in side.tokens.indices where side.tokens[index].kind.isWord {
        counts.add(side.memory.hash(side.forms[index]))
      }
    }
  }

  mutating func add(_ later: WordCounts) { counts.add(later.counts) }

  mutating func finish() {}

  /// How often a normalised word stands there.
  func count(of word: ArraySlice<UInt8>) -> Int { counts[FormReading.hash(of: word)] }
}
