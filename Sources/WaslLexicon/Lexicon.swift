public import WaslCore

/// Which words translate each other, and how probably: an immutable table between the stems of two languages.
///
/// A lexicon is read where it lies, in a mapped file or in the program itself, so that it is ready at once and
/// shared by all processes; copies of the value share it too, hence a class. Words are numbered from 0 on each side; numbers are valid in their own lexicon only.
///
/// ```swift
/// let lexicon = Lexicon.bundled(source: .arabic, target: .english)!
/// if let word = lexicon.sourceWord(Array("كتاب".utf8)[...]) {
///   for (target, probability) in lexicon.translations(ofSource: word) {
///     print(lexicon.targetStem(target), probability)
///   }
/// }
/// ```
public final class Lexicon: Sendable {
  /// The language of the source words.
  public let sourceLanguage: LanguageTag
  /// The language of the target words.
  public let targetLanguage: LanguageTag
  private let bytes: LexiconBytes
  private let recordRange: Range<Int>
  private let sourceWords: WordIndex
  private let targetWords: WordIndex
  private let sourceTable: TranslationTable
  private let targetTable: TranslationTable

  /// Maps a lexicon file into memory.
  ///
  /// - Throws: `InputError` where there is no such file or it is no lexicon.
  public convenience init(path: String) throws(InputError) { try self.init(LexiconBytes(path: path), name: path) }

  /// A lexicon from bytes that ``encoded`` gave.
  ///
  /// - Throws: `InputError`, with the name, where they are no lexicon.
  public convenience init(bytes: [UInt8], name: String) throws(InputError) {
    try self.init(LexiconBytes(bytes), name: name)
  }

  init(_ bytes: LexiconBytes, name: String) throws(InputError) {
    let layout = try LexiconLayout(reading: bytes, name: name)
    func tag(at offset: Int) throws(InputError) -> LanguageTag {
      var text: [UInt8] = []
      for index in offset..<offset + LexiconLayout.tagSize where bytes.byte(at: index) != 0 {
        text.append(bytes.byte(at: index))
      }
      guard let tag = LanguageTag(String(decoding: text, as: UTF8.self)) else {
        throw InputError(SourceLocation(file: name), "the lexicon's languages are damaged")
      }
      return tag
    }
    sourceLanguage = try tag(at: 12)
    targetLanguage = try tag(at: 12 + LexiconLayout.tagSize)
    self.bytes = bytes
    recordRange = layout.record..<layout.record + layout.recordLength
    sourceWords = WordIndex(bytes, layout.source)
    targetWords = WordIndex(bytes, layout.target)
    sourceTable = Self.table(bytes, layout.source, otherWordCount: layout.target.wordCount)
    targetTable = Self.table(bytes, layout.target, otherWordCount: layout.source.wordCount)
  }

  private static func table(
    _ bytes: LexiconBytes, _ side: LexiconLayout.Side, otherWordCount: Int
  ) -> TranslationTable {
    TranslationTable(
      bytes, ends: side.entryEnds, wordCount: side.wordCount, entries: side.entries, entryCount: side.entryCount,
      otherWordCount: otherWordCount)
  }

  /// The same lexicon read the other way round. Costs nothing.
  public var swapped: Lexicon { Lexicon(swapping: self) }

  private init(swapping lexicon: Lexicon) {
    sourceLanguage = lexicon.targetLanguage
    targetLanguage = lexicon.sourceLanguage
    bytes = lexicon.bytes
    recordRange = lexicon.recordRange
    sourceWords = lexicon.targetWords
    targetWords = lexicon.sourceWords
    sourceTable = lexicon.targetTable
    targetTable = lexicon.sourceTable
  }

  /// The bytes of the file. Of a ``swapped`` lexicon they are those of the original.
  public var encoded: [UInt8] { bytes.copy }
  /// The size of the file in bytes.
  public var size: Int { bytes.count }
  /// What the lexicon was made from, as JSON.
  var recordText: String { bytes.text(in: recordRange) }

  // MARK: Words

  /// How many source words there are.
  public var sourceCount: Int { sourceWords.count }
  /// How many target words there are.
  public var targetCount: Int { targetWords.count }
  /// The number of a source stem, as ``Stemmer`` makes it, or `nil` where it is unknown.
  public func sourceWord(_ stem: ArraySlice<UInt8>) -> Int32? { sourceWords.find(stem) }
  /// The number of a target stem, or `nil` where it is unknown.
  public func targetWord(_ stem: ArraySlice<UInt8>) -> Int32? { targetWords.find(stem) }
  /// The stem behind a number.
  public func sourceStem(_ word: Int32) -> String { sourceWords.word(word) }
  /// The stem behind a number.
  public func targetStem(_ word: Int32) -> String { targetWords.word(word) }
  /// The word's relative frequency in the training data, 0 to 1.
  public func sourceShare(_ word: Int32) -> Float { sourceWords.share(word) }
  /// The word's relative frequency in the training data, 0 to 1.
  public func targetShare(_ word: Int32) -> Float { targetWords.share(word) }

  // MARK: Translations

  /// How many pairs of a source word and its translation there are.
  public var forwardCount: Int { sourceTable.entryCount }
  /// How many pairs of a target word and its translation there are.
  public var backwardCount: Int { targetTable.entryCount }

  /// The translations of a source word with p(target | source), the most probable first. The probabilities need
  /// not sum to 1: what is missing is the chance that the word is translated by nothing, or by something rare.
  public func translations(ofSource word: Int32) -> Translations {
    Translations(table: sourceTable, entries: sourceTable.range(of: word))
  }

  /// The translations of a target word with p(source | target), the most probable first.
  public func translations(ofTarget word: Int32) -> Translations {
    Translations(table: targetTable, entries: targetTable.range(of: word))
  }

  /// Calls `body` with every translation of a source word and p(target | source), the most probable first.
  @inline(__always)
  public func forEachTranslation(ofSource word: Int32, _ body: (_ target: Int32, _ probability: Float) -> Void) {
    for entry in sourceTable.range(of: word) { body(sourceTable.word(at: entry), sourceTable.probability(at: entry)) }
  }

  /// Calls `body` with every translation of a target word and p(source | target), the most probable first.
  @inline(__always)
  public func forEachTranslation(ofTarget word: Int32, _ body: (_ source: Int32, _ probability: Float) -> Void) {
    for entry in targetTable.range(of: word) { body(targetTable.word(at: entry), targetTable.probability(at: entry)) }
  }
}
