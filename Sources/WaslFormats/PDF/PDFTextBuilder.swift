internal import WaslCore
internal import WaslText

/// Makes paragraphs of a PDF's lines by where they stand.
struct PDFTextBuilder {
  var builder = DocumentBuilder()
  /// Whether the fonts turn lam-alef round, which can be undone in part only.
  private(set) var doubtfulLigatures = false

  private let pages: [PDFPage]
  private let order: PDFWordOrder
  /// The height of the letters that most of the text is in.
  private let bodyHeight: Double

  /// The least part of the letters' height that a gap between two words has where there is a space: poppler parts words
  /// without any where a font changes.
  private static let leastSpace = 0.08
  /// The least gap, in letters' heights, between two cells of a table.
  private static let cellGap = 0.4
  /// The most that letters of a note are as high as the body's, and a raised mark's as its line's.
  private static let noteHeight = 0.85
  private static let markHeight = 0.75
  /// How many times the usual distance two lines of a paragraph may be apart.
  private static let paragraphGap = 1.35

  init(pages: [PDFPage], order: PDFWordOrder) {
    self.pages = pages
    self.order = order
    let heights = pages.flatMap(\.lines).flatMap { line in
      [Double](repeating: line.height, count: min(line.words.count, 100))
    }
    bodyHeight = heights.isEmpty ? 0 : heights.sorted()[heights.count / 2]
  }

  /// A paragraph in the making: its lines in reading order.
  private struct Paragraph {
    var kind = Block.Kind.paragraph
    var lines: [(words: [PDFWord], line: PDFLine)] = []
    /// How wide the column is that it stands in.
    var column = 0.0
    var isRightToLeft = false
  }

  mutating func build() {
    var open: Paragraph?
    var notes: [Paragraph] = []
    var paragraphs: [Paragraph] = []
    for page in pages {
      let edges = Edges(page)
      let pageWidth = page.lines.map(\.box.width).max() ?? 0
      for block in page.blocks {
        let isRightToLeft = PDFWordOrder.isRightToLeft(block.lines.lazy.flatMap(\.words))
        let column = block.lines.count > 2 ? block.box.width : pageWidth
        var startsBlock = true
        for row in rows(of: block, isRightToLeft: isRightToLeft, edges: edges) {
          if row.count > 1 {
            if let finished = open { paragraphs.append(finished) }
            open = nil
            for cell in row {
              paragraphs.append(
                Paragraph(kind: .tableCell, lines: [ordered(cell, isRightToLeft)], isRightToLeft: isRightToLeft))
            }
            continue
          }
          guard let line = row.first else { continue }
          if isNote(line, on: page, after: notes.last) {
            let startsAnew = noteMark(of: ordered(line, isRightToLeft).words) != nil || notes.isEmpty
            if startsAnew {
              notes.append(Paragraph(kind: .footnote, isRightToLeft: isRightToLeft))
            }
            notes[notes.count - 1].lines.append(ordered(line, isRightToLeft))
            continue
          }
          let next = ordered(line, isRightToLeft)
          defer { startsBlock = false }
          if var current = open, continues(current, next, isApart: startsBlock) {
            current.lines.append(next)
            current.column = max(current.column, column)
            open = current
          } else {
            if let finished = open { paragraphs.append(finished) }
            let isItem = next.words.first.map { Self.isBullet($0.text) } ?? false
            open = Paragraph(
              kind: isItem ? .listItem : .paragraph, lines: [next], column: column, isRightToLeft: isRightToLeft)
          }
        }
      }
    }
    if let finished = open { paragraphs.append(finished) }
    write(paragraphs + notes)
  }

  // MARK: Lines

  private func ordered(_ line: PDFLine, _ isRightToLeft: Bool) -> (words: [PDFWord], line: PDFLine) {
    (order.ordered(line.words, isRightToLeft: isRightToLeft), line)
  }

  /// Where lines of a page begin and end.
  private struct Edges {
    private var left: [Int: Int] = [:]
    private var right: [Int: Int] = [:]

    init(_ page: PDFPage) {
      for line in page.lines {
        left[Int(line.box.left.rounded()), default: 0] += 1
        right[Int(line.box.right.rounded()), default: 0] += 1
      }
    }

    /// Whether another line begins where a word does, or ends where one does.
    func areAligned(left: Double, right: Double) -> Bool {
      func count(_ edges: [Int: Int], _ value: Double) -> Int {
        (-1...1).reduce(0) { $0 + edges[Int(value.rounded()) + $1, default: 0] }
      }
      return count(self.left, left) > 0 || count(self.right, right) > 0
    }
  }

  /// The lines of a block, those that stand beside each other as one row, in reading order.
  private func rows(of block: PDFBlock, isRightToLeft: Bool, edges: Edges) -> [[PDFLine]] {
    var rows: [[PDFLine]] = []
    for line in block.lines {
      let cells = cells(of: line, edges: edges)
      if let last = rows.last?.last, last.box.isBeside(line.box) {
        rows[rows.count - 1] += cells
      } else {
        rows.append(cells)
      }
    }
    return rows.map { row in row.sorted { isRightToLeft ? $0.box.left > $1.box.left : $0.box.left < $1.box.left } }
  }

  /// A line cut at wide gaps behind which other lines begin: cells that stand close to each other.
  private func cells(of line: PDFLine, edges: Edges) -> [PDFLine] {
    var cells: [[PDFWord]] = [[]]
    for word in line.words {
      if let previous = cells.last?.last, word.box.left - previous.box.right > Self.cellGap * line.height,
        edges.areAligned(left: word.box.left, right: previous.box.right)
      {
        cells.append([])
      }
      cells[cells.count - 1].append(word)
    }
    return cells.map(PDFLine.init)
  }

