internal import WaslCore
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

  /// How often a Latin word stood across an Arabic one that sounds like it, by the numbers of their forms.
  private var counts: [Pair: Int] = [:]
  /// The words of the pairs that were counted.
  private var latinWords: [Int32: String] = [:]
  private var arabicWords: [Int32: String] = [:]
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
    for index in names {
      let name = latin.forms[index]
      guard let word = Self.likest(to: name, of: latin, in: arabic, unit.sounds) else { continue }
      if counts[Pair(latin: name, arabic: word), default: 0] == 0 {
        latinWords[name] = String(decoding: latin.memory.word(name), as: UTF8.self)
        arabicWords[word] = String(decoding: arabic.memory.word(word), as: UTF8.self)
      }
      counts[Pair(latin: name, arabic: word), default: 0] += 1
    }
  }

  /// The word that sounds most like a name, if any sounds like it at all.
  private static func likest(
    to name: Int32, of latin: SideAnalysis, in arabic: SideAnalysis, _ memory: SoundMemory
  ) -> Int32? {
    let sounds = memory.sounds(of: name, latin)
    guard let reading = sounds.readings.first,
      sounds.keyRange.contains(where: { memory.keys[Int($0)] >> (4 * UInt64(fewestConsonants - 1)) != 0 })
    else { return nil }
    var best: (word: Int32, similarity: Double)?
    for (index, word) in arabic.forms.enumerated() where arabic.tokens[index].kind == .arabicWord {
      let others = memory.sounds(of: word, arabic)
      guard memory.shareKey(others, sounds) else { continue }
      for other in others.readings {
        if let similarity = memory.similarity(other, reading, least: similarity), similarity > best?.similarity ?? 0 {
          best = (word, similarity)
        }
      }
    }
    return best?.word
  }

  mutating func finish() {
    for (pair, count) in counts {
      guard let name = latinWords[pair.latin], let word = arabicWords[pair.arabic] else { continue }
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
