internal import WaslCore
internal import WaslLexicon
internal import WaslText

/// What the words of a document sound like, worked out when a form is first asked for.
final class SoundMemory {
  /// The skeletons of a form.
  struct Sounds {
    /// As it stands, or -1 where it has no consonant.
    var whole: Int32 = -1
    /// As it stands and without what may be clitics.
    var readings: Range<Int32> = 0..<0
    fileprivate var isKnown = false
    /// Whether the lexicon transcribes it, where that was asked.
    fileprivate var isTranscribed: Bool?
  }

  // Reached from inside this class alone, and never while they are being changed.
  @exclusivity(unchecked) private var store = SkeletonStore()
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
    let readings = store.addReadings(ofNormalizedWord: word)
    var sounds = Sounds()
    sounds.isKnown = true
    // The whole word is the first reading, but for words that are too short to have any.
    sounds.whole = readings.first.map(Int32.init) ?? store.add(normalizedWord: word).map(Int32.init) ?? -1
    sounds.readings = Int32(readings.lowerBound)..<Int32(readings.upperBound)
    known[Int(form)] = sounds
    return sounds
  }

  /// Whether the lexicon translates a token's word by one that sounds like it: the mark of a name that is transcribed.
  func isTranscribed(_ index: Int, of side: SideAnalysis) -> Bool {
    let form = side.forms[index]
    if let known = sounds(of: form, side).isTranscribed { return known }
    let found = Self.isTranscribedByLexicon(index, of: side)
    if side.side == .source { source[Int(form)].isTranscribed = found } else { target[Int(form)].isTranscribed = found }
    return found
  }

  private static func isTranscribedByLexicon(_ index: Int, of side: SideAnalysis) -> Bool {
    let word = side.lexiconWords[index]
    guard word >= 0, let lexicon = side.lexicon else { return false }
    var best: (word: Int32, probability: Float)?
    lexicon.forEachTranslation(ofSource: word) { other, probability in
      if probability > best?.probability ?? leastProbability { best = (other, probability) }
    }
    guard let best else { return false }
    return ConsonantSkeleton.similarity(side.text.normalized(at: index), lexicon.targetStem(best.word))
      >= stemSimilarity
  }

  /// The translation of a name is nearly always the same one. Stems sound less alike than words: they may lack what
  /// looks like an ending, as that of Japan does (ياب).
  private static let leastProbability: Float = 0.35
  private static let stemSimilarity = 0.58

  /// How alike two skeletons are, 0 to 1, or `nil` where they are less alike than `least`.
  func similarity(_ first: Int32, _ second: Int32, least: Double) -> Double? {
    store.similarity(Int(first), Int(second), least: least)
  }
}
