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
    var hash: UInt32
    var first: [UInt8]
    /// The words after the first, normalised.
    var rest: [[UInt8]]
    var value: Value
    /// The next entry with the same first word, or -1. The longest phrase comes first.
    var next: Int32
  }

  private var slots: [Int32]
  private var entries: [Entry] = []

  public init(_ phrases: [(String, Value)]) {
    var capacity = 16
    while capacity < phrases.count * 4 { capacity *= 2 }
    slots = Array(repeating: -1, count: capacity)
    let parsed = phrases.map { phrase, value in (TokenizedText(phrase), value) }
    // Entries are put before those of the same first word that are there: the shortest go in first.
    for (text, value) in parsed.enumerated().sorted(by: { left, right in
      (left.element.0.tokens.count, right.offset) < (right.element.0.tokens.count, left.offset)
    }).map(\.element) {
      add(text, value)
    }
  }

  private mutating func add(_ text: TokenizedText, _ value: Value) {
    guard !text.tokens.isEmpty else { return }
    let words = text.tokens.indices.map { Array(text.normalizedForm(at: $0)) }
    let hash = WordReading.hash(of: words[0][...])
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0, entries[Int(slots[slot])].first != words[0] { slot = (slot + 1) & (slots.count - 1) }
    entries.append(
      Entry(hash: hash, first: words[0], rest: Array(words.dropFirst()), value: value, next: slots[slot]))
    slots[slot] = Int32(entries.count - 1)
  }

  /// The places of all phrases in order, without overlaps, the longest phrase at each place.
  public func matches(in side: SideAnalysis) -> [Match] {
    var matches: [Match] = []
    let readings = side.readings
    let count = side.tokens.count
    var index = 0
    while index < count {
      if let match = match(in: side, readings, at: index) {
        matches.append(match)
        index = match.tokens.upperBound
      } else {
        index += 1
      }
    }
    return matches
  }

  /// Whether any phrase stands in a text.
  public func isFound(in side: SideAnalysis) -> Bool {
    let readings = side.readings
    return side.tokens.indices.contains { match(in: side, readings, at: $0) != nil }
  }

  /// The longest phrase that begins at a token, the word read whole before it is read without its clitics.
  public func match(in side: SideAnalysis, at index: Int) -> Match? {
    guard side.tokens.indices.contains(index) else { return nil }
    return match(in: side, side.readings, at: index)
  }

  private func match(in side: SideAnalysis, _ readings: WordReadings, at index: Int) -> Match? {
    for number in readings.of(index) {
      let reading = readings.all[number]
      var slot = Int(reading.hash) & (slots.count - 1)
      while slots[slot] >= 0 {
        let head = Int(slots[slot])
        if entries[head].hash == reading.hash,
          side.text.normalizedBytes[reading.range].elementsEqual(entries[head].first)
        {
          if let match = longest(from: head, in: side, reading) { return match }
          break
        }
        slot = (slot + 1) & (slots.count - 1)
      }
    }
    return nil
  }

  private func longest(from head: Int, in side: SideAnalysis, _ reading: WordReading) -> Match? {
    var entry = head
    while entry >= 0 {
      let end = reading.token + 1 + entries[entry].rest.count
      if end <= side.tokens.count,
        zip(reading.token + 1..<end, entries[entry].rest).allSatisfy({ index, word in
          side.text.normalizedForm(at: index).elementsEqual(word)
        })
      {
        let range = side.tokens[reading.token].range.lowerBound..<side.tokens[end - 1].range.upperBound
        return Match(value: entries[entry].value, tokens: reading.token..<end, range: range, first: reading)
      }
      entry = Int(entries[entry].next)
    }
    return nil
  }
}