  // MARK: Paragraphs

  /// Whether a line goes on with a paragraph: the one before it had no room for its first word, and nothing else parts
  /// them.
  ///
  /// - Parameter isApart: whether the line begins another column or page. There a sentence that has ended ends its paragraph.
  private func continues(
    _ paragraph: Paragraph, _ next: (words: [PDFWord], line: PDFLine), isApart: Bool
  ) -> Bool {
    guard let last = paragraph.lines.last, let first = next.words.first else { return false }
    if isApart, let mark = last.words.last?.text.last, ".!?؟…:".contains(mark) { return false }
    if Self.isBullet(first.text) { return false }
    let height = last.line.height
    guard abs(height - next.line.height) < 0.15 * height else { return false }
    let distance = next.line.box.top - last.line.box.top
    if distance > 0, paragraph.lines.count > 1 {
      let usual = last.line.box.top - paragraph.lines[paragraph.lines.count - 2].line.box.top
      if usual > 0, distance > usual * Self.paragraphGap { return false }
    } else if distance > 2 * height {
      return false
    }
    let room = max(paragraph.column, last.line.box.width) - last.line.box.width
    return room < first.box.width + Self.leastSpace * height
  }

  private static func isBullet(_ text: String) -> Bool {
    ["•", "◦", "▪", "●", "○", "■", "□", "‣", "⁃", "\u{F0B7}", "\u{F0A7}"].contains(text)
  }

  // MARK: Notes

  /// Whether a line is one of a note: in smaller letters, in the lower half of its page, and beginning with a mark unless it
  /// goes on with the note before it.
  private func isNote(_ line: PDFLine, on page: PDFPage, after previous: Paragraph?) -> Bool {
    guard line.height < Self.noteHeight * bodyHeight, line.box.top > page.height / 2 else { return false }
    let isRightToLeft = PDFWordOrder.isRightToLeft(line.words)
    if noteMark(of: order.ordered(line.words, isRightToLeft: isRightToLeft)) != nil { return true }
    guard let last = previous?.lines.last?.line else { return false }
    return line.box.top > last.box.top && line.box.top - last.box.bottom < line.height
  }

  /// The mark that a note's first line begins with.
  private func noteMark(of words: [PDFWord]) -> String? {
    words.first.flatMap { Self.isMark($0.text) && words.count > 1 ? $0.text : nil }
  }

  private static func isMark(_ text: String) -> Bool {
    (1...3).contains(text.count) && text.allSatisfy { $0.isNumber || "*†‡§".contains($0) }
  }

  /// Whether a word is the raised mark of a note.
  private static func isRaised(_ word: PDFWord, in line: PDFLine) -> Bool {
    isMark(word.text) && word.box.height < markHeight * line.height
      && word.box.bottom < line.box.bottom - 0.1 * line.height
  }

  // MARK: Text

  private mutating func write(_ paragraphs: [Paragraph]) {
    var repair = LamAlefRepair()
    let joined = paragraphs.map { paragraph in pieces(of: paragraph) }
    for pieces in joined { for case .text(let text) in pieces { repair.look(at: text) } }
    let words = Set(
      joined.flatMap { $0 }.flatMap { piece -> [Substring] in
        if case .text(let text) = piece { text.split(whereSeparator: \.isWhitespace) } else { [] }
      })
    for (paragraph, pieces) in zip(paragraphs, joined) {
      builder.begin(
        paragraph.kind, direction: paragraph.isRightToLeft ? .rightToLeft : nil,
        isDeferred: paragraph.kind == .footnote)
      for piece in pieces {
        switch piece {
        case .text(let text): builder.append(repair.repaired(text))
        case .mark(let mark): builder.code("footnote", "<sup>\(mark.escapedForAttribute)</sup>")
        case .hyphen(let before, let after):
          // A word that stands elsewhere with its hyphen has it by right.
          if words.contains("\(before)-\(after)") { builder.append("-") }
        }
      }
      builder.end()
    }
    doubtfulLigatures = repair.isNeeded
  }

  private enum Piece {
    case text(String)
    case mark(String)
    /// A hyphen at a line's end, between two parts of what may be one word.
    case hyphen(before: String, after: String)
  }

  private func pieces(of paragraph: Paragraph) -> [Piece] {
    var pieces: [Piece] = []
    for (index, (words, line)) in paragraph.lines.enumerated() {
      var words = words
      if index == 0, paragraph.kind == .footnote, noteMark(of: words) != nil { words.removeFirst() }
      if index == 0, let first = words.first, Self.isBullet(first.text) { words.removeFirst() }
      var previous: PDFWord?
      for word in words {
        if let previous {
          let gap = max(word.box.left - previous.box.right, previous.box.left - word.box.right)
          if gap > Self.leastSpace * line.height { pieces.append(.text(" ")) }
        } else if index > 0 {
          hyphen(between: &pieces, and: word.text)
        }
        if Self.isRaised(word, in: line) {
          pieces.append(.mark(word.text))
        } else {
          pieces.append(.text(PresentationForms.resolved(word.text)))
        }
        previous = word
      }
    }
    return pieces
  }

  /// Joins two lines: by a space, or as one word where the first ends with a hyphen.
  private func hyphen(between pieces: inout [Piece], and next: String) {
    guard case .text(let last) = pieces.last, let hyphen = last.last, "-\u{AD}\u{2010}".contains(hyphen),
      last.dropLast().last?.isLetter == true, next.first?.isLowercase == true
    else { return pieces.append(.text(" ")) }
    let (before, after) = (String(last.dropLast()), next.prefix { $0.isLetter })
    pieces[pieces.count - 1] = .text(before)
    if hyphen != "\u{AD}" { pieces.append(.hyphen(before: before, after: String(after))) }
  }
}
