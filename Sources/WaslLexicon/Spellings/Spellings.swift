internal import CWaslModels
public import WaslCore
internal import WaslText

/// How often words are written one way and another in the texts that the program learnt from: اجتماع and not إجتماع.
///
/// Words are counted without what Arabic writes at their beginning (و ف ب ل ك ال), and apart where they stand behind the
/// article: المدرسه can only be meant for المدرسة, while مدرسه may be his teacher. Only words with a letter that is often
/// confused are kept; see ``SpellingCounter`` and `docs/lexicon.md`.
public struct Spellings: Sendable {
  /// How often a word was written so.
  public struct Count: Sendable, Hashable {
    /// In all texts; to about 4 percent.
    public var all: Double
    /// In those of them that were edited with care.
    public var edited: Double

    public static func + (left: Count, right: Count) -> Count {
      Count(all: left.all + right.all, edited: left.edited + right.edited)
    }
  }

  static let magic = Array("WASLSPEL".utf8)
  static let version: UInt32 = 1
  static let headerSize = 16
  /// A count is kept as a level: sixteen times the binary logarithm of one more than it.
  static let levelsPerDoubling: Float = 16

  private let bytes: LexiconBytes
  private let slots: UInt32View

  /// Spellings as ``SpellingCounter/encoded()`` makes them.
  ///
  /// - Parameter name: for messages.
  /// - Throws: `InputError` where the bytes are no spellings.
  public init(_ bytes: [UInt8], name: String) throws(InputError) { try self.init(LexiconBytes(bytes), name: name) }

  init(_ bytes: LexiconBytes, name: String) throws(InputError) {
    func failure(_ problem: String) -> InputError { InputError(SourceLocation(file: name), problem) }
    guard bytes.count >= Self.headerSize, bytes.equals(0..<8, Self.magic[...]) else {
      throw failure("this is no file of spellings")
    }
    guard bytes.uint32(at: 8) == Self.version else { throw failure("its version is not known") }
    let count = Int(bytes.uint32(at: 12))
    guard count > 0, count & (count - 1) == 0, bytes.count == Self.headerSize + count * 6 else {
      throw failure("its length is not what its header announces")
    }
    self.bytes = bytes
    slots = UInt32View(bytes, offset: Self.headerSize, count: count)
  }

  /// The spellings that the program brings along for a language, whatever its region, or `nil` where there are none.
  public static func bundled(_ language: LanguageTag) -> Spellings? { language.language == "ar" ? arabic : nil }

  private static let arabic: Spellings? = {
    var size = 0
    guard let start = wasl_spellings_ar(&size) else { return nil }
    // The array is a constant of the program, aligned to 64 bytes.
    let bytes = LexiconBytes(program: UnsafeRawBufferPointer(start: start, count: size))
    return try? Spellings(bytes, name: "bundled Arabic spellings")
  }()

  /// How often a word stands in the texts.
  ///
  /// - Parameters:
  ///   - word: its letters as written, in UTF-16, without vowel signs and without what stands before it.
  ///   - variant: how it is meant to be written instead.
  ///   - hasArticle: whether it stands behind ال.
  public func count(of word: Span<UInt16>, as variant: SpellingVariant? = nil, hasArticle: Bool) -> Count {
    let hash = Self.hash(of: word, as: variant, hasArticle: hasArticle)
    var slot = Self.slot(of: hash, slots.count)
    // Counted, because the slots of a damaged file may all be taken.
    for _ in 0..<slots.count {
      let found = slots[slot]
      if found == 0 { break }
      if found == hash {
        let levels = Self.headerSize + slots.count * 4 + slot * 2
        return Count(
          all: Self.counts[Int(bytes.byte(at: levels))], edited: Self.counts[Int(bytes.byte(at: levels + 1))])
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return Count(all: 0, edited: 0)
  }

  /// How often a word stands in the texts, with the article or without.
  public func count(of word: Span<UInt16>, as variant: SpellingVariant? = nil) -> Count {
    count(of: word, as: variant, hasArticle: false) + count(of: word, as: variant, hasArticle: true)
  }

  /// The hash that a word is known by, never 0. Of a hundred thousand words no more than one or two share one.
  static func hash(of word: Span<UInt16>, as variant: SpellingVariant? = nil, hasArticle: Bool) -> UInt32 {
    var hash: UInt32 = hasArticle ? 0x050C_5D1F : 0x811C_9DC5
    for place in word.indices {
      let letter = variant?.letter(at: place, of: word) ?? word[place]
      hash = (hash ^ UInt32(letter)) &* 0x0100_0193
    }
    return max(hash, 1)
  }

  /// Where the search for a hash begins.
  static func slot(of hash: UInt32, _ count: Int) -> Int { Int(hash ^ hash >> 15) & (count - 1) }

  /// What each level stands for.
  private static let counts: [Double] = (0..<256).map { Double(exp2(Float($0) / levelsPerDoubling) - 1) }
}
