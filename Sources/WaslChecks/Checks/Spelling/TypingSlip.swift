/// One slip of the fingers between two words: Damerau, "A technique for computer detection and correction of spelling
/// errors", 1964. Four in five misspellings are one.
enum TypingSlip {
  /// Letters that make one Arabic word of another; with them an insertion, a loss or a change is inflection, mostly. Of the
  /// stem's letters hamza is folded.
  private static let augments = Set("سءالتمونيهى".unicodeScalars)

  /// Letters that look alike but for their points, and the rows of the Arabic keyboard, where neighbours are hit for one another.
  private static let alike = "بتثني جحخ دذ رز سش صض طظ عغ فق".split(separator: " ").map { Array($0.unicodeScalars) }
  private static let rows = "ضصثقفغعهخحجد شسيبلاتنمكط ئءؤرىةوزظ".split(separator: " ").map { Array($0.unicodeScalars) }

  private static func areNear(_ letter: Unicode.Scalar, _ other: Unicode.Scalar) -> Bool {
    alike.contains { $0.contains(letter) && $0.contains(other) }
      || rows.contains { row in
        guard let place = row.firstIndex(of: letter), let otherPlace = row.firstIndex(of: other) else { return false }
        return abs(place - otherPlace) == 1
      }
  }

  /// Whether a word is another with two neighbours changed, or a letter lost, added or changed for one that is near it, and
  /// neither its first letter nor, but for neighbours, its last.
  static func isThere(between meant: [Unicode.Scalar], and written: [Unicode.Scalar], isArabic: Bool) -> Bool {
    guard abs(meant.count - written.count) <= 1, meant.count > 3, meant.first == written.first, meant != written else {
      return false
    }
    let shared = zip(meant, written).prefix { $0 == $1 }.count
    let (left, right) = (meant[shared...], written[shared...])
    if areSwapped(left, right) { return true }
    guard meant.last == written.last else { return false }
    let isRoot = { (letter: Unicode.Scalar) in !isArabic || !augments.contains(letter) }
    switch meant.count - written.count {
    case 1: return left.dropFirst().elementsEqual(right) && isRoot(left[shared])
    case -1:
      // A letter that stands there twice is a slip, whichever it is, but not at the ends: الممتنعون, signalled.
      let isTwice = right[shared] == written[shared - 1]
      return right.dropFirst().elementsEqual(left)
        && (isTwice ? shared > 1 && shared < written.count - 1 : isRoot(right[shared]))
    default:
      let areRoots = isRoot(left[shared]) && isRoot(right[shared])
      return left.dropFirst().elementsEqual(right.dropFirst()) && areRoots
        && (!isArabic || areNear(left[shared], right[shared]))
    }
  }

  private static func areSwapped(_ left: ArraySlice<Unicode.Scalar>, _ right: ArraySlice<Unicode.Scalar>) -> Bool {
    let start = left.startIndex
    return left.count == right.count && left.count > 1 && left[start] == right[start + 1]
      && left[start + 1] == right[start] && left.dropFirst(2).elementsEqual(right.dropFirst(2))
  }
}
