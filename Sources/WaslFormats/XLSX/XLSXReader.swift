internal import WaslCore

/// Reads one unit a row below a row of column names. A row whose texts are not those that were written counts as edited.
///
/// Copyable, unlike the other readers: as a `~Copyable` struct it crashed in optimised builds (Swift 6.3.1), releasing its
/// layout once too often. What in the compiler does that is not known.
struct XLSXReader: BitextReader {
  let header: BitextHeader
  private let sheet: XLSXSheet
  private let layout: TSVLayout
  private let fingerprintColumn: Int?
  private let unknownColumns: [String]
  private var pending: [TSVCell]?
  private var count = 0
  private var editedCount = 0

  init(_ input: InputBytes, options: ReadOptions) throws(InputError) {
    let sheet = try XLSXSheet(input)
    let first = try sheet.next()
    let headings = (first?.cells ?? []).map { (column: $0.column, name: $0.text.lowercased().trimmingSpaces) }
    var columns: [TSVColumn: Int] = [:]
    for heading in headings {
      if let column = TSVColumn(rawValue: heading.name), columns[column] == nil { columns[column] = heading.column }
    }
    guard columns[.source] != nil, columns[.target] != nil else {
      throw InputError(
        SourceLocation(file: input.name, line: first?.number),
        "the first row does not name the columns source and target",
        remedy: "write “source” and “target” above the two columns with the texts")
    }
    let layout = TSVLayout(
      columns: columns, count: .max, form: .separatorOnly, file: input.name)
    let fingerprintColumn = headings.first { $0.name == XLSXWriter.fingerprintColumn }?.column
    let cells = try Self.next(sheet)
    let row = TSVUnitRow(cells: cells ?? [], layout: layout)
    let sourceLanguage = try row.language(.sourceLanguage)
    let targetLanguage = try row.language(.targetLanguage)
    header = BitextHeader(
      sourceLanguage: options.sourceLanguage ?? sourceLanguage ?? .undetermined,
      targetLanguage: options.targetLanguage ?? targetLanguage ?? .undetermined,
      sourceName: row.text(.sourceDocument), targetName: row.text(.targetDocument))
    unknownColumns = headings.map(\.name).filter {
      !$0.isEmpty && TSVColumn(rawValue: $0) == nil && $0 != XLSXWriter.fingerprintColumn
    }
    self.layout = layout
    self.fingerprintColumn = fingerprintColumn
    pending = cells
    self.sheet = sheet
  }

  var notices: [Notice] {
    let place = SourceLocation(file: sheet.file)
    var notices: [Notice] = []
    if !unknownColumns.isEmpty {
      let names = unknownColumns.map { "“\($0)”" }.joined(separator: ", ")
      notices.append(Notice(place, "columns left out, since their names are not known here: \(names)"))
    }
    if sheet.errorCount > 0 {
      notices.append(Notice(place, "cells with an error in them count as empty: \(sheet.errorCount)"))
    }
    if editedCount > 0 {
      let rows = editedCount == 1 ? "1 row was" : "\(editedCount) rows were"
      notices.append(Notice(place, "\(rows) edited in the sheet and marked so"))
    }
    return notices
  }

  mutating func next() throws(InputError) -> TranslationUnit? {
    while true {
      var cells = pending.take()
      if cells == nil { cells = try Self.next(sheet) }
      guard let cells else { return nil }
      count += 1
      let row = TSVUnitRow(cells: cells, layout: layout)
      // A row whose texts were both deleted was taken out of the bitext.
      if row.text(.source) == nil, row.text(.target) == nil { continue }
      var unit = try row.unit(number: count)
      if let fingerprintColumn, fingerprintColumn < cells.count, !cells[fingerprintColumn].text.isEmpty,
        unit.status == .automatic, cells[fingerprintColumn].text != XLSXFingerprint.of(unit)
      {
        unit.status = .edited
        editedCount += 1
      }
      return unit
    }
  }

  /// The cells of the next row, from the first column on without a gap.
  private static func next(_ sheet: XLSXSheet) throws(InputError) -> [TSVCell]? {
    guard let row = try sheet.next() else { return nil }
    // A reference far to the right is no reason to fill the row up to it.
    let last = min(row.cells.map(\.column).max() ?? 0, 1 << 10)
    var cells = (0...last).map { TSVCell(text: "", row: row.number, column: $0 + 1) }
    for cell in row.cells where cell.column <= last { cells[cell.column].text = cell.text }
    return cells
  }
}
