/// How many columns of a terminal a text takes, and where to break it.
enum DisplayWidth {
  static func columns(of text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
  }

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    if (0x20..<0x7F).contains(scalar.value) { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    // East Asian Wide and Fullwidth (UAX #11), by their blocks.
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  /// The first words of a text that fit into so many columns, with an ellipsis where there are more.
  static func beginning(of text: String, width: Int) -> String {
    // Broken within the first characters: the rest of a long text is nobody's business here.
    let lines = lines(of: String(text.prefix(width * 4)), width: width - 1)
    return lines.count == 1 && text.count <= width * 4 ? lines[0] : lines[0] + "…"
  }

  /// The text in lines of at most so many columns, broken at spaces; a longer word is cut.
  static func lines(of text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      let needed = columns(of: word) + (line.isEmpty ? 0 : 1)
      if columns(of: line) + needed <= width {
        line += (line.isEmpty ? "" : " ") + word
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = ""
      for character in word {
        if columns(of: line) + columns(of: String(character)) > width, !line.isEmpty {
          lines.append(line)
          line = ""
        }
        line.append(character)
      }
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }
}
