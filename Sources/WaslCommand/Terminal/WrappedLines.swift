/// Where a text is broken into lines, as ranges of its code points, so that places in it can be found again.
enum WrappedLines {
  /// Lines of at most so many columns, broken at spaces, which belong to no line; a longer word is cut.
  static func ranges(of scalars: [Unicode.Scalar], width: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    var columns = 0
    var lastSpace: Int?
    var index = 0
    while index < scalars.count {
      if scalars[index].properties.isWhitespace { lastSpace = index }
      columns += DisplayWidth.columns(of: String(scalars[index]))
      if columns > width, index > start {
        let end = lastSpace ?? index
        lines.append(start..<end)
        start = lastSpace.map { $0 + 1 } ?? index
        index = start
        columns = 0
        lastSpace = nil
        continue
      }
      index += 1
    }
    if start < scalars.count { lines.append(start..<scalars.count) }
    return lines
  }
}
