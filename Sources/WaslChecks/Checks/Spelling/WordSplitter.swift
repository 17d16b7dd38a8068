internal import WaslCore
internal import WaslText

/// Cuts a word that the lexicon does not know into two that it or the document knows.
struct WordSplitter: Sendable {
  struct Split {
    /// Where the second word begins, in bytes of the text.
    var place: Int
    var confidence: Double
  }

  /// What is known of a part of a word.
  private struct Part {
    /// How often the document has it as a word of its own.
    var count: Int
    /// The probability of its likeliest translation among the other side's words; `nil` where the lexicon does not
    /// know the part.
    var translation: Float?
  }

  /// The fewest letters of a part: shorter ones are clitics and endings.
  private static let leastLetters = 4
  /// A translation that the lexicon gives a lower probability is chance.
  private static let leastTranslation: Float = 0.02
  /// So often a part must stand in the document to be a word without the lexicon's word for it.
  private static let leastCount = 3
  /// So often it must do so where little is left of it behind its clitics: الذي, التي.
  private static let leastCountOfShort = 20
  /// A word that the document has more than once is one, unless both parts are so many times as frequent.
  private static let leastRatio = 20
  /// In bytes. What is longer is no two words, and would be cut at each of its letters.
  private static let longestWord = 200

  private let lookup: WordLookup

  init(_ settings: CheckSettings) { lookup = WordLookup(settings) }

  /// The likeliest cut of a token, if there is one.
  func split(_ side: SideAnalysis, _ index: Int, of unit: UnitAnalysis) -> Split? {
    let word = side.text.normalizedForm(at: index)
    if word.count > Self.longestWord { return nil }
    let wholeCount = unit.profile.words.count(of: word)
    let kind = side.tokens[index].kind
    let isArabic = kind == .arabicWord
    let camelCut = isArabic ? nil : Self.capital(in: side, index)
    var best: (score: Double, cut: Int)?
    for cut in word.indices.dropFirst() where word[cut] & 0xC0 != 0x80 {
      let (head, tail) = (word[..<cut], word[cut...])
      guard Self.isLongEnough(head, isArabic), Self.isLongEnough(tail, isArabic),
        isArabic || camelCut == cut - word.startIndex || Self.mayStandAlone(head, tail)
      else { continue }
      // What is counted is known at once; translations have to be looked up.
      let counts = (unit.profile.words.count(of: head), unit.profile.words.count(of: tail))
      guard wholeCount <= 1 || min(counts.0, counts.1) >= Self.leastRatio * wholeCount,
        Self.isWord(head, counts.0, isArabic), Self.isWord(tail, counts.1, isArabic)
      else { continue }
      let first = Part(count: counts.0, translation: lookup.translation(of: head, kind, on: side, in: unit))
      guard Self.isKnown(first) else { continue }
      let second = Part(count: counts.1, translation: lookup.translation(of: tail, kind, on: side, in: unit))
      guard Self.isKnown(second) else { continue }
      let score = Self.score(first, second)
      if score > best?.score ?? 0 { best = (score, cut) }
    }
    guard let best else { return nil }
    let letters = word[..<best.cut].count { $0 & 0xC0 != 0x80 }
    return Split(place: Self.place(after: letters, in: side, index), confidence: best.score > 1 ? 0.9 : 0.7)
  }

  /// Where a token's letter of a number stands, in bytes: the signs that normalisation drops do not count.
  private static func place(after letters: Int, in side: SideAnalysis, _ index: Int) -> Int {
    let range = side.tokens[index].range
    let source = side.text.source
    let bytes = source.span
    var count = 0
    var place = range.lowerBound
    while place < range.upperBound {
      let (scalar, length) = UTF8Scalars.decode(bytes, at: place)
      switch scalar {
      case 0x64B...0x655, 0x670, 0x640, 0x300...0x36F, 0x200B...0x200F: break
      default:
        if count == letters { return place }
        count += 1
      }
      place += length
    }
    return range.upperBound
  }

  /// Whether a part is a word of the document, or translates a word of the other side: both parts must.
  private static func isKnown(_ part: Part) -> Bool { isTranslated(part) || part.count >= leastCount }

  private static func isTranslated(_ part: Part) -> Bool { (part.translation ?? 0) >= leastTranslation }

  /// How good a cut into two such parts is.
  private static func score(_ first: Part, _ second: Part) -> Double {
    var score = 0.1
    for part in [first, second] {
      if isTranslated(part) { score += 0.5 }
      if part.count >= leastCount { score += 0.5 }
      score += Double(min(part.translation ?? 0, 1)) * 0.1
    }
    return score
  }

  /// Arabic letters take two bytes.
  private static func isLongEnough(_ part: ArraySlice<UInt8>, _ isArabic: Bool) -> Bool {
    part.count >= (isArabic ? 2 : 1) * leastLetters
  }

  /// Whether enough of a part is left behind its clitics, or the document has it so often that it is a word.
  private static func isWord(_ form: ArraySlice<UInt8>, _ count: Int, _ isArabic: Bool) -> Bool {
    guard isArabic, count < leastCountOfShort else { return true }
    var rest = form
    if rest.starts(with: "و".utf8) || rest.starts(with: "ف".utf8) { rest = rest.dropFirst(2) }
    if rest.starts(with: "ب".utf8), rest.dropFirst(2).starts(with: "ال".utf8) { rest = rest.dropFirst(2) }
    if rest.starts(with: "ال".utf8) || rest.starts(with: "لل".utf8) { rest = rest.dropFirst(4) }
    return rest.count >= 2 * (leastLetters - 1)
  }

  /// The offset of the one capital inside a word: publicInterest.
  private static func capital(in side: SideAnalysis, _ index: Int) -> Int? {
    let range = side.tokens[index].range
    let bytes = side.text.source[range]
    let capitals = bytes.indices.dropFirst().filter { (0x41...0x5A).contains(bytes[$0]) }
    return capitals.count == 1 ? capitals[0] - range.lowerBound : nil
  }

  /// What is an ending or a beginning of longer words is no word of a pair: care in healthcare, inter in interwar.
  private static func mayStandAlone(_ head: ArraySlice<UInt8>, _ tail: ArraySlice<UInt8>) -> Bool {
    !(CompoundParts.beginnings.contains(head) || CompoundParts.endings.contains(tail))
  }
}
