internal import WaslText

/// Turns words as they stand on the page into text in reading order.
///
/// A PDF holds letters where they stand. `pdftotext` gives each word from left to right, Arabic and Hebrew words thus
/// backwards; other versions may not. Which it is, and whether brackets are mirrored, is found out from the whole
/// document.
struct PDFWordOrder {
  private let isVisual: Bool
  private let areBracketsMirrored: Bool

  init(_ pages: [PDFPage]) {
    // Far more Arabic words begin with the article than end with its mirror image.
    var (straight, backwards) = (0, 0)
    var (brackets, mirrored) = (0, 0)
    for page in pages {
      for word in page.lines.flatMap(\.words) where Self.direction(of: word.text) == .rightToLeft {
        let text = PresentationForms.resolved(word.text).unicodeScalars.filter(\.properties.isAlphabetic)
        if text.starts(with: Self.article) || text.last.map(Self.isFinal) == true { straight += 1 }
        if text.reversed().starts(with: Self.article) || text.first.map(Self.isFinal) == true { backwards += 1 }
        // From left to right, the bracket that opens for a reader of Arabic closes for the eye.
        if let first = word.text.unicodeScalars.first {
          if "([{«".unicodeScalars.contains(first) { brackets += 1 }
          if ")]}»".unicodeScalars.contains(first) { mirrored += 1 }
        }
        if let last = word.text.unicodeScalars.last {
          if ")]}»".unicodeScalars.contains(last) { brackets += 1 }
          if "([{«".unicodeScalars.contains(last) { mirrored += 1 }
        }
      }
    }
    isVisual = backwards >= straight
    // In the order of the eye, a bracket at its left that opens to the right is the one that closes.
    areBracketsMirrored = brackets > mirrored
  }

  private static let article: [Unicode.Scalar] = ["\u{627}", "\u{644}"]

  /// The Hebrew letters that only end words.
  private static func isFinal(_ scalar: Unicode.Scalar) -> Bool {
    [0x5DA, 0x5DD, 0x5DF, 0x5E3, 0x5E5].contains(scalar.value)
  }

  enum Direction { case leftToRight, rightToLeft, number, neutral }

  static func direction(of text: String) -> Direction {
    var result = Direction.neutral
    for scalar in text.unicodeScalars {
      if isRightToLeft(scalar) { return .rightToLeft }
      if scalar.properties.isAlphabetic { result = .leftToRight }
      if result == .neutral, scalar.properties.numericType != nil { result = .number }
    }
    return result
  }

  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x660...0x669, 0x6F0...0x6F9, 0x66A...0x66C, 0x60C, 0x61B, 0x61F: false
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC: true
    default: false
    }
  }

  /// Whether most letters of some words are written from right to left.
  static func isRightToLeft(_ words: some Sequence<PDFWord>) -> Bool {
    var balance = 0
    for word in words {
      for scalar in word.text.unicodeScalars where scalar.properties.isAlphabetic {
        balance += isRightToLeft(scalar) ? 1 : -1
      }
    }
    return balance > 0
  }

  /// The words of a line in reading order, their text too.
  ///
  /// - Parameters:
  ///   - words: from left to right.
  ///   - isRightToLeft: whether the paragraph runs from right to left.
  func ordered(_ words: [PDFWord], isRightToLeft: Bool) -> [PDFWord] {
    guard isRightToLeft else {
      return runs(of: words) { $0 == .rightToLeft }.flatMap { run in
        run.isOfKind ? run.words.reversed().map { reading($0, isRightToLeft: true) } : run.words
      }
    }
    return runs(of: words) { $0 == .leftToRight }.reversed().flatMap { run in
      run.isOfKind ? run.words.map(straightened) : run.words.reversed().map { reading($0, isRightToLeft: true) }
    }
  }

  private struct Run {
    var words: [PDFWord]
    var isOfKind: Bool
  }

  /// Cuts words into runs of one direction and the rest. A number or sign between two words of the direction is theirs, and
  /// so is a number right after one.
  private func runs(of words: [PDFWord], where isOfKind: (Direction) -> Bool) -> [Run] {
    var kinds = words.map { isOfKind(Self.direction(of: $0.text)) }
    var index = 0
    while index < words.count {
      guard kinds[index] else {
        index += 1
        continue
      }
      var next = index + 1
      while next < words.count, [.number, .neutral].contains(Self.direction(of: words[next].text)) { next += 1 }
      if next < words.count, kinds[next] {
        for between in index + 1..<next { kinds[between] = true }
      } else if index + 1 < words.count, Self.direction(of: words[index + 1].text) == .number {
        kinds[index + 1] = true
      }
      index = next
    }
    var runs: [Run] = []
    for (word, kind) in zip(words, kinds) {
      if runs.last?.isOfKind == kind {
        runs[runs.count - 1].words.append(word)
      } else {
        runs.append(Run(words: [word], isOfKind: kind))
      }
    }
    return runs
  }

  /// A word of a line from right to left as it is read.
  private func reading(_ word: PDFWord, isRightToLeft: Bool) -> PDFWord {
    guard isVisual else { return word }
    var word = word
    var scalars = Array(word.text.unicodeScalars.reversed())
    // Numbers and Latin letters in it run from left to right.
    var start = 0
    while start < scalars.count {
      var end = start
      while end < scalars.count, Self.runsLeftToRight(scalars, end) { end += 1 }
      if end > start { scalars[start..<end].reverse() }
      start = end + 1
    }
    if areBracketsMirrored { scalars = scalars.map { Self.mirrorImages[$0] ?? $0 } }
    word.text = String(String.UnicodeScalarView(scalars))
    return word
  }

  private static func runsLeftToRight(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    func isLeftToRight(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.numericType != nil || (scalar.properties.isAlphabetic && !isRightToLeft(scalar))
    }
    if isLeftToRight(scalars[index]) { return true }
    // A separator between two digits or letters is theirs.
    guard index > 0, index + 1 < scalars.count, ".,:/-٫٬@_&+".unicodeScalars.contains(scalars[index]) else {
      return false
    }
    return isLeftToRight(scalars[index - 1]) && isLeftToRight(scalars[index + 1])
  }

  /// A Latin word in a line from right to left: a mark at its left end comes after it.
  private func straightened(_ word: PDFWord) -> PDFWord {
    let marks = word.text.prefix { ".,:;!?،؛؟".contains($0) }
    guard !marks.isEmpty, marks.count < word.text.count else { return word }
    var word = word
    word.text = word.text.dropFirst(marks.count) + String(marks.reversed())
    return word
  }

  private static let mirrorImages: [Unicode.Scalar: Unicode.Scalar] = [
    "(": ")", ")": "(", "[": "]", "]": "[", "{": "}", "}": "{", "«": "»", "»": "«", "<": ">", ">": "<", "‹": "›",
    "›": "‹",
  ]
}
