internal import WaslCore

extension ReviewSentence {
  /// The formatting inside the text as it is now: that of the text before it was edited, each code at the words at
  /// which it stood.
  var currentCodes: [InlineCode] {
    guard !codes.isEmpty, let original else { return codes }
    return EditedCodes.moved(codes, from: original, to: text)
  }
}

/// Where formatting goes when the text around it is edited.
enum EditedCodes {
  /// More words than are compared one by one: beyond, only what is the same at both ends counts as kept. Comparing takes
  /// words times changes.
  private static let mostCompared = 2_000

  /// A stretch of text that is in both versions, in UTF-8 bytes.
  private struct Kept {
    var old: Range<Int>
    var new: Int
  }

  /// Gives codes their places in another version of their text. A span around words that were replaced is around those
  /// that stand there now; none is lost, and their order stays.
  ///
  /// - Parameters:
  ///   - codes: in order, with offsets into `old`.
  static func moved(_ codes: [InlineCode], from old: String, to new: String) -> [InlineCode] {
    let kept = kept(old, new)
    var reached = 0
    return codes.map { code in
      var code = code
      let place = code.kind == .close ? end(code.offset, kept, new) : start(code.offset, kept)
      reached = max(reached, place)
      code.offset = reached
      return code
    }
  }

  /// The place of what comes before the words at an offset: at these words where they were kept, otherwise after the last
  /// that was kept before them.
  private static func start(_ offset: Int, _ kept: [Kept]) -> Int {
    guard let before = kept.last(where: { $0.old.lowerBound <= offset }) else { return 0 }
    return before.new + min(offset - before.old.lowerBound, before.old.count)
  }

  /// The place of what ends after the words before an offset, likewise.
  private static func end(_ offset: Int, _ kept: [Kept], _ new: String) -> Int {
    guard let after = kept.first(where: { $0.old.upperBound >= offset }) else { return new.utf8.count }
    return after.new + max(offset - after.old.lowerBound, 0)
  }

  /// What is in both texts, in order.
  private static func kept(_ old: String, _ new: String) -> [Kept] {
    let (oldWords, newWords) = (words(old), words(new))
    let most = min(oldWords.count, newWords.count)
    let prefix = zip(oldWords, newWords).prefix { $0 == $1 }.count
    let suffix = min(zip(oldWords.reversed(), newWords.reversed()).prefix { $0 == $1 }.count, most - prefix)
    let (oldMiddle, newMiddle) = (
      oldWords.dropFirst(prefix).dropLast(suffix), newWords.dropFirst(prefix).dropLast(suffix)
    )
    var gone = [Bool](repeating: false, count: oldWords.count)
    var added = [Bool](repeating: false, count: newWords.count)
    if oldMiddle.count + newMiddle.count > mostCompared {
      for place in oldMiddle.indices { gone[place] = true }
      for place in newMiddle.indices { added[place] = true }
    } else {
      for change in Array(newMiddle).difference(from: Array(oldMiddle)) {
        switch change {
        case .remove(let place, _, _): gone[prefix + place] = true
        case .insert(let place, _, _): added[prefix + place] = true
        }
      }
    }
    var result: [Kept] = []
    var (place, oldOffset, newOffset) = (0, 0, 0)
    for (number, word) in oldWords.enumerated() {
      let length = word.utf8.count
      if !gone[number] {
        while added[place] {
          newOffset += newWords[place].utf8.count
          place += 1
        }
        result.append(Kept(old: oldOffset..<oldOffset + length, new: newOffset))
        newOffset += length
        place += 1
      }
      oldOffset += length
    }
    return result
  }

  /// Runs of letters and digits, and every other character by itself.
  private static func words(_ text: String) -> [Substring] {
    var words: [Substring] = []
    var start = text.startIndex
    var inWord = false
    for place in text.indices {
      let isWord = text[place].isLetter || text[place].isNumber
      if place > text.startIndex, !(isWord && inWord) {
        words.append(text[start..<place])
        start = place
      }
      inWord = isWord
    }
    if start < text.endIndex { words.append(text[start...]) }
    return words
  }
}
