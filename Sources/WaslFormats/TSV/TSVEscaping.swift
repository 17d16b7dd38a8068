/// How text stands in a cell.
///
/// Tab, line feed, carriage return and backslash are written `\t`, `\n`, `\r` and `\\`. The items of a list
/// (the sentences of a side, the notes) are joined by ` ␞ ` (U+241E, “symbol for record separator”), which a
/// spreadsheet shows; the character itself is written `\␞`. A cell that begins with `=`, `+`, `-`, `@` or `"`
/// is given a backslash in front: a spreadsheet would take the first four for a formula and spoil the text,
/// and read from the fifth across tabs and lines to the next quotation mark. Other control characters are
/// written `\x01`, with two hexadecimal digits. A backslash before any other character means that character.
enum TSVEscaping {
  static let separator: Unicode.Scalar = "\u{241E}"
  /// The first byte of the separator, which other signs, such as curly quotation marks, begin with too.
  private static let separatorStart: UInt8 = 0xE2
  private static let joint = " \u{241E} "
  private static let unsafeAtStart: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\""]

  /// A list as a cell.
  static func cell(_ items: [String]) -> String {
    // Nearly every text of one sentence is such.
    if items.count == 1, let first = items[0].unicodeScalars.first, !unsafeAtStart.contains(first),
      !items[0].containsByte(where: { $0 < 0x20 || $0 == 0x5C || $0 == 0x7F || $0 == separatorStart })
    {
      return items[0]
    }
    var cell = String.UnicodeScalarView()
    for (index, item) in items.enumerated() {
      if index > 0 { cell.append(contentsOf: joint.unicodeScalars) }
      for scalar in item.unicodeScalars {
        switch scalar {
        case "\t": cell.append(contentsOf: "\\t".unicodeScalars)
        case "\n": cell.append(contentsOf: "\\n".unicodeScalars)
        case "\r": cell.append(contentsOf: "\\r".unicodeScalars)
        case "\\", separator:
          cell.append("\\")
          cell.append(scalar)
        case "\u{0}"..."\u{1F}", "\u{7F}":
          let digits = String(scalar.value, radix: 16)
          cell.append(contentsOf: ((digits.count < 2 ? "\\x0" : "\\x") + digits).unicodeScalars)
        default: cell.append(scalar)
        }
      }
    }
    if let first = cell.first, unsafeAtStart.contains(first) { cell.insert("\\", at: cell.startIndex) }
    return String(cell)
  }

  /// The list that a cell holds; empty for an empty cell.
  ///
  /// A separator counts with or without one space on either side, since people type it both ways.
  static func items(_ cell: String) -> [String] {
    guard !cell.isEmpty else { return [] }
    guard cell.unicodeScalars.contains(where: { $0 == "\\" || $0 == separator }) else { return [cell] }
    let pieces = characters(of: cell).split(
      separator: Character(scalar: separator, isEscaped: false), omittingEmptySubsequences: false)
    let space = Character(scalar: " ", isEscaped: false)
    return pieces.enumerated().map { index, piece in
      var piece = piece
      if index > 0, piece.first == space { piece.removeFirst() }
      if index < pieces.count - 1, piece.last == space { piece.removeLast() }
      return text(of: piece)
    }
  }

  /// The text that a cell holds where it is no list; a separator is a character like any other.
  static func text(_ cell: String) -> String {
    cell.utf8.contains(UInt8(ascii: "\\")) ? text(of: characters(of: cell)[...]) : cell
  }

  /// A character that a cell stands for, and whether a backslash made it so.
  private struct Character: Hashable {
    let scalar: Unicode.Scalar
    let isEscaped: Bool
  }

  private static func characters(of cell: String) -> [Character] {
    var characters: [Character] = []
    var rest = cell.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\", let escaped = rest.popFirst() else {
        // A backslash at the very end has nothing to escape and is one.
        characters.append(Character(scalar: scalar, isEscaped: false))
        continue
      }
      let hexadecimal = String(rest.prefix(2))
      if escaped == "x", hexadecimal.count == 2, let value = UInt8(hexadecimal, radix: 16) {
        rest.removeFirst(2)
        characters.append(Character(scalar: Unicode.Scalar(value), isEscaped: true))
      } else {
        characters.append(Character(scalar: unescaped(escaped), isEscaped: true))
      }
    }
    return characters
  }

  private static func text(of characters: ArraySlice<Character>) -> String {
    var text = String.UnicodeScalarView()
    for character in characters { text.append(character.scalar) }
    return String(text)
  }

  private static func unescaped(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "t": "\t"
    case "n": "\n"
    case "r": "\r"
    default: scalar
    }
  }

  /// A list as the cell of a workbook, which holds every character: only the separator itself is marked.
  static func plainCell(_ items: [String]) -> String {
    items.map { $0.replacing("\u{241E}", with: "\\\u{241E}") }.joined(separator: joint)
  }

  /// The list that the cell of a workbook holds.
  static func plainItems(_ cell: String) -> [String] {
    guard !cell.isEmpty else { return [] }
    var items: [String] = []
    var item = String.UnicodeScalarView()
    for scalar in cell.unicodeScalars {
      if scalar != separator {
        item.append(scalar)
      } else if item.last == "\\" {
        item.removeLast()
        item.append(scalar)
      } else {
        if item.last == " " { item.removeLast() }
        items.append(String(item))
        item.removeAll()
      }
    }
    items.append(String(item))
    // The space after a separator, which people type and leave out.
    return items.enumerated().map {
      $0 > 0 && $1.unicodeScalars.first == " " ? String($1.unicodeScalars.dropFirst()) : $1
    }
  }
}
