public import WaslCore

/// A file being read unit by unit, so that memory does not grow with the file.
public protocol BitextReader: ~Copyable {
  /// The languages and the documents' names, known before the first unit.
  var header: BitextHeader { get }

  /// What the user should know of what was read so far; complete after the last unit.
  var notices: [Notice] { get }

  /// The next unit, or `nil` after the last.
  ///
  /// - Throws: `InputError` with line and column where the file is at fault. The units before it were good.
  mutating func next() throws(InputError) -> TranslationUnit?
}

/// A file being written unit by unit.
public protocol BitextWriter: ~Copyable {
  /// Writes one unit.
  ///
  /// - Throws: `OutputError` where the bytes cannot be written.
  mutating func write(_ unit: TranslationUnit) throws(OutputError)

  /// Writes what ends the file. Called once; nothing can be written after it.
  ///
  /// - Throws: `OutputError` where the bytes cannot be written.
  mutating func finish() throws(OutputError) -> WriteReport
}

/// A writer of a format that has room for what checks found.
public protocol FindingWriter: BitextWriter, ~Copyable {
  /// Writes one unit with its findings.
  ///
  /// - Throws: `OutputError` where the bytes cannot be written.
  mutating func write(_ unit: TranslationUnit, findings: [Finding]) throws(OutputError)
}

/// What became of the units that a writer was given.
public struct WriteReport: Sendable, Hashable {
  /// How many units are in the file.
  public var written: Int
  /// How many are not, because a person rejected them or because they have one side only; the notices say why.
  public var leftOut: Int
  /// What could not be carried over.
  public var notices: [Notice]

  public init(written: Int, leftOut: Int = 0, notices: [Notice] = []) {
    self.written = written
    self.leftOut = leftOut
    self.notices = notices
  }
}

/// What a reader needs to be told where the file does not say it.
public struct ReadOptions: Sendable, Hashable {
  /// The source language; taken from the file where `nil`.
  public var sourceLanguage: LanguageTag?
  /// The target language; taken from the file where `nil`.
  public var targetLanguage: LanguageTag?
  /// The path of the source document, for formats that hold only which sentences belong together: one sentence a line,
  /// or XML with sentences in it where the format points into such.
  public var sourceSentences: String?
  /// The path of the target document, likewise.
  public var targetSentences: String?

  public init(
    sourceLanguage: LanguageTag? = nil, targetLanguage: LanguageTag? = nil, sourceSentences: String? = nil,
    targetSentences: String? = nil
  ) {
    self.sourceLanguage = sourceLanguage
    self.targetLanguage = targetLanguage
    self.sourceSentences = sourceSentences
    self.targetSentences = targetSentences
  }
}

/// What a writer may be told.
public struct WriteOptions: Sendable, Hashable {
  /// Whether formats for translation memories also take units with one empty side.
  public var includesUnpaired: Bool
  /// The version of the program that writes, for formats that record it.
  public var toolVersion: String
  /// The date for formats that record one, in seconds since 1970-01-01 00:00 UTC; none is recorded where `nil`.
  public var date: Int?
  /// Whose properties a TMX file gets.
  public var profile: TMXProfile

  public init(
    includesUnpaired: Bool = false, toolVersion: String = "0", date: Int? = nil, profile: TMXProfile = .wasl
  ) {
    self.includesUnpaired = includesUnpaired
    self.toolVersion = toolVersion
    self.date = date
    self.profile = profile
  }
}
