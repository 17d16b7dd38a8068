internal import WaslCore

/// What a cell's text may hold that stands for something else.
enum TSVCellForm {
  /// Nothing: a file without a header line.
  case plain
  /// Our escapes and separators: see ``TSVEscaping``.
  case escaped
  /// Separators alone: the cell of a workbook, which holds every character.
  case separatorOnly
}

/// How a file's lines are to be read.
struct TSVLayout {
  /// Where each column stands; source and target are always there.
  let columns: [TSVColumn: Int]
  /// How many columns a line may have.
  let count: Int
  let form: TSVCellForm
  /// The file's name, for errors.
  let file: String
}

/// A line's cells by the names of their columns.
struct TSVUnitRow {
  let cells: [TSVCell]
  let layout: TSVLayout

  private func cell(_ column: TSVColumn) -> TSVCell? {
    layout.columns[column].flatMap { $0 < cells.count ? cells[$0] : nil }
  }

  func location(_ column: TSVColumn) -> SourceLocation {
    cell(column)?.location(in: layout.file) ?? cells[0].location(in: layout.file)
  }

  /// The cell's text, or `nil` where it is empty.
  func text(_ column: TSVColumn) -> String? {
    guard let cell = cell(column), !cell.text.isEmpty else { return nil }
    return layout.form == .escaped ? TSVEscaping.text(cell.text) : cell.text
  }

  private func items(_ column: TSVColumn) -> [String] {
    guard let cell = cell(column), !cell.text.isEmpty else { return [] }
    return switch layout.form {
    case .plain: [cell.text]
    case .escaped: TSVEscaping.items(cell.text)
    case .separatorOnly: TSVEscaping.plainItems(cell.text)
    }
  }

  func language(_ column: TSVColumn) throws(InputError) -> LanguageTag? {
    guard let text = text(column) else { return nil }
    guard let tag = LanguageTag(text) else {
      throw InputError(
        location(column), "“\(text)” is not a BCP-47 language tag", remedy: "write ar or en-GB")
    }
    return tag
  }

  private func number(
    _ column: TSVColumn, in range: ClosedRange<Double>, _ words: String
  ) throws(InputError) -> Double? {
    guard let text = text(column) else { return nil }
    guard let value = Double(text), range.contains(value) else {
      throw InputError(
        location(column), "the \(column.rawValue) “\(text)” is not \(words)",
        remedy: "write it with a point, as in 0.97, or leave the cell empty")
    }
    return value
  }

  private func status() throws(InputError) -> TranslationUnit.Status {
    guard let text = text(.status) else { return .automatic }
    guard let status = TranslationUnit.Status(rawValue: text.lowercased()) else {
      let known = TranslationUnit.Status.allCases.map(\.rawValue).joined(separator: ", ")
      throw InputError(location(.status), "“\(text)” is no status", remedy: "write one of \(known)")
    }
    return status
  }

  func unit(number: Int) throws(InputError) -> TranslationUnit {
    try checkCount()
    let (source, target) = (items(.source), items(.target))
    guard !(source.isEmpty && target.isEmpty) else {
      throw InputError(
        location(.source), "both the source and the target are empty", remedy: "remove the line")
    }
    let greatest = Double.greatestFiniteMagnitude
    return TranslationUnit(
      id: text(.id) ?? String(number), source: source, target: target,
      score: try self.number(.score, in: -greatest...greatest, "a number"),
      confidence: try self.number(.confidence, in: 0...1, "a number from 0 to 1"), status: try status(),
      notes: items(.notes))
  }

  /// Trailing empty cells may be missing or too many, as spreadsheets have it.
  private func checkCount() throws(InputError) {
    let needed = layout.form != .plain ? max(layout.columns[.source] ?? 0, layout.columns[.target] ?? 0) + 1 : 2
    let count = cells.count
    if count < needed {
      throw InputError(
        cells[0].location(in: layout.file),
        count == 1 && layout.form == .plain
          ? "there is no tab on this line" : "the line has \(count) columns and no source and target in them",
        remedy: layout.form != .plain
          ? "fill the columns that the header line names"
          : "write source, tab, target, or name the columns in a header line")
    }
    if let extra = cells.dropFirst(layout.count).first(where: { !$0.text.isEmpty }) {
      throw InputError(
        extra.location(in: layout.file), "the line has \(count) columns where \(layout.count) are expected",
        remedy: layout.form != .plain
          ? "write \\t for a tab in the text"
          : "name the columns in a header line with source and target in it")
    }
  }
}
