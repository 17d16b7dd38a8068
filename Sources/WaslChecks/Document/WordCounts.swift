internal import WaslCore
internal import WaslText

/// How often each word stands on the judged sides of a document, as written but for case, hamza and vowel signs.
public struct WordCounts: Sendable, ProfilePart {
  private var counts = FormCounts()
  /// The words of each side that are not among them yet.
  private var source = SideCounts()
  private var target = SideCounts()

  init() {}

  mutating func read(_ unit: UnitAnalysis) {
    for side in unit.judgedSides {
      if side.side == .source { source.read(side) } else { target.read(side) }
    }
  }

  mutating func add(_ later: WordCounts) {
    var later = later
    later.finish()
    finish()
    counts.add(later.counts)
  }

  mutating func finish() {
    for form in source.forms + target.forms where form.count > 0 {
      counts.add(form.hash, times: UInt16(clamping: form.count))
    }
    (source, target) = (SideCounts(), SideCounts())
  }

  /// How often a normalised word stands there.
  func count(of word: ArraySlice<UInt8>) -> Int { counts[FormReading.hash(of: word)] }
}

/// How often each form of a side was seen, by its number in the side's memory: the numbers of a text's words stand in
/// fewer places of memory than their hashes.
private struct SideCounts: Sendable {
  struct Form: Sendable {
    var hash: UInt32 = 0
    var count: UInt32 = 0
  }

  private(set) var forms: [Form] = []

  mutating func read(_ side: SideAnalysis) {
    for (index, form) in side.forms.enumerated() where side.tokens[index].kind.isWord {
      let number = Int(form)
      while forms.count <= number { forms.append(Form()) }
      if forms[number].count == 0 { forms[number].hash = side.memory.hash(form) }
      forms[number].count += 1
    }
  }
}
