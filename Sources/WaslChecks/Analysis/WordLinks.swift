internal import WaslCore
internal import WaslLexicon
internal import WaslText

/// Which words of a unit have a counterpart on the other side, as far as the lexicon and the letters tell.
public final class WordLinks: Sendable {
  /// What is known of one token.
  public enum Link: Sendable, Hashable {
    /// The token is no word.
    case notAWord
    /// The lexicon does not know the word: nothing can be said.
    case unknown
    /// The lexicon knows the word, and none of its translations is on the other side.
    case missing
    /// The index of the likeliest counterpart among the other side's tokens, and the probability of the translation,
    /// the higher one of both directions.
    case linked(Int, Float)

    public var isLinked: Bool { if case .linked = self { true } else { false } }
  }

  /// One for each token.
  public let source: [Link]
  public let target: [Link]
  /// All pairs of words that the lexicon has, from which the links were chosen.
  let pairs: WordPairs

  init(source: [Link], target: [Link], pairs: WordPairs) {
    self.source = source
    self.target = target
    self.pairs = pairs
  }

  public func links(of side: SideAnalysis) -> [Link] { side.side == .source ? source : target }

  /// The share of the known words of a side that have a counterpart, 0 to 1, or `nil` where fewer than `least`
  /// are known.
  public func coverage(of side: SideAnalysis, least: Int = 1) -> Double? {
    Self.coverage(of: links(of: side), least: least)
  }

  static func coverage(of links: [Link], least: Int) -> Double? {
    var known = 0
    var linked = 0
    for link in links {
      switch link {
      case .linked: (known, linked) = (known + 1, linked + 1)
      case .missing: known += 1
      case .notAWord, .unknown: break
      }
    }
    return known >= max(least, 1) ? Double(linked) / Double(known) : nil
  }
}

/// The words of a unit that the lexicon knows as translations of each other.
struct WordPairs: Sendable {
  struct Pair: Sendable {
    var source: Int32
    var target: Int32
    var probability: Float
    /// Whether the probability is that of the target, given the source. Then the target is the first token of its word,
    /// and otherwise the source is.
    var isForward: Bool
  }

  fileprivate(set) var pairs: [Pair] = []
  /// For each token the next one that is the same word, or -1.
  fileprivate(set) var nextSource: [Int32] = []
  fileprivate(set) var nextTarget: [Int32] = []
}

/// Finds the links of one unit after the other with tables that are used again.
struct WordLinkFinder {
  /// For each word of the lexicon, in which unit it was seen last and at which token first.
  private var sourceMarks: [Mark]
  private var targetMarks: [Mark]
  private var generation: Int32 = 0

  private struct Mark {
    var generation: Int32 = 0
    var token: Int32 = 0
  }

  init(_ lexicon: Lexicon?) {
    sourceMarks = Array(repeating: Mark(), count: lexicon?.sourceCount ?? 0)
    targetMarks = Array(repeating: Mark(), count: lexicon?.targetCount ?? 0)
  }

  mutating func links(_ source: SideAnalysis, _ target: SideAnalysis) -> WordLinks {
    let sourceWords = source.lexiconWords
    let targetWords = target.lexiconWords
    var sourceLinks = sourceWords.map { $0 == -2 ? WordLinks.Link.notAWord : $0 == -1 ? .unknown : .missing }
    var targetLinks = targetWords.map { $0 == -2 ? WordLinks.Link.notAWord : $0 == -1 ? .unknown : .missing }
    generation += 1
    var found = WordPairs()
    found.pairs.reserveCapacity(2 * (sourceWords.count + targetWords.count))
    found.nextSource = Self.mark(sourceWords, in: &sourceMarks, generation)
    found.nextTarget = Self.mark(targetWords, in: &targetMarks, generation)
    Self.forEachTranslation(of: sourceWords, source.translations, in: targetMarks, generation) {
      found.pairs.append(.init(source: $0, target: $1, probability: $2, isForward: true))
    }
    Self.forEachTranslation(of: targetWords, target.translations, in: sourceMarks, generation) {
      found.pairs.append(.init(source: $1, target: $0, probability: $2, isForward: false))
    }
    for pair in found.pairs {
      Self.join(Int(pair.source), Int(pair.target), pair.probability, &sourceLinks, &targetLinks)
    }
    Self.joinRepeated(sourceWords, sourceMarks, &sourceLinks)
    Self.joinRepeated(targetWords, targetMarks, &targetLinks)
    Self.joinSameWords(source, target, &sourceLinks, &targetLinks)
    return WordLinks(source: sourceLinks, target: targetLinks, pairs: found)
  }

