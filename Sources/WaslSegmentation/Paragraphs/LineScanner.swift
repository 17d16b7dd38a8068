/// A line of a text, without its line end.
struct Line {
  /// Where the line stands in the text's UTF-8, without its line end.
  let range: Range<Int>
  /// Its width in columns: characters, without the marks that take no room of their own.
  let width: Int
  /// The width of its first word, in columns.
  let firstWordWidth: Int
  /// Where its first character stands that is not white space, or `nil` in a blank line.
  let contentStart: Int?
  /// Whether it opens with the marker of a list item: `•`, `-`, `1.`, `(أ)`, `٣-`.
  let startsWithListMarker: Bool

  var isBlank: Bool { contentStart == nil }
}

enum LineScanner {
  /// The lines of a text. A line ends at LF, CR, CRLF, NEL, LINE SEPARATOR or PARAGRAPH SEPARATOR.
  static func lines(of text: String) -> [Line] {
    var lines: [Line] = []
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    var offset = 0
    while start < scalars.endIndex {
      var end = start
      var bytes = 0
      while end < scalars.endIndex, !isLineEnd(scalars[end]) {
        bytes += UTF8.width(scalars[end])
        end = scalars.index(after: end)
      }
      lines.append(measure(scalars[start..<end], range: offset..<(offset + bytes)))
      offset += bytes
      if end < scalars.endIndex {
        offset += UTF8.width(scalars[end])
        let following = scalars.index(after: end)
        if scalars[end] == "\r", following < scalars.endIndex, scalars[following] == "\n" {
          end = following
          offset += 1
        }
        end = scalars.index(after: end)
      }
      start = end
    }
    return lines
  }

  private static func measure(_ line: Substring.UnicodeScalarView, range: Range<Int>) -> Line {
    var width = 0
    var firstWord = 0
    var inFirstWord = true
    var content: Int?
    var offset = range.lowerBound
    for scalar in line {
      let isSpace = scalar.isASCII ? scalar == " " || scalar == "\t" : scalar.properties.isWhitespace
      if !isSpace, content == nil { content = offset }
      if takesAColumn(scalar) {
        width += 1
        if content != nil, isSpace { inFirstWord = false }
        if content != nil, inFirstWord { firstWord += 1 }
      }
      offset += UTF8.width(scalar)
    }
    return Line(
      range: range, width: width, firstWordWidth: firstWord, contentStart: content,
      startsWithListMarker: content != nil && ListMarker.opens(line))
  }

  private static func takesAColumn(_ scalar: Unicode.Scalar) -> Bool {
    if (0x20..<0x7F).contains(scalar.value) { return true }
    return switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: scalar == "\t"
    default: true
    }
  }

  static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }
}
