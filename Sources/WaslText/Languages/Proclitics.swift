package import WaslCore

/// Small words that a language writes at the beginning of the next one.
package struct Proclitics: Sendable {
  /// Conjunctions: و and ف.
  private let conjunctions: [[UInt8]]
  /// Prepositions, which stand after a conjunction: ب ل ك.
  private let prepositions: [[UInt8]]
  /// The article, which stands last: ال; and a preposition and the article written as one: لل.
  private let articles: [(letters: [UInt8], isContraction: Bool)]

  init(
    conjunctions: [String] = [], prepositions: [String] = [], article: [String] = [],
    contractions: [String] = []
  ) {
    self.conjunctions = conjunctions.map { Array($0.utf8) }
    self.prepositions = prepositions.map { Array($0.utf8) }
    articles = article.map { (Array($0.utf8), false) } + contractions.map { (Array($0.utf8), true) }
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
    for (letters, isContraction) in articles where Self.starts(bytes, range, with: letters) {
      guard !(isContraction && reading.hasPreposition) else { continue }
      var rest = reading
      rest.start += letters.count
      rest.hasArticle = true
      rest.hasPreposition = reading.hasPreposition || isContraction
      if let value = look(rest) { return (rest, value) }
    }
    return nil
  }

  private static func match(_ prefixes: [[UInt8]], _ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    for prefix in prefixes where starts(bytes, range, with: prefix) { return prefix.count }
    return nil
  }

  private static func starts(_ bytes: [UInt8], _ range: Range<Int>, with prefix: [UInt8]) -> Bool {
    guard prefix.count < range.count else { return false }
    for index in 0..<prefix.count where bytes[range.lowerBound + index] != prefix[index] { return false }
    return true
  }
}
