/// What is taken off the words of one language, as data.
struct StemRules: Sendable {
  /// Something that may stand at one end of a word.
  struct Affix: Sendable {
    /// What it is recognised by.
    fileprivate let key: Key
    /// What is put in its place, at the end of a word: `y` for `ies`.
    let replacement: [UInt8]
    /// Whether it replaces itself, to keep the word from the affixes after it: `ss` from `s`.
    let isKept: Bool

    init(_ letters: String, _ replacement: String = "", leaving minimumRest: Int, needsVowel: Bool = false) {
      let bytes = Array(letters.utf8)
      precondition(bytes.count <= 8, "an affix has eight bytes at most")
      key = Key(
        length: bytes.count, packed: bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) },
        mask: bytes.count == 8 ? .max : 1 << (8 * UInt64(bytes.count)) - 1, minimumRest: minimumRest,
        needsVowel: needsVowel)
      self.replacement = Array(replacement.utf8)
      isKept = letters == replacement
    }
  }

  /// What an affix is recognised by: numbers alone, so that going through many of them follows no reference.
  fileprivate struct Key: Sendable {
    /// How many bytes the affix has, at most eight.
    let length: Int
    /// Its bytes as one number, the first in the lowest place, and which bits of a number are theirs.
    let packed: UInt64
    let mask: UInt64
    /// How many letters have to be left.
    let minimumRest: Int
    /// Whether the rest has to contain a vowel (English: `spring` is no `spr` + `ing`).
    let needsVowel: Bool
  }

  /// Affixes that exclude one another: the first that fits is taken off. An object, since its arrays would be counted one
  /// by one for every word.
  final class Layer: Sendable {
    let affixes: [Affix]
    fileprivate let keys: [Key]
    /// Whether any affix ends in a byte.
    fileprivate let lastBytes: [Bool]
    /// Whether the affixes are clitics that a word of ``StemRules/wholeBeginnings`` only seems to begin with.
    let sparesWholeWords: Bool
    /// Whether no prefix is looked for after one of these.
    let isLast: Bool
    /// Whether a consonant that stands twice at the end of the rest loses one (`stopped`).
    let undoubles: Bool
    /// Whether the layer is for words of which the layer before it took something.
    let onlyAfterPrevious: Bool

    init(
      affixes: [Affix], sparesWholeWords: Bool = false, isLast: Bool = false, undoubles: Bool = false,
      onlyAfterPrevious: Bool = false
    ) {
      self.affixes = affixes
      keys = affixes.map(\.key)
      var lastBytes = [Bool](repeating: false, count: 256)
      for key in keys { lastBytes[Int(key.packed >> (8 * UInt64(key.length - 1)))] = true }
      self.lastBytes = lastBytes
      self.sparesWholeWords = sparesWholeWords
      self.isLast = isLast
      self.undoubles = undoubles
      self.onlyAfterPrevious = onlyAfterPrevious
    }
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
    var isWhole: Bool?
    for layer in prefixLayers {
      if layer.sparesWholeWords {
        let whole =
          isWhole
          ?? wholeBeginnings.hasBeginning(
            of: buffer, start..<range.upperBound, longest: Self.longestBeginning)
        if whole { break }
        isWhole = whole
      }
      let beginning = Self.packed(buffer, from: start, to: min(range.upperBound, start + 8))
      for key in layer.keys {
        let rest = start + key.length
        guard beginning & key.mask == key.packed, rest < range.upperBound,
          Self.letterCount(buffer, rest..<range.upperBound) >= key.minimumRest
        else { continue }
        start = rest
        isWhole = nil
        if layer.isLast { return start }
        break
      }
    }
    return start
  }

  /// Up to eight bytes as one number, the first in the lowest place.
  @inline(__always)
  private static func packed(_ buffer: [UInt8], from start: Int, to end: Int) -> UInt64 {
    var packed: UInt64 = 0
    for index in stride(from: end - 1, through: start, by: -1) { packed = packed << 8 | UInt64(buffer[index]) }
    return packed
  }

  /// The longest entry of ``wholeBeginnings`` that makes sense, in letters.
  private static let longestBeginning = 6

  private func removeSuffix(_ layer: Layer, from start: Int, of buffer: inout [UInt8]) -> Bool {
    let count = buffer.count
    guard count > start, layer.lastBytes[Int(buffer[count - 1])] else { return false }
    let first = max(start, count - 8)
    // The last byte in the highest place, so that the ends of all affixes stand in the same.
    let ending = Self.packed(buffer, from: first, to: count) << (8 * UInt64(8 - (count - first)))
    for (index, key) in layer.keys.enumerated() {
      let end = count - key.length
      guard end > start, ending >> (8 * UInt64(8 - key.length)) == key.packed,
        Self.letterCount(buffer, start..<end) >= key.minimumRest,
        !key.needsVowel || Self.hasVowel(buffer, start..<end)
      else { continue }
      let affix = layer.affixes[index]
      buffer.removeLast(key.length)
      buffer.append(contentsOf: affix.replacement)
      if layer.undoubles { Self.undouble(&buffer, from: start) }
      return !affix.isKept
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
}