  /// Calls `body` with each token, the first token across that translates it, and the probability.
  @inline(__always)
  private static func forEachTranslation(
    of words: [Int32], _ memory: TranslationMemory, in marks: [Mark], _ generation: Int32,
    _ body: (_ token: Int32, _ other: Int32, _ probability: Float) -> Void
  ) {
    memory.meet(words)
    let (allFigures, allTranslations) = (memory.figures, memory.translations)
    let (figures, translations, marks) = (allFigures.span, allTranslations.span, marks.span)
    for (index, word) in words.enumerated() where word >= 0 {
      for place in figures[Int(word)].range {
        let mark = marks[Int(translations[place].word)]
        if mark.generation == generation { body(Int32(index), mark.token, translations[place].probability) }
      }
    }
  }

  /// Marks the words of a text, and returns for each token the next one that is the same word.
  private static func mark(_ words: [Int32], in marks: inout [Mark], _ generation: Int32) -> [Int32] {
    var next = [Int32](all: -1, count: words.count)
    for (index, word) in words.enumerated().reversed() where word >= 0 {
      let mark = marks[Int(word)]
      if mark.generation == generation { next[index] = mark.token }
      marks[Int(word)] = Mark(generation: generation, token: Int32(index))
    }
    return next
  }

  private static func join(
    _ source: Int, _ target: Int, _ probability: Float, _ sourceLinks: inout [WordLinks.Link],
    _ targetLinks: inout [WordLinks.Link]
  ) {
    if isBetter(probability, than: sourceLinks[source]) { sourceLinks[source] = .linked(target, probability) }
    if isBetter(probability, than: targetLinks[target]) { targetLinks[target] = .linked(source, probability) }
  }

  private static func isBetter(_ probability: Float, than link: WordLinks.Link) -> Bool {
    if case .linked(_, let known) = link { known < probability } else { true }
  }

  /// A mark holds the first place of a word only: its other places are linked as that one is.
  private static func joinRepeated(_ words: [Int32], _ marks: [Mark], _ links: inout [WordLinks.Link]) {
    for (index, word) in words.enumerated() where word >= 0 {
      let first = Int(marks[Int(word)].token)
      if first < index, !links[index].isLinked { links[index] = links[first] }
    }
  }

  /// Latin words, addresses and the like that stand on both sides in the same letters.
  private static func joinSameWords(
    _ source: SideAnalysis, _ target: SideAnalysis, _ sourceLinks: inout [WordLinks.Link],
    _ targetLinks: inout [WordLinks.Link]
  ) {
    forEachSameWord(target, source) { join($1, $0, 1, &sourceLinks, &targetLinks) }
    forEachSameWord(source, target) { join($0, $1, 1, &sourceLinks, &targetLinks) }
  }

  /// Calls `body` with each Latin word of an Arabic side and each token of the other side that is the same word.
  private static func forEachSameWord(
    _ side: SideAnalysis, _ other: SideAnalysis, _ body: (_ index: Int, _ other: Int) -> Void
  ) {
    guard side.isArabic else { return }
    let (text, otherText) = (side.text, other.text)
    for (index, token) in text.tokens.enumerated() where token.kind == .latinWord {
      let range = text.normalizedRange(at: index)
      for place in otherText.tokens.indices {
        let otherRange = otherText.normalizedRange(at: place)
        guard otherRange.count == range.count, otherText.normalizedBytes[otherRange] == text.normalizedBytes[range]
        else { continue }
        body(index, place)
      }
    }
  }
}
