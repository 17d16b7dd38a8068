internal import WaslCore
internal import WaslLexicon
internal import WaslText

/// Which Arabic spelling stands for which Latin name in a document, by how they sound.
///
/// A name is a Latin word with a capital letter inside a sentence, on either side; its Arabic spelling is the word of
/// the same unit that sounds most like it.
public struct NameTable: Sendable, ProfilePart {
  /// How alike two words must sound: nearly all pairs of real names do (docs/text.md).
  static let similarity = 0.78
  /// Names with fewer consonants sound like common words by chance.
  private static let fewestConsonants = 3

  /// One spelling of a name, with its clitics as they stand, and in how many places it was seen.
  public struct Spelling: Sendable, Hashable {
    /// The normalised Arabic word.
    public var word: String
    public var count: Int
  }

  /// A word that was seen, with its sounds: they are worked out once for a document.
  private struct Sounds {
    /// As it stands and without what may be clitics.
    var readings: [ConsonantSkeleton]
    /// Of all readings; words that sound alike share one.
    var keys: [UInt64]
  }

  private var latinWords = Vocabulary()
  private var latinSounds: [Sounds] = []
  private var arabicWords = Vocabulary()
  private var arabicSounds: [Sounds] = []
  /// How often a Latin word stood across an Arabic one that sounds like it, by their numbers.
  private var counts: [Pair: Int] = [:]
  private var spellings: [String: [Spelling]] = [:]

  private struct Pair: Hashable {
    var latin: Int32
    var arabic: Int32
  }

  init() {}

  /// The Arabic spellings of a Latin name, normalised, the most frequent first.
  public func spellings(ofNormalizedName name: String) -> [Spelling] { spellings[name] ?? [] }

  /// The Latin names that have a spelling, normalised, in alphabetical order.
  public var names: [String] { spellings.keys.sorted() }

  mutating func read(_ unit: UnitAnalysis) {
    guard let arabic = unit.arabic, !unit.isUnpaired else { return }
    let latin = unit.other(arabic)
    let names = Self.names(in: latin)
    if names.isEmpty { return }
    let words = arabic.tokens.indices.compactMap { index in
      arabic.tokens[index].kind == .arabicWord
        ? Self.number(of: arabic.text.normalizedForm(at: index), in: &arabicWords, &arabicSounds) : nil
    }
    for index in names {
      let name = Self.number(of: latin.text.normalizedForm(at: index), in: &latinWords, &latinSounds)
      if let word = likest(words, to: name) { counts[Pair(latin: name, arabic: word), default: 0] += 1 }
    }
  }

  /// The word that sounds most like a name, if any sounds like it at all.
  private func likest(_ words: [Int32], to name: Int32) -> Int32? {
    let sounds = latinSounds[Int(name)]
    guard let reading = sounds.readings.first,
      sounds.keys.contains(where: { $0 >> (4 * UInt64(Self.fewestConsonants - 1)) != 0 })
    else { return nil }
    var best: (word: Int32, similarity: Double)?
    for word in words where arabicSounds[Int(word)].keys.contains(where: { sounds.keys.contains($0) }) {
      for other in arabicSounds[Int(word)].readings {
        let similarity = other.similarity(to: reading)
        if similarity >= Self.similarity, similarity > best?.similarity ?? 0 { best = (word, similarity) }
      }
    }
    return best?.word
  }

  /// The number of a word, whose sounds are worked out where it is new.
  private static func number(
    of word: ArraySlice<UInt8>, in vocabulary: inout Vocabulary, _ sounds: inout [Sounds]
  ) -> Int32 {
    let number = vocabulary.intern(word)
    if Int(number) == sounds.count {
      let readings = ConsonantSkeleton.readings(ofNormalizedWord: word)
      sounds.append(Sounds(readings: readings, keys: readings.flatMap(\.keys)))
    }
    return number
  }

  mutating func finish() {
    for (pair, count) in counts {
      let name = String(decoding: latinWords[pair.latin], as: UTF8.self)
      let word = String(decoding: arabicWords[pair.arabic], as: UTF8.self)
      spellings[name, default: []].append(Spelling(word: word, count: count))
    }
    for name in spellings.keys { spellings[name]?.sort { ($1.count, $0.word) < ($0.count, $1.word) } }
  }

  /// The tokens that are capitalised where no sentence begins, and are no acronyms.
  static func names(in side: SideAnalysis) -> [Int] {
    var names: [Int] = []
    var isInside = false
    for (index, token) in side.tokens.enumerated() {
      switch token.kind {
      case .latinWord:
        if isInside, token.traits.contains(.capitalised), !token.traits.contains(.acronym), token.range.count > 2 {
          names.append(index)
        }
        isInside = true
      case .punctuation:
        let first = side.text.source[token.range.lowerBound]
        if first == UInt8(ascii: ".") || first == UInt8(ascii: "?") || first == UInt8(ascii: "!")
          || first == UInt8(ascii: ":")
        {
          isInside = false
        }
      default: break
      }
    }
    return names
  }
}
