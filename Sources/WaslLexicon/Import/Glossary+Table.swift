public import WaslCore

extension Glossary {
  /// What stands between the cells of a table.
  public enum Separator: Sendable, Hashable {
    case tab, comma, semicolon

    fileprivate var character: Character {
      switch self {
      case .tab: "\t"
      case .comma: ","
      case .semicolon: ";"
      }
    }

    /// The separator of a file by its name: the tab, but for `.csv`, where the first line decides between the comma
    /// and the semicolon that spreadsheets write in countries with a decimal comma.
    public static func ofFile(_ name: String, firstLine: some StringProtocol) -> Separator {
      guard name.lowercased().hasSuffix(".csv") else { return .tab }
      return firstLine.contains(";") && !firstLine.contains(",") ? .semicolon : .comma
    }
  }

  /// Adds the rows of a table whose first two columns are an expression and its translation. Cells may be quoted
  /// as RFC 4180 says. A first row that names the languages or says "source" and "target" is a heading.
  ///
  /// - Throws: `InputError` with the line where a row has one cell only.
  public mutating func append(table: String, separator: Separator, name: String) throws(InputError) {
    var rows = TableRows(table, separator: separator.character)
    var isFirst = true
    while let row = rows.next() {
      defer { isFirst = false }
      if row.cells.allSatisfy(\.isEmpty) { continue }
      guard row.cells.count >= 2 else {
        throw InputError(
          SourceLocation(file: name, line: row.line), "the row has one cell where two are needed",
          remedy: "put the expression and its translation into the first two columns")
      }
      if isFirst, isHeading(row.cells[0], row.cells[1]) { continue }
      append(source: row.cells[0], target: row.cells[1])
    }
  }

  /// The cells of a table's rows, without empty rows and without a heading that says "source" and "target".
  public static func rows(of table: String, separator: Separator) -> [[String]] {
    var rows = TableRows(table, separator: separator.character)
    var cells: [[String]] = []
    while let row = rows.next() {
      if row.cells.allSatisfy(\.isEmpty) { continue }
      if cells.isEmpty, row.cells.prefix(2).map({ $0.lowercased() }) == ["source", "target"] { continue }
      cells.append(row.cells)
    }
    return cells
  }

  private func isHeading(_ first: String, _ second: String) -> Bool {
    let cells = [first.lowercased(), second.lowercased()]
    return cells == ["source", "target"]
      || cells == [sourceLanguage.description.lowercased(), targetLanguage.description.lowercased()]
      || cells == [sourceLanguage.language, targetLanguage.language]
  }
}

/// Cuts a table into rows and cells.
private struct TableRows {
  private var rest: Substring
  private let separator: Character
  private var line = 1

  init(_ table: String, separator: Character) {
    rest = table[...]
    if rest.first == "\u{FEFF}" { rest = rest.dropFirst() }
    self.separator = separator
  }

  mutating func next() -> (line: Int, cells: [String])? {
    guard !rest.isEmpty else { return nil }
    let start = line
    var cells: [String] = []
    var cell = ""
    var isQuoted = false
    while let character = rest.popFirst() {
      if character.isNewline { line += 1 }
      if isQuoted {
        if character != "\"" {
          cell.append(character)
        } else if rest.first == "\"" {
          cell.append("\"")
          rest = rest.dropFirst()
        } else {
          isQuoted = false
        }
      } else if character == "\"", cell.isEmpty {
        isQuoted = true
      } else if character == separator {
        cells.append(cell)
        cell = ""
      } else if character.isNewline {
        break
      } else {
        cell.append(character)
      }
    }
    cells.append(cell)
    return (start, cells)
  }
}
