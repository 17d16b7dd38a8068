/// What is taken off the words of one language, as data.
struct StemRules: Sendable {
  /// Something that may stand at one end of a word.
  struct Affix: Sendable {
    let letters: [UInt8]
    /// What is put in its place, at the end of a word: `y` for `ies`.
    let replacement: [UInt8]
    /// How many letters have to be left.
    let minimumRest: Int
    /// Whether the rest has to contain a vowel (English: `spring` is no `spr` + `ing`).
    let needsVowel: Bool

    init(_ letters: String, _ replacement: String = "", leaving minimumRest: Int, needsVowel: Bool = false) {
      self.letters = Array(letters.utf8)
      self.replacement = Array(replacement.utf8)
      self.minimumRest = minimumRest
      self.needsVowel = needsVowel
    }
  }

  /// Affixes that exclude one another: the first that fits is taken off.
  struct Layer: Sendable {
    var affixes: [Affix]
    /// Whether the affixes are clitics that a word of ``StemRules/wholeBeginnings`` only seems to begin with.
    var sparesWholeWords = false
    /// Whether no prefix is looked for after one of these.
    var isLast = false
    /// Whether a consonant that stands twice at the end of the rest loses one (`stopped`).
    var undoubles = false
    /// Whether the layer is for words of which the layer before it took something.
    var onlyAfterPrevious = false
  }

  /// Forms that follow no rule, with their stems.
  let irregular: WordTable<[UInt8]>
  /// How words begin whose first letters are no clitics.
  let wholeBeginnings: WordTable<Bool>
  let prefixLayers: [Layer]
  let suffixLayers: [Layer]
  /// The number of letters after which a stem is cut off.
  let longestStem: Int

  init(
    irregular: [(String, String)] = [], wholeBeginnings: [String] = [], prefixLayers: [Layer] = [],
    suffixLayers: [Layer] = [], longestStem: Int = .max
  ) {
    self.irregular = WordTable(irregular.map { ($0.0, Array($0.1.utf8)) })
    self.wholeBeginnings = WordTable(wholeBeginnings.map { ($0, true) })
    self.prefixLayers = prefixLayers
    self.suffixLayers = suffixLayers
    self.longestStem = longestStem
  }

  /// The languages that have rules, by their primary subtags.
  static let all: [String: StemRules] = ["ar": .arabic, "en": .english]

  /// For languages without rules: in most of them, words change at their ends, and six letters keep words apart.
  static let beginnings = StemRules(longestStem: 6)
}

extension StemRules {
  /// Appends the stem of a normalised word.
  func appendStem(of word: ArraySlice<UInt8>, to buffer: inout [UInt8]) {
    let start = buffer.count
    buffer.append(contentsOf: word)
    if let stem = irregular.value(of: buffer, start..<buffer.count) {
      buffer.removeSubrange(start...)
      buffer.append(contentsOf: stem)
      return
    }
    let restStart = endOfPrefixes(of: buffer, start..<buffer.count)
    var previousTook = false
    for layer in suffixLayers where previousTook || !layer.onlyAfterPrevious {
      previousTook = removeSuffix(layer, from: restStart, of: &buffer)
    }
    if longestStem != .max { shorten(from: restStart, in: &buffer) }
    if restStart > start { buffer.removeSubrange(start..<restStart) }
  }

  private func endOfPrefixes(of buffer: [UInt8], _ range: Range<Int>) -> Int {
    var start = range.lowerBound
    for layer in prefixLayers {
      if layer.sparesWholeWords, isWhole(buffer, start..<range.upperBound) { break }
      let found = layer.affixes.first { affix in
        Self.starts(buffer, start..<range.upperBound, with: affix.letters)
          && Self.letterCount(buffer, start + affix.letters.count..<range.upperBound) >= affix.minimumRest
      }
      guard let found else { continue }
      start += found.letters.count
      if layer.isLast { break }
    }
    return start
  }

  /// Whether the word begins like one whose first letters belong to it.
  private func isWhole(_ buffer: [UInt8], _ range: Range<Int>) -> Bool {
    var end = range.lowerBound
    var letters = 0
    while end < range.upperBound, letters < Self.longestBeginning {
      end += 1
      while end < range.upperBound, buffer[end] & 0xC0 == 0x80 { end += 1 }
      letters += 1
      if letters > 1, wholeBeginnings.value(of: buffer, range.lowerBound..<end) != nil { return true }
    }
    return false
  }

  /// The longest entry of ``wholeBeginnings`` that makes sense, in letters.
  private static let longestBeginning = 6

  private func removeSuffix(_ layer: Layer, from start: Int, of buffer: inout [UInt8]) -> Bool {
    for affix in layer.affixes {
      let end = buffer.count - affix.letters.count
      guard end > start, Self.ends(buffer, from: start, with: affix.letters),
        Self.letterCount(buffer, start..<end) >= affix.minimumRest,
        !affix.needsVowel || Self.hasVowel(buffer, start..<end)
      else { continue }
      // An affix that replaces itself keeps the word from the affixes after it: `ss` from `s`.
      buffer.removeSubrange(end...)
      buffer.append(contentsOf: affix.replacement)
      if layer.undoubles { Self.undouble(&buffer, from: start) }
      return affix.letters != affix.replacement
    }
    return false
  }

  private func shorten(from start: Int, in buffer: inout [UInt8]) {
    var end = start
    var letters = 0
    while end < buffer.count {
      if buffer[end] & 0xC0 != 0x80 {
        if letters == longestStem { break }
        letters += 1
      }
      end += 1
    }
    buffer.removeSubrange(end...)
  }

  private static func undouble(_ buffer: inout [UInt8], from start: Int) {
    guard buffer.count - start >= 4, let last = buffer.last, buffer[buffer.count - 2] == last else { return }
    switch last {
    case UInt8(ascii: "l"), UInt8(ascii: "s"), UInt8(ascii: "z"), UInt8(ascii: "e"), UInt8(ascii: "o"): break
    default: buffer.removeLast()
    }
  }

  private static func hasVowel(_ buffer: [UInt8], _ range: Range<Int>) -> Bool {
    for index in range {
      switch buffer[index] {
      case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
        UInt8(ascii: "y"):
        return true
      default: continue
      }
    }
    return false
  }

  private static func letterCount(_ buffer: [UInt8], _ range: Range<Int>) -> Int {
    var count = 0
    for index in range where buffer[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  private static func starts(_ buffer: [UInt8], _ range: Range<Int>, with letters: [UInt8]) -> Bool {
    guard letters.count < range.count else { return false }
    for index in letters.indices where buffer[range.lowerBound + index] != letters[index] { return false }
    return true
  }

  private static func ends(_ buffer: [UInt8], from start: Int, with letters: [UInt8]) -> Bool {
    let end = buffer.count - letters.count
    guard end >= start else { return false }
    for index in letters.indices where buffer[end + index] != letters[index] { return false }
    return true
  }
}
