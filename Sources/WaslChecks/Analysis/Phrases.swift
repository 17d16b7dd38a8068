internal import WaslLexicon
internal import WaslText

/// A dictionary of words and phrases that a check looks for, with what each of them means.
///
/// Words are compared as `Normalizer.comparison` leaves them: without case, vowel signs and hamza, ة as ه, ى as ي. Arabic
/// words are found behind و ف ب ل ك and the article too, so that these are not written in the table; other endings are.
///
/// ```swift
/// private static let units = Phrases([("كيلومتر", .kilometre), ("kilometers", .kilometre), ("square metres", .area)])
/// for match in Self.units.matches(in: unit.target) { … }
/// ```
public struct Phrases<Value: Sendable>: Sendable {
  /// A place where a phrase stands.
  public struct Match {
    public var value: Value
    /// The indices of its tokens.
    public var tokens: Range<Int>
    /// Where it stands in the text, in UTF-8 bytes, with what was taken off its first word.
    public var range: Range<Int>
    /// How the first word was read.
    public var first: WordReading
  }

  private struct Entry: Sendable {
    /// The words after the first, normalised.
    var rest: [[UInt8]]
    var value: Value
    /// The next entry with the same first word, or -1. The longest phrase comes first.
    var next: Int
  }

  private let heads: PhraseHeads
  /// For each first word its first entry.
  private let firstEntries: [Int]
  private let entries: [Entry]

  public init(_ phrases: [(String, Value)]) {
    // One text for all phrases: there are thousands, and they are read when the program starts.
    var text = TokenizedText()
    let parsed = phrases.map { phrase, _ in
      text.read(phrase)
      return text.tokens.indices.map { Array(text.normalizedForm(at: $0)) }
    }
    var vocabulary = Vocabulary()
    var words: [[UInt8]] = []
    var firstEntries: [Int] = []
    var entries: [Entry] = []
    // Entries are put before those of the same first word that are there: the shortest go in first.
    for place in phrases.indices.sorted(by: { (parsed[$0].count, $1) < (parsed[$1].count, $0) }) {
      let phrase = parsed[place]
      guard let first = phrase.first else { continue }
      let number = Int(vocabulary.intern(first[...]))
      if number == words.count {
        words.append(first)
        firstEntries.append(-1)
      }
      entries.append(Entry(rest: Array(phrase.dropFirst()), value: phrases[place].1, next: firstEntries[number]))
      firstEntries[number] = entries.count - 1
    }
    heads = PhraseHeads(words)
    self.firstEntries = firstEntries
    self.entries = entries
  }

  /// The places of all phrases in order, without overlaps, the longest phrase at each place.
  public func matches(in side: SideAnalysis) -> [Match] {
    guard let table = side.phraseTable(heads) else { return [] }
    var matches: [Match] = []
    var end = 0
    for index in side.phraseStarts where index >= end && side.mayBegin(table, at: index) {
      guard let match = find(in: side, at: index) else { continue }
      matches.append(match)
      end = match.tokens.upperBound
    }
    return matches
  }

  /// Whether any phrase stands in a text.
  public func isFound(in side: SideAnalysis) -> Bool {
    guard let table = side.phraseTable(heads) else { return false }
    return side.phraseStarts.contains { side.mayBegin(table, at: $0) && find(in: side, at: $0) != nil }
  }

  /// The longest phrase that begins at a token, the word read whole before it is read without its clitics.
  public func match(in side: SideAnalysis, at index: Int) -> Match? {
    guard side.tokens.indices.contains(index), let table = side.phraseTable(heads), side.mayBegin(table, at: index)
    else { return nil }
    return find(in: side, at: index)
  }

  private func find(in side: SideAnalysis, at index: Int) -> Match? {
    let form = side.text.normalizedForm(at: index)
    for number in side.memory.readings(side.forms[index]) {
      let reading = side.memory.reading(number)
      guard let head = heads.find(reading, of: form) else { continue }
      if let match = longest(from: firstEntries[head], in: side, index, reading) { return match }
    }
    return nil
  }

  private func longest(from head: Int, in side: SideAnalysis, _ index: Int, _ reading: FormReading) -> Match? {
    var entry = head
    while entry >= 0 {
      let end = index + 1 + entries[entry].rest.count
      if end <= side.tokens.count,
        zip(index + 1..<end, entries[entry].rest).allSatisfy({ index, word in
          side.text.normalizedForm(at: index).elementsEqual(word)
        })
      {
        let range = side.tokens[index].range.lowerBound..<side.tokens[end - 1].range.upperBound
        return Match(
          value: entries[entry].value, tokens: index..<end, range: range, first: WordReading(token: index, reading))
      }
      entry = entries[entry].next
    }
    return nil
  }
}
