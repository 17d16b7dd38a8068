internal import WaslCore

/// One cell with the line it stands on, so that an error can say where it is without counting beforehand.
struct TSVCell {
  /// The text of the cell, still escaped.
  var text: String
  private let place: Place

  private enum Place {
    case line(LineReader.Line, start: String.Index)
    case sheet(row: Int, column: Int)
  }

  fileprivate init(text: String, line: LineReader.Line, start: String.Index) {
    self.text = text
    place = .line(line, start: start)
  }

  /// A cell of a workbook, its row and column counted from 1.
  init(text: String, row: Int, column: Int) {
    self.text = text
    place = .sheet(row: row, column: column)
  }

  /// Where the cell begins.
  func location(in file: String) -> SourceLocation {
    switch place {
    case .line(let line, let start):
      SourceLocation(file: file, line: line.number, column: line.text[..<start].count + 1)
    case .sheet(let row, let column): SourceLocation(file: file, line: row, column: column)
    }
  }
}

/// A file's rows, cut into cells.
struct TSVRows: ~Copyable {
  private var lines: LineReader
  let file: String
  /// Whether a cell that begins with a quotation mark ends with one, as spreadsheets write it. In a file
  /// without a header line a quotation mark is text.
  var isQuotingUnderstood = false
  /// What stands between two cells.
  private let separator: UInt8
  /// The line that was read to know the separator.
  private var pendingLine: LineReader.Line?

  init(_ input: InputBytes, kind: TSVKind) throws(InputError) {
    file = input.name
    var lines = try LineReader(input)
    let first = try lines.next()
    separator = kind == .tabs ? UInt8(ascii: "\t") : Self.separator(of: first?.text ?? "")
    isQuotingUnderstood = kind == .commas
    pendingLine = first
    self.lines = lines
  }

  /// A comma, or the semicolon that spreadsheets write in countries with a decimal comma.
  private static func separator(of line: String) -> UInt8 {
    let counts = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")].map { sign in
      (sign: sign, count: line.utf8.count { $0 == sign })
    }
    return counts.max { $0.count < $1.count }.flatMap { $0.count > 0 ? $0.sign : nil } ?? UInt8(ascii: ",")
  }

  private mutating func nextLine() throws(InputError) -> LineReader.Line? {
    if let line = pendingLine.take() { return line }
    return try lines.next()
  }

  var notices: [Notice] { lines.notices }

  /// The cells of the next line that is not blank, or `nil` after the last.
  ///
  /// - Throws: `InputError` where a quoted cell is not closed.
  mutating func next() throws(InputError) -> [TSVCell]? {
    while let line = try nextLine() {
      let cells = try cells(of: line)
      if cells.contains(where: { !$0.text.isEmpty }) { return cells }
    }
    return nil
  }

  private mutating func cells(of first: LineReader.Line) throws(InputError) -> [TSVCell] {
    var line = first
    var cells: [TSVCell] = []
    var start = line.text.startIndex
    while true {
      let rest = line.text.utf8[start...]
      if isQuotingUnderstood, rest.first == UInt8(ascii: "\"") {
        cells.append(try quoted(&line, from: &start))
      } else {
        let end = rest.firstIndex(of: separator) ?? rest.endIndex
        cells.append(TSVCell(text: String(line.text[start..<end]), line: line, start: start))
        start = end
      }
      if start == line.text.endIndex { return cells }
      start = line.text.utf8.index(after: start)
    }
  }

  /// A cell in quotation marks, in which a doubled one stands for one and line ends are text; leaves `start` at
  /// the separator after it.
  private mutating func quoted(
    _ line: inout LineReader.Line, from start: inout String.Index
  ) throws(InputError) -> TSVCell {
    var cell = TSVCell(text: "", line: line, start: start)
    var text = ""
    var index = line.text.utf8.index(after: start)
    while true {
      let rest = line.text.utf8[index...]
      guard let quote = rest.firstIndex(of: UInt8(ascii: "\"")) else {
        text += line.text[index...] + "\n"
        guard let next = try nextLine() else {
          throw InputError(
            cell.location(in: file), "a quotation mark opens this cell and nothing closes it",
            remedy: "close it, or write \\\" for a quotation mark that is text")
        }
        line = next
        index = line.text.startIndex
        continue
      }
      text += line.text[index..<quote]
      let after = line.text.utf8.index(after: quote)
      if after == line.text.endIndex || line.text.utf8[after] == separator {
        cell.text = text
        start = after
        return cell
      }
      guard line.text.utf8[after] == UInt8(ascii: "\"") else {
        throw InputError(
          SourceLocation(file: file, line: line.number, column: line.text[..<after].count + 1),
          "text follows the quotation mark that closes the cell",
          remedy: "write \\\" at a cell's beginning for a quotation mark that is text")
      }
      text += "\""
      index = line.text.utf8.index(after: after)
    }
  }
}
