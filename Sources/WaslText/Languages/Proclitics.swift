package import WaslCore

/// Small words that a language writes at the beginning of the next one. An object, since it is handed on for every word.
package final class Proclitics: Sendable {
  /// Letters at the beginning of a word, eight bytes at the most, packed so that comparing them follows no reference.
  private struct Letters: Sendable {
    let packed: UInt64
    let count: Int

    init(_ text: String) {
      precondition(text.utf8.count <= 8, "proclitics are short")
      packed = text.utf8.reversed().reduce(0) { $0 << 8 | UInt64($1) }
      count = text.utf8.count
    }

    /// Whether a word begins with them and has more.
    @inline(__always)
    func begin(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
      guard count < range.count else { return false }
      var rest = packed
      for index in range.lowerBound..<range.lowerBound + count {
        if bytes[index] != UInt8(truncatingIfNeeded: rest) { return false }
        rest >>= 8
      }
      return true
    }
  }

  /// Conjunctions: و and ف.
  private let conjunctions: [Letters]
  /// Prepositions, which stand after a conjunction: ب ل ك.
  private let prepositions: [Letters]
  /// The article, which stands last: ال; and a preposition and the article written as one: لل.
  private let articles: [(letters: Letters, isContraction: Bool)]

  init(
    conjunctions: [String] = [], prepositions: [String] = [], article: [String] = [],
    contractions: [String] = []
  ) {
    self.conjunctions = conjunctions.map(Letters.init)
    self.prepositions = prepositions.map(Letters.init)
    articles = article.map { (Letters($0), false) } + contractions.map { (Letters($0), true) }
  }

  /// Those of a language; none where nothing is known of it.
  package static func of(_ language: LanguageTag) -> Proclitics {
    LanguageData.of([language]).first?.proclitics ?? Proclitics()
  }

  /// Whether the article is written with its word.
  var haveArticle: Bool { !articles.isEmpty }

  /// What was taken off the front of a word.
  package struct Stripped: Sendable, Hashable {
    /// Where the rest begins.
    package var start: Int
    package var hasConjunction = false
    package var hasPreposition = false
    package var hasArticle = false

    package init(start: Int, hasConjunction: Bool = false) {
      self.start = start
      self.hasConjunction = hasConjunction
    }
  }

  /// The first reading of a word that `look` accepts: the whole word, then the word without what may be
  /// clitics. A word that only looks as if it began with one (واحد) is thus found whole.
  @inline(__always)
  package func firstReading<Value>(
    of bytes: [UInt8], _ range: Range<Int>, _ look: (Stripped) -> Value?
  ) -> (Stripped, Value)? {
    let whole = Stripped(start: range.lowerBound)
    if let value = look(whole) { return (whole, value) }
    if conjunctions.isEmpty { return nil }
    if let found = afterConjunction(of: bytes, range, whole, look) { return found }
    guard let length = Self.match(conjunctions, bytes, range) else { return nil }
    let rest = Stripped(start: range.lowerBound + length, hasConjunction: true)
    if let value = look(rest) { return (rest, value) }
    return afterConjunction(of: bytes, rest.start..<range.upperBound, rest, look)
  }

  /// Where the readings of a word begin, the whole word first.
  package func starts(of bytes: [UInt8], _ range: Range<Int>) -> [Int] { readings(of: bytes, range).map(\.start) }

  /// All readings of a word, in the order of ``firstReading(of:_:_:)``.
  package func readings(of bytes: [UInt8], _ range: Range<Int>) -> [Stripped] {
    var readings: [Stripped] = []
    _ = firstReading(of: bytes, range) { stripped -> Bool? in
      readings.append(stripped)
      return nil
    }
    return readings
  }

  private func afterConjunction<Value>(
    of bytes: [UInt8], _ range: Range<Int>, _ reading: Stripped, _ look: (Stripped) -> Value?
  ) -> (Stripped, Value)? {
    if let found = afterPreposition(of: bytes, range, reading, look) { return found }
    guard let length = Self.match(prepositions, bytes, range) else { return nil }
    var rest = reading
    rest.start += length
    rest.hasPreposition = true
    if let value = look(rest) { return (rest, value) }
    return afterPreposition(of: bytes, rest.start..<range.upperBound, rest, look)
  }

  private func afterPreposition<Value>(
    of bytes: [UInt8], _ range: Range<Int>, _ reading: Stripped, _ look: (Stripped) -> Value?
  ) -> (Stripped, Value)? {
    for (letters, isContraction) in articles where letters.begin(bytes, range) {
      guard !(isContraction && reading.hasPreposition) else { continue }
      var rest = reading
      rest.start += letters.count
      rest.hasArticle = true
      rest.hasPreposition = reading.hasPreposition || isContraction
      if let value = look(rest) { return (rest, value) }
    }
    return nil
  }

  private static func match(_ prefixes: [Letters], _ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    for prefix in prefixes where prefix.begin(bytes, range) { return prefix.count }
    return nil
  }
}
