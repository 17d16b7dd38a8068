public import WaslCore
public import WaslLexicon
public import WaslText

/// One side of a unit, read once for all checks. What costs time is made when it is first asked for.
///
/// The same object is used for one unit after the other, so that its memory is too: keep values, not the object.
/// All ranges count UTF-8 bytes of the text.
public final class SideAnalysis {
  public let side: Finding.Side
  public let language: LanguageTag
  public let isArabic: Bool
  public let isEnglish: Bool
  /// The lexicon with this side's words as its source words, where there is one.
  public let lexicon: Lexicon?

  /// The text, its tokens and their normalised forms.
  public private(set) var text = TokenizedText()

  private let dateFinder: DateFinder
  private let numberFinder: NumberFinder
  private let stemmer: Stemmer
  private var foundDates: [DateMention]?
  private var foundNumbers: [NumberMention]?
  private var foundLetters: LetterCounts?
  private let proclitics: Proclitics
  private let wordReadings = WordReadings()
  private var hasReadings = false
  private var words: [Int32] = []
  private var hasWords = false
  private var memory = FormMemory()
  /// What the lexicon's translations of a word sum up to; kept from unit to unit.
  let translations = TranslationSums()
  private var hasMemory = false

  init(side: Finding.Side, language: LanguageTag, lexicon: Lexicon?) {
    self.side = side
    self.language = language
    self.lexicon = lexicon
    isArabic = language.language == "ar"
    isEnglish = language.language == "en"
    // Names of the other side's language may stand in either text, but number words are looked for in their own.
    dateFinder = DateFinder(languages: [language])
    numberFinder = NumberFinder(languages: [language])
    stemmer = Stemmer(language: language)
    proclitics = Proclitics.of(language)
  }

  /// Replaces the text by another.
  func read(_ text: String) {
    self.text.read(text)
    foundDates = nil
    foundNumbers = nil
    foundLetters = nil
    hasWords = false
    hasReadings = false
    hasMemory = false
  }

  public var tokens: [Token] { text.tokens }
  /// Whether the side has no tokens.
  public var isEmpty: Bool { text.tokens.isEmpty }

  /// The dates, weekdays, months and times in order.
  public var dates: [DateMention] {
    if let foundDates { return foundDates }
    remember()
    let found = dateFinder.mentions(in: text) { memory.mayBegin(.date, at: $0) }
    foundDates = found
    return found
  }

  /// The numbers in order, but for those that are part of a date; a year alone is a number too.
  public var numbers: [NumberMention] {
    if let foundNumbers { return foundNumbers }
    remember()
    let found = numberFinder.mentions(in: text, outside: dates) { memory.mayBegin(.number, at: $0) }
    foundNumbers = found
    return found
  }

  /// How many letters, digits and signs there are.
  public var letters: LetterCounts {
    if let foundLetters { return foundLetters }
    let found = LetterCounts(text)
    foundLetters = found
    return found
  }

  /// The words with and without what may be clitics, for ``Phrases``.
  var readings: WordReadings {
    if !hasReadings {
      hasReadings = true
      wordReadings.read(text, proclitics)
    }
    return wordReadings
  }

  /// For each token the number of its stem in ``lexicon``; -1 where the lexicon does not know it, -2 where the token
  /// is no word.
  public var lexiconWords: [Int32] {
    if !hasWords { findWords() }
    return words
  }

  private func findWords() {
    hasWords = true
    remember()
    words.removeAll(keepingCapacity: true)
    for index in text.tokens.indices { words.append(memory.lexiconWord(at: index)) }
  }

  private func remember() {
    if hasMemory { return }
    hasMemory = true
    memory.read(text, dateFinder, numberFinder, stemmer, lexicon)
  }

  /// The stem of a token, as the lexicon has it, or `nil` where it has none.
  public func stem(at index: Int) -> String? {
    var bytes: [UInt8] = []
    return stemmer.appendStem(of: text, at: index, to: &bytes) ? String(decoding: bytes, as: UTF8.self) : nil
  }

  /// The index of the first token that ends after an offset, or the number of tokens.
  public func tokenIndex(at offset: Int) -> Int {
    var low = 0
    var high = text.tokens.count
    while low < high {
      let middle = (low + high) / 2
      if text.tokens[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The indices of the tokens that a range of bytes touches.
  public func tokenIndices(in range: Range<Int>) -> Range<Int> {
    let first = tokenIndex(at: range.lowerBound)
    var end = first
    while end < text.tokens.count, text.tokens[end].range.lowerBound < range.upperBound { end += 1 }
    return first..<end
  }
}
