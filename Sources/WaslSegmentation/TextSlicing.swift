/// Slices of a text by UTF-8 offsets, which is how the toolkit counts.
extension String {
  /// The text in a range of UTF-8 offsets that lies on character boundaries.
  func slice(_ range: Range<Int>) -> String {
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let end = utf8.index(start, offsetBy: range.count)
    return String(self[start..<end])
  }

  /// The UTF-16 units in a range. A surrogate that the range tears from its partner comes out as U+FFFD when decoded,
  /// which is one unit as well, so that offsets stay right.
  func utf16Slice(_ range: Range<Int>) -> Substring.UTF16View {
    let start = utf16.index(utf16.startIndex, offsetBy: range.lowerBound)
    return utf16[start..<utf16.index(start, offsetBy: range.count)]
  }

  /// The range without white space at its ends.
  func trimmingSpaces(in range: Range<Int>) -> Range<Int> {
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let end = utf8.index(start, offsetBy: range.count)
    var slice = self.unicodeScalars[start..<end]
    var lower = range.lowerBound
    var upper = range.upperBound
    while let first = slice.first, first.properties.isWhitespace {
      lower += UTF8.width(first)
      slice.removeFirst()
    }
    while let last = slice.last, last.properties.isWhitespace {
      upper -= UTF8.width(last)
      slice.removeLast()
    }
    return lower..<upper
  }

  /// Ascending UTF-16 offsets as UTF-8 offsets, in one walk through the text.
  func utf8Offsets(ofUTF16 offsets: [Int]) -> [Int] {
    var result: [Int] = []
    result.reserveCapacity(offsets.count)
    var units = 0
    var bytes = 0
    var wanted = offsets.makeIterator()
    guard var next = wanted.next() else { return [] }
    for scalar in unicodeScalars {
      while units >= next {
        result.append(bytes)
        guard let following = wanted.next() else { return result }
        next = following
      }
      units += UTF16.width(scalar)
      bytes += UTF8.width(scalar)
    }
    result.append(bytes)
    return result
  }

  /// The text with its line ends, and the white space around them, as single spaces: a line end inside a sentence
  /// is the layout's, not the author's.
  var unwrapped: String {
    guard unicodeScalars.contains(where: LineScanner.isLineEnd) else { return self }
    var result = String.UnicodeScalarView()
    var pendingSpace = false
    for line in unicodeScalars.split(whereSeparator: LineScanner.isLineEnd) {
      let words = line.drop { $0.properties.isWhitespace }
      guard !words.isEmpty else { continue }
      if pendingSpace { result.append(" ") }
      result.append(contentsOf: words)
      while let last = result.last, last.properties.isWhitespace { result.removeLast() }
      pendingSpace = true
    }
    return String(result)
  }
}
