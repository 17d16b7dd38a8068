internal import WaslCore
internal import WaslXML

/// Reads Markdown line by line into blocks.
struct MarkdownReader {
  var builder = DocumentBuilder()
  private(set) var leftOut = LeftOut()

  private let lines: [Substring]
  private let file: String
  private var index = 0
  /// The lines of the paragraph that is open.
  private var paragraph: [Substring] = []
  /// The kind that the next paragraph has, by the list or the note that it stands in.
  private var kind = Block.Kind.paragraph
  private var isInList = false
  private var isAfterBlank = true

  init(_ text: String, file: String) {
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    self.file = file
  }

  mutating func read() throws(InputError) {
    skipFrontMatter()
    while index < lines.count {
      try line(lines[index])
      index += 1
    }
    endParagraph()
  }

  /// Settings between two lines of dashes (YAML) or of plus signs (TOML) at the very beginning.
  private mutating func skipFrontMatter() {
    guard let first = lines.first.map(MarkdownLine.trimmed), first == "---" || first == "+++" else { return }
    guard let end = lines.indices.dropFirst().first(where: { MarkdownLine.trimmed(lines[$0]) == first }) else { return }
    leftOut.count("front matter")
    index = end + 1
  }

  /// How many lists may begin in one line (`- - - a`); further markers are text.
  private static let mostMarkers = 8

  /// - Parameter depth: how many markers of lists stood before it in its line.
  private mutating func line(_ whole: Substring, depth: Int = 0) throws(InputError) {
    let quoted = MarkdownLine(whole).withoutQuotes
    let line = MarkdownLine(quoted)
    guard !line.isBlank else {
      endParagraph()
      isAfterBlank = true
      return
    }
    defer { isAfterBlank = false }
    if let fence = line.fence {
      endParagraph()
      return skipCode(until: fence)
    }
    if paragraph.isEmpty, line.indentation >= 4, !isInList { return skipIndentedCode() }
    if let (level, text) = line.heading {
      endParagraph()
      leaveList()
      return block(.heading(level: level), [text])
    }
    if !paragraph.isEmpty, let level = line.underline, kind == .paragraph {
      let text = paragraph
      paragraph = []
      return block(.heading(level: level), text)
    }
    if line.isRule {
      endParagraph()
      return leaveList()
    }
    if paragraph.isEmpty, line.isDefinition { return }
    if let text = line.footnote {
      endParagraph()
      (kind, isInList) = (.footnote, false)
      paragraph = [text]
      return
    }
    if depth < Self.mostMarkers, let text = line.listItem, paragraph.isEmpty || isInList || line.mayInterrupt {
      endParagraph()
      (kind, isInList) = (.listItem, true)
      isAfterBlank = false
      // An item may begin with what is no paragraph.
      return try self.line(text, depth: depth + 1)
    }
    if line.startsHTML, paragraph.isEmpty || !line.content.hasPrefix("<img") {
      endParagraph()
      if line.indentation == 0 { leaveList() }
      return try html()
    }
    if index + 1 < lines.count, let cells = line.cells,
      MarkdownLine(MarkdownLine(lines[index + 1]).withoutQuotes).isTableRule(of: cells.count)
    {
      return table(cells)
    }
    // A paragraph that is not indented after an empty line is outside of the list.
    if paragraph.isEmpty, isAfterBlank, line.indentation == 0 { leaveList() }
    paragraph.append(line.content)
  }

  private mutating func leaveList() { (kind, isInList) = (.paragraph, false) }

  private mutating func endParagraph() {
    guard !paragraph.isEmpty else { return }
    let text = paragraph
    paragraph = []
    block(kind, text)
  }

  private mutating func block(_ kind: Block.Kind, _ lines: [Substring]) {
    builder.begin(kind, isDeferred: kind == .footnote)
    MarkdownInline(lines).write(to: &builder)
    builder.end()
  }

  private mutating func skipCode(until fence: Substring) {
    leftOut.count("code block")
    index += 1
    while index < lines.count {
      let line = MarkdownLine.trimmed(MarkdownLine(lines[index]).withoutQuotes)
      if line.hasPrefix(fence), line.allSatisfy({ $0 == fence.first }) { return }
      index += 1
    }
  }

  private mutating func skipIndentedCode() {
    leftOut.count("code block")
    while index + 1 < lines.count {
      let next = MarkdownLine(lines[index + 1])
      guard next.isBlank || next.indentation >= 4 else { return }
      index += 1
    }
  }

  private mutating func table(_ heading: [Substring]) {
    endParagraph()
    for cell in heading { block(.tableCell, [cell]) }
    index += 1
    while index + 1 < lines.count {
      let next = MarkdownLine(MarkdownLine(lines[index + 1]).withoutQuotes)
      guard !next.isBlank, let cells = next.cells else { return }
      for cell in cells { block(.tableCell, [cell]) }
      index += 1
    }
  }

  /// Reads a piece of HTML, which ends at an empty line, or where its comment or its code does.
  private mutating func html() throws(InputError) {
    let first = MarkdownLine.trimmed(lines[index]).lowercased()
    let end: String? =
      first.hasPrefix("<!--")
      ? "-->" : ["script", "style", "pre"].first { first.hasPrefix("<\($0)") }.map { "</\($0)>" }
    var piece: [Substring] = []
    while index < lines.count {
      let line = lines[index]
      if end == nil, MarkdownLine(line).isBlank { break }
      piece.append(line)
      if let end, line.lowercased()[...].after(end) != nil { break }
      index += 1
    }
    let page = try HTMLPage(reading: Array(piece.joined(separator: "\n").utf8), file: file, encoding: "UTF-8")
    guard let root = page.root else { return }
    var reader = HTMLTextReader(leavesBoilerplateOut: false)
    reader.builder = builder
    reader.read(root)
    builder = reader.builder
  }
}
