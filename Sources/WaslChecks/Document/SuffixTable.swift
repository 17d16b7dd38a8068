internal import WaslText

/// Finds Arabic words and phrases by the end of their first word, so that a word with clitics before it costs no more
/// than a look at its last letters. For passes over whole documents, where ``Phrases`` would read every word's clitics.
struct SuffixTable<Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    var words: [[UInt8]]
    var value: Value
  }

  /// Whether some first word ends with two letters that have this hash.
  private var endings = Array(repeating: false, count: 256)
  private var entries: [UInt32: [Entry]] = [:]

  init(_ phrases: [(String, Value)]) {
    for (phrase, value) in phrases {
      let text = TokenizedText(phrase)
      let words = text.tokens.indices.map { Array(text.normalizedForm(at: $0)) }
      guard let first = words.first, first.count >= 4 else { continue }
      let key = Self.key(first[...])
      endings[Self.bucket(key)] = true
      entries[key, default: []].append(Entry(words: words, value: value))
    }
  }

  /// Whether a phrase may begin with an Arabic word.
  func mayBegin(_ form: ArraySlice<UInt8>) -> Bool {
    guard form.count >= 4, let found = entries[Self.key(form)] else { return false }
    return found.contains { Self.ends(form, with: $0.words[0]) }
  }

  /// Whether an Arabic word is another behind clitics.
  private static func ends(_ form: ArraySlice<UInt8>, with word: [UInt8]) -> Bool {
    form.count >= word.count && form.suffix(word.count).elementsEqual(word)
      && areClitics(form.dropLast(word.count))
  }

  /// The phrase that begins at a token, if there is one: what it means, and where it ends.
  func match(in text: borrowing TokenizedText, at token: Int) -> (value: Value, end: Int)? {
    guard text.tokens[token].kind == .arabicWord else { return nil }
    let range = text.normalizedRange(at: token)
    guard range.count >= 4 else { return nil }
    var key: UInt32 = 0
    for place in range.suffix(4) { key = key << 8 | UInt32(text.normalizedBytes[place]) }
    guard endings[Self.bucket(key)], let found = entries[key] else { return nil }
    let form = text.normalizedBytes[range]
    for entry in found {
      let end = token + entry.words.count
      guard end <= text.tokens.count, Self.ends(form, with: entry.words[0]) else { continue }
      var next = token + 1
      while next < end, text.normalizedForm(at: next).elementsEqual(entry.words[next - token]) { next += 1 }
      if next == end { return (entry.value, end) }
    }
    return nil
  }

  /// The last two letters, of two bytes each.
  private static func key(_ word: ArraySlice<UInt8>) -> UInt32 {
    word.suffix(4).reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func bucket(_ key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> 24) }

  /// و ف ب ل ك and ال, four letters at most.
  private static func areClitics(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count <= 8 else { return false }
    var place = bytes.startIndex
    while place + 1 < bytes.endIndex {
      switch (bytes[place], bytes[place + 1]) {
      case (0xD9, 0x88), (0xD9, 0x81), (0xD9, 0x83), (0xD9, 0x84), (0xD8, 0xA8), (0xD8, 0xA7): place += 2
      default: return false
      }
    }
    return true
  }
}
