internal import WaslCore
internal import WaslText

/// What the words of a document sound like, worked out when a form is first asked for.
final class SoundMemory {
  /// The skeletons of a form.
  struct Sounds {
    /// As it stands, or -1 where it has no consonant.
    var whole: Int32 = -1
    /// As it stands and without what may be clitics.
    var readings: Range<Int32> = 0..<0
    /// Where its keys stand in ``keys``; words that sound alike share one.
    var keyRange: Range<Int32> = 0..<0
    fileprivate var isKnown = false
  }

  // Reached from inside this class alone, and never while they are being changed.
  @exclusivity(unchecked) private var store = SkeletonStore()
  @exclusivity(unchecked) private(set) var keys: [UInt64] = []
  @exclusivity(unchecked) private var source: [Sounds] = []
  @exclusivity(unchecked) private var target: [Sounds] = []

  /// The sounds of a form, by its number in the memory of its side.
  func sounds(of form: Int32, _ side: SideAnalysis) -> Sounds {
    side.side == .source ? sounds(of: form, side, in: &source) : sounds(of: form, side, in: &target)
  }

  private func sounds(of form: Int32, _ side: SideAnalysis, in known: inout [Sounds]) -> Sounds {
    while known.count <= Int(form) { known.append(Sounds()) }
    if known[Int(form)].isKnown { return known[Int(form)] }
    let word = side.memory.word(form)
    let (readings, keys) = store.addReadings(ofNormalizedWord: word)
    var sounds = Sounds()
    sounds.isKnown = true
    sounds.whole = store.add(normalizedWord: word).map(Int32.init) ?? -1
    sounds.readings = Int32(readings.lowerBound)..<Int32(readings.upperBound)
    sounds.keyRange = Int32(self.keys.count)..<Int32(self.keys.count + keys.count)
    self.keys += keys
    known[Int(form)] = sounds
    return sounds
  }

  /// How alike two skeletons are, 0 to 1, or `nil` where they are less alike than `least`.
  func similarity(_ first: Int32, _ second: Int32, least: Double) -> Double? {
    store.similarity(Int(first), Int(second), least: least)
  }

  /// Whether two words have a key in common.
  func shareKey(_ one: Sounds, _ other: Sounds) -> Bool {
    for first in one.keyRange {
      for second in other.keyRange where keys[Int(first)] == keys[Int(second)] { return true }
    }
    return false
  }
}
