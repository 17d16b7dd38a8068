/// A line of Markdown and what it may be the beginning of.
struct MarkdownLine {
  /// The line without the white space at its end, unless it is that of a hard line break.
  private let whole: Substring
  /// How many columns of white space it begins with; a tab counts to the next multiple of four.
  let indentation: Int
  /// The line without that white space.
  let content: Substring

  init(_ line: Substring) {
    whole = line
    var columns = 0
    var rest = line
    while let first = rest.first, first == " " || first == "\t" {
      columns += first == " " ? 1 : 4 - columns % 4
      rest.removeFirst()
    }
    indentation = columns
    content = rest
  }

  static func trimmed(_ line: Substring) -> Substring {
    var line = line.drop(while: \.isWhitespace)
    while line.last?.isWhitespace == true { line.removeLast() }
    return line
  }

  var isBlank: Bool { content.isEmpty || content.allSatisfy(\.isWhitespace) }

  /// The line without the marks of a quotation.
  var withoutQuotes: Substring {
    var line = self
    while line.indentation < 4, line.content.first == ">" {
      let rest = line.content.dropFirst()
      line = MarkdownLine(rest.first == " " ? rest.dropFirst() : rest)
    }
    return line.whole
  }

  /// The fence that opens a code block: three or more grave accents or tildes.
  var fence: Substring? {
    guard let mark = content.first, mark == "`" || mark == "~" else { return nil }
    let fence = content.prefix { $0 == mark }
    guard fence.count >= 3, mark == "~" || !content.dropFirst(fence.count).contains("`") else { return nil }
    return fence
  }

  /// The level and the text of a heading that begins with number signs.
  var heading: (Int, Substring)? {
    guard indentation < 4 else { return nil }
    let level = content.prefix { $0 == "#" }.count
    let rest = content.dropFirst(level)
    guard (1...6).contains(level), rest.isEmpty || rest.first?.isWhitespace == true else { return nil }
    var text = Self.trimmed(rest)
    let unclosed = text.reversed().drop { $0 == "#" }
    if unclosed.first?.isWhitespace ?? true { text = Self.trimmed(text.dropLast(text.count - unclosed.count)) }
    return (level, text)
  }

  /// The level of the heading that this line underlines.
  var underline: Int? {
    let line = Self.trimmed(content)
    guard indentation < 4, let first = line.first, line.allSatisfy({ $0 == first }) else { return nil }
    return first == "=" ? 1 : first == "-" ? 2 : nil
  }

  /// Whether it is a rule across the page.
  var isRule: Bool {
    let marks = content.filter { !$0.isWhitespace }
    guard indentation < 4, marks.count >= 3, let first = marks.first, "*-_".contains(first) else { return false }
    return marks.allSatisfy { $0 == first }
  }

  /// What follows the marker of a list's item.
  var listItem: Substring? {
    guard let length = markerLength else { return nil }
    let rest = content.dropFirst(length)
    guard rest.isEmpty || rest.first == " " || rest.first == "\t" else { return nil }
    let text = MarkdownLine(rest)
    // A box to tick belongs to the marker.
    let box = text.content.prefix(4).lowercased()
    return box == "[ ] " || box == "[x] " ? text.content.dropFirst(4) : text.content
  }

  /// Whether an item may begin in the middle of a paragraph: not where it is empty or counted from another number than 1.
  var mayInterrupt: Bool {
    guard let item = listItem, !item.isEmpty else { return false }
    return content.first?.isNumber == true ? content.hasPrefix("1") && markerLength == 2 : true
  }

  private var markerLength: Int? {
    guard let first = content.first else { return nil }
    if "-*+".contains(first) { return 1 }
    let digits = content.prefix { ("0"..."9").contains($0) }
    guard (1...9).contains(digits.count), let end = content.dropFirst(digits.count).first, ".)".contains(end) else {
      return nil
    }
    return digits.count + 1
  }

  /// Whether it says where a link leads that is named elsewhere.
  var isDefinition: Bool {
    guard indentation < 4, content.hasPrefix("["), !content.hasPrefix("[^"), let rest = content.after("]:") else {
      return false
    }
    let label = content.dropFirst().dropLast(rest.count + 2)
    let target = Self.trimmed(rest)
    return !label.isEmpty && !label.contains("]") && !target.isEmpty
      && (target.split(whereSeparator: \.isWhitespace).count == 1 || "\"')".contains(target.last ?? " "))
  }

  /// The text of a footnote that begins here.
  var footnote: Substring? {
    guard content.hasPrefix("[^"), let rest = content.after("]:") else { return nil }
    let label = content.dropLast(rest.count + 2)
    return label.dropFirst(2).contains { $0 == "]" || $0.isWhitespace } ? nil : MarkdownLine(rest).content
  }

  /// The cells of a table's row, or `nil` where there is no bar in the line.
  var cells: [Substring]? {
    guard content.contains("|") else { return nil }
    let row = Self.trimmed(content)
    var cells: [Substring] = []
    var start = row.startIndex
    var index = row.startIndex
    var isEscaped = false
    while index < row.endIndex {
      if row[index] == "|", !isEscaped {
        cells.append(row[start..<index])
        start = row.index(after: index)
      }
      isEscaped = row[index] == "\\" && !isEscaped
      index = row.index(after: index)
    }
    cells.append(row[start...])
    if row.hasPrefix("|") { cells.removeFirst() }
    if cells.last.map({ Self.trimmed($0).isEmpty }) == true, row.hasSuffix("|") { cells.removeLast() }
    return cells.map(Self.trimmed)
  }

  /// Whether it is the line of dashes under the heading of a table with so many columns.
  func isTableRule(of count: Int) -> Bool {
    guard let cells, cells.count == count, count > 0 else { return false }
    return cells.allSatisfy { cell in
      let dashes = cell.drop { $0 == ":" }.prefix { $0 == "-" }
      return !dashes.isEmpty && cell.allSatisfy { $0 == "-" || $0 == ":" }
    }
  }

  /// Names of elements that begin a block of HTML (CommonMark 0.31, section 4.6).
  private static let htmlBlocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "col", "colgroup", "dd", "details",
    "dialog",
    "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "head", "header", "hr", "html", "iframe", "legend", "li", "link", "main", "menu", "nav", "ol", "optgroup", "option",
    "p", "pre", "script", "search", "section", "style", "summary", "table", "tbody", "td", "tfoot", "th", "thead",
    "title", "tr", "ul", "img", "picture",
  ]

  /// Whether a block of HTML begins here.
  var startsHTML: Bool {
    guard indentation < 4, content.hasPrefix("<") else { return false }
    if content.hasPrefix("<!--") || content.hasPrefix("<!DOCTYPE") || content.hasPrefix("<?") { return true }
    let name = content.dropFirst().drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
    return Self.htmlBlocks.contains(name.lowercased())
  }
}
