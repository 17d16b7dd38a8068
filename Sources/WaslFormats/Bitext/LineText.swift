extension String {
  /// The text on one line, as formats need it in which a line end or a tab means something: each is a space.
  var onOneLine: String {
    guard utf8.contains(where: { $0 < 0x20 }) || unicodeScalars.contains(where: Self.isLineEnd) else { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar == "\r" || scalar == "\n", result.last == " " { continue }
      result.append(scalar.value < 0x20 || Self.isLineEnd(scalar) ? " " : scalar)
    }
    return String(result)
  }

  /// The text without white space at its ends.
  var trimmingSpaces: String {
    var scalars = unicodeScalars[...]
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }

  /// The text with every run of white space as one space, as XML for people is meant.
  var collapsingSpaces: String {
    unicodeScalars.split { $0.properties.isWhitespace && $0 != "\u{A0}" }.map { String($0) }.joined(separator: " ")
  }

  /// What some programs take for the end of a line (Unicode's mandatory breaks).
  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{85}" || scalar == "\u{2028}" || scalar == "\u{2029}"
  }
}
