/// A dictionary of names of one word or more, looked up at a token. An object, since it is handed on for every look-up.
final class PhraseTable<Value: Sendable>: Sendable {
  private struct Candidate: Sendable {
    /// The normalised words after the first.
    var rest: [[UInt8]]
    var value: Value
  }

  /// A name that was found.
  struct Match {
    var value: Value
    /// The index of the first token after it.
    var end: Int
    /// What was taken off the front of its first word.
    var stripped: Proclitics.Stripped
  }

  /// The names by their first word, the longest first.
  private let names: WordTable<[Candidate]>
  /// The first words of all names.
  let firstWords: [String]

  init(_ names: [(String, Value)]) {
    var byFirst: [String: [Candidate]] = [:]
    for (name, value) in names {
      let text = TokenizedText(name)
      let words = text.tokens.indices.filter { !Self.isJoint(text, at: $0) }.map {
        Array(text.normalizedForm(at: $0))
      }
      let first = String(decoding: words[0], as: UTF8.self)
      byFirst[first, default: []].append(Candidate(rest: Array(words.dropFirst()), value: value))
    }
    for first in byFirst.keys { byFirst[first]?.sort { $0.rest.count > $1.rest.count } }
    firstWords = Array(byFirst.keys)
    self.names = WordTable(byFirst.map { ($0, $1) })
  }

  /// Whether a name has the word that stands in a range of the bytes as its first.
  func hasFirst(_ bytes: [UInt8], _ range: Range<Int>) -> Bool { names.value(of: bytes, range) != nil }

  /// The longest name that begins at a token, with or without clitics before it.
  func match(in text: TokenizedText, at index: Int, _ proclitics: Proclitics) -> Match? {
    guard index < text.tokens.count else { return nil }
    let range = text.normalizedRange(at: index)
    let found = proclitics.firstReading(of: text.normalizedBytes, range) { stripped -> (Value, Int)? in
      guard let candidates = names.value(of: text.normalizedBytes, stripped.start..<range.upperBound) else {
        return nil
      }
      for candidate in candidates {
        if let end = Self.end(of: candidate.rest, in: text, from: index + 1) { return (candidate.value, end) }
      }
      return nil
    }
    guard let (stripped, (value, end)) = found else { return nil }
    return Match(value: value, end: end, stripped: stripped)
  }

  private static func end(of words: [[UInt8]], in text: TokenizedText, from start: Int) -> Int? {
    var index = start
    for word in words {
      while index < text.tokens.count, isJoint(text, at: index) { index += 1 }
      guard index < text.tokens.count, text.normalizedForm(at: index).elementsEqual(word) else { return nil }
      index += 1
    }
    return index
  }

  /// Whether a token only joins the parts of a name: Rabi al-Awwal, Jumada ’l-Ula.
  private static func isJoint(_ text: TokenizedText, at index: Int) -> Bool {
    let form = text.normalizedForm(at: index)
    return form.elementsEqual("-".utf8) || form.elementsEqual("'".utf8)
  }
}
