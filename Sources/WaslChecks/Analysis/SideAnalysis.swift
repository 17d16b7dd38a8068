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
  /// Whether the language is written from right to left by default.
  public let isRightToLeft: Bool
  /// The lexicon with this side's words as its source words, where there is one.
  public let lexicon: Lexicon?

  /// The text, its tokens and their normalised forms.
  // Here and below: what is kept is reached from inside this class alone, and never while it is being changed.
  @exclusivity(unchecked) public private(set) var text = TokenizedText()
  /// For each token the number of its form in ``memory``.
  @exclusivity(unchecked) private(set) var forms: [Int32] = []
  /// What is known of the forms.
  let memory: FormMemory

  /// The lexicon's translations of the words that were met.
  let translations: TranslationMemory

  /// The Arabic words as they were written; ``JudgedWords`` reads them.
  let written = WrittenWords()

  private let dateFinder: DateFinder
  private let numberFinder: NumberFinder
  private let stemmer: Stemmer
  /// The first texts of the document, which are read twice.
  @exclusivity(unchecked) private var kept: [KeptText] = []
  @exclusivity(unchecked) private var keptBytes = 0
  @exclusivity(unchecked) private var foundDates: [DateMention]?
  @exclusivity(unchecked) private var foundNumbers: [NumberMention]?
  @exclusivity(unchecked) private var foundLetters: LetterCounts?
  @exclusivity(unchecked) private var foundLeaning: Double?
  @exclusivity(unchecked) private var foundAcronyms: [Int]?
  /// Which of the kept texts this is, or -1.
  @exclusivity(unchecked) private var keptIndex = -1
  @exclusivity(unchecked) private var words: [Int32] = []
  @exclusivity(unchecked) private var wordsInMemory: [Int32] = []
  @exclusivity(unchecked) private var hasWords = false
  /// The tables with a phrase that may begin somewhere in the text, and how many tables have been asked.
  @exclusivity(unchecked) private var phrases = PhraseTableSet()
  /// The tokens with which any phrase may begin.
  @exclusivity(unchecked) private(set) var phraseStarts: [Int] = []
  @exclusivity(unchecked) private var askedTables = -1

  /// - Parameters:
  ///   - firstUnit: the unit that is read first; those that follow it are kept.
  ///   - unitCount: how many there may be at the most.
  ///   - mostKeptBytes: the texts that are kept take about so many bytes at the most.
  init(
    side: Finding.Side, language: LanguageTag, lexicon: Lexicon?, firstUnit: Int = 0, unitCount: Int = 0,
    mostKeptBytes: Int = 0
  ) {
    self.firstUnit = firstUnit
    self.mostKeptBytes = mostKeptBytes
    // An array that grows is copied to new memory again and again. Most texts take more than so many bytes.
    kept.reserveCapacity(min(unitCount, mostKeptBytes / 512))
    self.side = side
    self.language = language
    self.lexicon = lexicon
    isArabic = language.language == "ar"
    isEnglish = language.language == "en"
    isRightToLeft = language.isRightToLeft
    // Names of the other side's language may stand in either text, but number words are looked for in their own.
    dateFinder = DateFinder(languages: [language])
    numberFinder = NumberFinder(languages: [language])
    stemmer = Stemmer(language: language)
    translations = TranslationMemory(lexicon)
    memory = FormMemory(dateFinder, numberFinder, stemmer, Proclitics.of(language), lexicon, translations)
  }

  /// A side for other texts of the same document, which shares what is known of its words.
  init(besides other: SideAnalysis) {
    firstUnit = 0
    mostKeptBytes = 0
    side = other.side
    language = other.language
    lexicon = other.lexicon
    isArabic = other.isArabic
    isEnglish = other.isEnglish
    isRightToLeft = other.isRightToLeft
    dateFinder = other.dateFinder
    numberFinder = other.numberFinder
    stemmer = other.stemmer
    translations = other.translations
    memory = other.memory
  }

  /// A text and what the first pass found out of it.
  private struct KeptText {
    var text: TokenizedText
    var forms: [Int32]
    var letters: LetterCounts?
    var leaning: Double?
    var acronyms: [Int]?
  }

  private let firstUnit: Int
  private let mostKeptBytes: Int

  /// Replaces the text by that of a unit, which is kept for the document's second pass while there is room.
  func read(_ text: String, ofUnit index: Int) {
    let place = index - firstUnit
    if kept.indices.contains(place) {
      self.text = kept[place].text
      forms = kept[place].forms
      forget()
      foundLetters = kept[place].letters
      foundLeaning = kept[place].leaning
      foundAcronyms = kept[place].acronyms
      keptIndex = place
      return
    }
    read(text)
    guard place == kept.count, keptBytes < mostKeptBytes else { return }
    kept.append(KeptText(text: self.text.compacted, forms: forms.withUnsafeBufferPointer { Array($0) }))
    keptBytes += 2 * self.text.source.count + 20 * forms.count
    keptIndex = place
  }

  /// Replaces the text by that of a unit which another side may have kept.
  func read(_ text: String, ofUnit index: Int, from other: SideAnalysis) {
    let place = index - other.firstUnit
    guard other.kept.indices.contains(place) else { return read(text) }
    self.text = other.kept[place].text
    forms = other.kept[place].forms
    forget()
  }

  /// Replaces the text by another.
  func read(_ text: String) {
    self.text.read(text)
    memory.read(self.text, into: &forms)
    forget()
  }

  /// Forgets what was found in the text before.
  private func forget() {
    foundDates = nil
    foundNumbers = nil
    foundLetters = nil
    foundLeaning = nil
    foundAcronyms = nil
    keptIndex = -1
    hasWords = false
    askedTables = -1
  }

  public var tokens: [Token] { text.tokens }
  /// Whether the side has no tokens.
  public var isEmpty: Bool { text.tokens.isEmpty }

  /// The dates, weekdays, months and times in order.
  public var dates: [DateMention] {
    if let foundDates { return foundDates }
    let found = dateFinder.mentions(in: text, beginningAs: { memory.dates(forms[$0]) })
    foundDates = found
    return found
  }

  /// The numbers in order, but for those that are part of a date; a year alone is a number too.
  public var numbers: [NumberMention] {
    if let foundNumbers { return foundNumbers }
    let found = numberFinder.mentions(in: text, outside: dates) { memory.has(.number, forms[$0]) }
    foundNumbers = found
    return found
  }

  /// How many letters, digits and signs there are.
  public var letters: LetterCounts {
    if let foundLetters { return foundLetters }
    let found = LetterCounts(text) { memory.letters(forms[$0]) }
    foundLetters = found
    if keptIndex >= 0 { kept[keptIndex].letters = found }
    return found
  }

  /// What ``LengthLeaning`` says of the text as the English one of a pair.
  var leaning: Double {
    if let foundLeaning { return foundLeaning }
    let found = LengthLeaning.ofArabic(beside: self)
    foundLeaning = found
    if keptIndex >= 0 { kept[keptIndex].leaning = found }
    return found
  }

  /// The tokens that are acronyms.
  var acronyms: [Int] {
    if let foundAcronyms { return foundAcronyms }
    let found = tokens.indices.filter { Acronyms.isAcronym(tokens[$0], in: self) }
    foundAcronyms = found
    if keptIndex >= 0 { kept[keptIndex].acronyms = found }
    return found
  }

  /// The number of a table of phrases, or `nil` where none of its phrases may begin in the text. Before a number is given,
  /// ``phraseStarts`` is not complete.
  func phraseTable(_ table: PhraseHeads) -> Int? {
    let number = memory.number(of: table)
    if askedTables < memory.tableCount {
      phrases = PhraseTableSet()
      phraseStarts.removeAll(keepingCapacity: true)
      for (index, form) in forms.enumerated() {
        let own = memory.phrases(form)
        if own.isEmpty, memory.tableCount <= PhraseTableSet.capacity { continue }
        phrases.formUnion(own)
        phraseStarts.append(index)
      }
      askedTables = memory.tableCount
    }
    return phrases.contains(number) ? number : nil
  }

  /// Whether a phrase of a table may begin at a token.
  func mayBegin(_ table: Int, at index: Int) -> Bool { memory.phrases(forms[index]).contains(table) }

  /// For each token the number of its stem in ``lexicon``; -1 where the lexicon does not know it, -2 where the token
  /// is no word.
  public var lexiconWords: [Int32] {
    if !hasWords { findWords() }
    return words
  }

  /// For each token the number of its stem in ``translations``, or -1 where the lexicon does not know it.
  var knownWords: [Int32] {
    if !hasWords { findWords() }
    return wordsInMemory
  }

  private func findWords() {
    hasWords = true
    memory.readWords(forms, into: &words, &wordsInMemory)
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
