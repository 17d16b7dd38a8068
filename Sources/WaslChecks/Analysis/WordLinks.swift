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
    var logProbability: Float
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
  private var sourcePlaces = WordPlaces()
  private var targetPlaces = WordPlaces()
  private var hits: [Hit] = []
  private var touched: UInt16 = 0

  /// A token and a translation of its word that the other side probably has.
  private struct Hit {
    var token: Int32
    /// A place in ``TranslationMemory/translations``.
    var translation: Int32
  }

  mutating func links(_ source: SideAnalysis, _ target: SideAnalysis) -> WordLinks {
    let sourceWords = source.lexiconWords
    let targetWords = target.lexiconWords
    var sourceLinks = Self.unlinked(sourceWords)
    var targetLinks = Self.unlinked(targetWords)
    var found = WordPairs()
    found.pairs.reserveCapacity(2 * (sourceWords.count + targetWords.count))
    found.nextSource = sourcePlaces.read(sourceWords)
    found.nextTarget = targetPlaces.read(targetWords)
    findHits(of: source, in: targetPlaces)
    Self.appendPairs(of: hits, source, in: targetPlaces, to: &found.pairs) {
      .init(source: $0, target: $1, probability: $2.probability, logProbability: $2.logProbability, isForward: true)
    }
    findHits(of: target, in: sourcePlaces)
    Self.appendPairs(of: hits, target, in: sourcePlaces, to: &found.pairs) {
      .init(source: $1, target: $0, probability: $2.probability, logProbability: $2.logProbability, isForward: false)
    }
    Self.join(found.pairs, &sourceLinks, &targetLinks)
    Self.joinRepeated(sourceWords, sourcePlaces, &sourceLinks)
    Self.joinRepeated(targetWords, targetPlaces, &targetLinks)
    Self.joinSameWords(source, target, &sourceLinks, &targetLinks)
    return WordLinks(source: sourceLinks, target: targetLinks, pairs: found)
  }

  /// Finds the translations of a side's words that stand across, as far as their signatures tell.
  ///
  /// What is known of a word is a way to memory. The words are looked at one after the other without a decision
  /// between them, so that the processor goes all those ways at once, and not again each time that it was wrong about
  /// a decision.
  private mutating func findHits(of side: SideAnalysis, in places: WordPlaces) {
    let (allFigures, allSignatures, words) = (side.translations.figures, side.translations.signatures, side.knownWords)
    let (figures, signatures, known) = (allFigures.span, allSignatures.span, places.signatures.span)
    var touched: UInt16 = 0
    for word in words where word >= 0 {
      let range = figures[Int(word)].range
      if !range.isEmpty { touched ^= signatures[range.lowerBound] }
    }
    // Kept, so that the looks are not left out as useless.
    self.touched = touched
    hits.removeAll(keepingCapacity: true)
    for (index, word) in words.enumerated() where word >= 0 {
      for number in figures[Int(word)].range where known[Int(signatures[number])] {
        hits.append(Hit(token: Int32(index), translation: Int32(number)))
      }
    }
  }

  /// Appends the pairs of each token of a side with the first tokens across that translate it.
  ///
  /// - Parameters:
  ///   - places: where the words across stand.
  ///   - pair: makes a pair of a token, a token across and the translation.
  @inline(__always)
  private static func appendPairs(
    of hits: [Hit], _ side: SideAnalysis, in places: WordPlaces, to pairs: inout [WordPairs.Pair],
    _ pair: (_ token: Int32, _ other: Int32, TranslationMemory.Translation) -> WordPairs.Pair
  ) {
    let allTranslations = side.translations.translations
    let translations = allTranslations.span
    for hit in hits {
      let translation = translations[Int(hit.translation)]
      let other = places.firstToken(of: translation.word)
      if other >= 0 { pairs.append(pair(hit.token, other, translation)) }
    }
  }

  private static func unlinked(_ words: [Int32]) -> [WordLinks.Link] {
    var links: [WordLinks.Link] = []
    links.append(addingCapacity: words.count) { links in
      for word in words { links.append(word == -2 ? .notAWord : word == -1 ? .unknown : .missing) }
    }
    return links
  }

  private static func join(
    _ pairs: [WordPairs.Pair], _ sourceLinks: inout [WordLinks.Link], _ targetLinks: inout [WordLinks.Link]
  ) {
    // Spans, since arrays would ask at every pair whether somebody else holds them.
    var sources = sourceLinks.mutableSpan
    var targets = targetLinks.mutableSpan
    for pair in pairs {
      let (source, target) = (Int(pair.source), Int(pair.target))
      if isBetter(pair.probability, than: sources[source]) { sources[source] = .linked(target, pair.probability) }
      if isBetter(pair.probability, than: targets[target]) { targets[target] = .linked(source, pair.probability) }
    }
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

  /// The first place of a word alone was looked at: its other places are linked as that one is.
  private static func joinRepeated(_ words: [Int32], _ places: WordPlaces, _ links: inout [WordLinks.Link]) {
    guard places.hasRepeated else { return }
    for (index, word) in words.enumerated() where word >= 0 && !links[index].isLinked {
      let first = Int(places.firstToken(of: word))
      if first < index { links[index] = links[first] }
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

/// Where each word of a text stands first.
private struct WordPlaces {
  private var tokens = LexiconWordTable()
  private var words: [Int32] = []
  /// Which signatures the words have: most words that are asked for are not there, and are told so by one byte of a few
  /// that the processor has near.
  private(set) var signatures = [Bool](repeating: false, count: TranslationMemory.signatureCount)
  /// Whether any word stands there twice.
  private(set) var hasRepeated = false

  /// Replaces the text by another, and returns for each token the next one that is the same word.
  ///
  /// - Parameter words: the word of each token; a negative number is none.
  mutating func read(_ words: [Int32]) -> [Int32] {
    for word in self.words where word >= 0 { signatures[Int(TranslationMemory.signature(of: word))] = false }
    self.words = words
    tokens.removeAll(makingRoomFor: words.count)
    hasRepeated = false
    var next = [Int32](all: -1, count: words.count)
    for index in stride(from: words.count - 1, through: 0, by: -1) where words[index] >= 0 {
      signatures[Int(TranslationMemory.signature(of: words[index]))] = true
      let later = tokens.set(words[index], to: Int32(index))
      if later < 0 { continue }
      next[index] = later
      hasRepeated = true
    }
    return next
  }

  /// The first token of a word, or -1 where it is not there.
  @inline(__always)
  func firstToken(of word: Int32) -> Int32 { tokens[word] }
}
