internal import WaslCore

/// One cell with the line it stands on, so that an error can say where it is without counting beforehand.
struct TSVCell {
  /// The text of the cell, still escaped.
  var text: String
  fileprivate let line: LineReader.Line
  fileprivate let start: String.Index

  /// Where the cell begins.
  func location(in file: String) -> SourceLocation {
    SourceLocation(file: file, line: line.number, column: line.text[..<start].count + 1)
  }
}

/// A file's rows, cut into cells.
struct TSVRows: ~Copyable {
  private var lines: LineReader
  let file: String
  /// Whether a cell that begins with a quotation mark ends with one, as spreadsheets write it. In a file
  /// without a header line a quotation mark is text.
  var isQuotingUnderstood = false

  init(_ input: InputBytes) throws(InputError) {
    file = input.name
    lines = try LineReader(input)
  }

  var notices: [Notice] { lines.notices }

  /// The cells of the next line that is not blank, or `nil` after the last.
  ///
  /// - Throws: `InputError` where a quoted cell is not closed.
  mutating func next() throws(InputError) -> [TSVCell]? {
    while let line = try lines.next() {
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
        let end = rest.firstIndex(of: UInt8(ascii: "\t")) ?? rest.endIndex
        cells.append(TSVCell(text: String(line.text[start..<end]), line: line, start: start))
        start = end
      }
      if start == line.text.endIndex { return cells }
      start = line.text.utf8.index(after: start)
    }
  }

  /// A cell in quotation marks, in which a doubled one stands for one and line ends are text; leaves `start` at
  /// the tab after it.
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
        guard let next = try lines.next() else {
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
      if after == line.text.endIndex || line.text.utf8[after] == UInt8(ascii: "\t") {
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
