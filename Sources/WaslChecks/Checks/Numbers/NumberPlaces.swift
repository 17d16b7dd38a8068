internal import WaslText

/// What a number in digits is by where it stands: part of a name, a note's mark, a paragraph's label.
enum NumberPlaces {
  /// Whether a number hangs on a word before or after it: COVID-19, 5G, 18A; but not post-2015.
  static func isInName(_ index: Int, in side: SideAnalysis) -> Bool {
    let tokens = side.tokens
    if index >= 2, tokens[index].traits.contains(.glued), tokens[index - 1].traits.contains(.glued),
      isHyphen(index - 1, in: side), tokens[index - 2].kind == .latinWord || tokens[index - 2].kind == .arabicWord,
      !timePrefixes.contains(where: { side.text.normalizedForm(at: index - 2).elementsEqual($0) })
    {
      return true
    }
    let next = index + 1
    return next < tokens.count && tokens[next].kind.isWord && tokens[next].traits.contains(.glued)
      && tokens[next].range.count == 1
  }

  /// What is set before a year with a hyphen.
  private static let timePrefixes = ["pre", "post", "mid", "early", "late"].map { Array($0.utf8) }

  /// Whether a letter follows a number without a space.
  static func isFollowed(_ index: Int, by letter: UInt8, in side: SideAnalysis) -> Bool {
    index + 1 < side.tokens.count && side.tokens[index + 1].traits.contains(.glued)
      && side.text.normalizedForm(at: index + 1).elementsEqual([letter])
  }

  /// Whether a number is the mark of a note: set directly behind punctuation, or in brackets behind a word without
  /// a space.
  static func isNote(_ index: Int, in side: SideAnalysis) -> Bool {
    let tokens = side.tokens
    guard index >= 2, tokens[index].traits.contains(.glued), tokens[index - 1].traits.contains(.glued),
      tokens[index - 1].kind == .punctuation
    else { return false }
    switch first(index - 1, in: side) {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ")"), UInt8(ascii: "\""):
      return index + 1 == tokens.count || !tokens[index + 1].traits.contains(.glued)
    case UInt8(ascii: "("):
      return tokens[index - 1].traits.contains(.glued) && index + 1 < tokens.count
        && first(index + 1, in: side) == UInt8(ascii: ")")
    default: return false
    }
  }

  /// Whether a number in quotation marks counts the items of a list, which the other side may count by letters: '1`.
  static func isEnumerator(_ index: Int, in side: SideAnalysis) -> Bool {
    guard index > 0, index + 1 < side.tokens.count, let opening = first(index - 1, in: side),
      let closing = first(index + 1, in: side)
    else { return false }
    return quotes.contains(opening) && quotes.contains(closing)
  }

  private static let quotes: [UInt8] = [UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "\"")]

  /// Whether a number opens the text and a mark follows that sets it apart from the sentence: 18 - , 3.
  static func isLabel(_ index: Int, in side: SideAnalysis) -> Bool {
    let start = index > 0 && first(0, in: side) == UInt8(ascii: "(") ? 1 : 0
    guard index == start, index + 1 < side.tokens.count, !isCompound(index, in: side) else { return false }
    switch first(index + 1, in: side) {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: ":"): return true
    default: return false
    }
  }

  /// Whether a number is that of a page, or one of several: p. 31, pp. 34-35, الصفحتان 42 و 43.
  static func isPage(_ index: Int, in side: SideAnalysis) -> Bool {
    var place = index - 1
    while place >= 0, index - place <= pageReach {
      let form = side.text.normalizedForm(at: place)
      if pageWords.contains(where: { form.elementsEqual($0) }) { return true }
      let isBetween = !side.tokens[place].kind.isWord || form.elementsEqual("و".utf8) || form.elementsEqual("and".utf8)
      guard isBetween else { return false }
      place -= 1
    }
    return false
  }

  /// In tokens: the second number of pages 34 and 35.
  private static let pageReach = 4
  private static let pageWords = ["p", "pp", "page", "pages", "ص", "صفحه", "الصفحه", "الصفحتان", "الصفحتين", "الصفحات"]
    .map { Array($0.utf8) }

  /// Whether a hyphen joins a number and a small Latin word: 14-day.
  private static func isCompound(_ index: Int, in side: SideAnalysis) -> Bool {
    guard index + 2 < side.tokens.count else { return false }
    let (hyphen, word) = (side.tokens[index + 1], side.tokens[index + 2])
    return isHyphen(index + 1, in: side) && hyphen.traits.contains(.glued) && word.traits.contains(.glued)
      && word.kind == .latinWord && !word.traits.contains(.capitalised)
  }

  /// The value of a Roman numeral that labels something: I as a word, (iv) in brackets.
  static func romanLabel(_ index: Int, in side: SideAnalysis) -> Int64? {
    let form = side.text.normalizedForm(at: index)
    if form.elementsEqual([UInt8(ascii: "i")]), side.tokens[index].traits.contains(.capitalised) { return 1 }
    guard form.count <= 5, index > 0, index + 1 < side.tokens.count, first(index - 1, in: side) == UInt8(ascii: "("),
      first(index + 1, in: side) == UInt8(ascii: ")")
    else { return nil }
    return romanValues[String(decoding: form, as: UTF8.self)]
  }

  static func isHyphen(_ index: Int, in side: SideAnalysis) -> Bool {
    side.text.normalizedForm(at: index).elementsEqual("-".utf8)
  }

  /// The first byte of a token's normalised form.
  private static func first(_ index: Int, in side: SideAnalysis) -> UInt8? { side.text.normalizedForm(at: index).first }

  private static let romanValues: [String: Int64] = [
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10,
  ]
}
