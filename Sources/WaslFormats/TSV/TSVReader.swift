internal import WaslCore

/// Reads tab-separated units, with a header line or with the two columns source and target.
struct TSVReader: ~Copyable, BitextReader {
  let header: BitextHeader
  private var rows: TSVRows
  private let layout: TSVLayout
  /// The row that was read to learn the header.
  private var pending: [TSVCell]?
  private var rowCount = 0
  private var otherDocuments = 0
  private let unknownColumns: [String]
  private let options: ReadOptions

  init(_ input: InputBytes, options: ReadOptions, kind: TSVKind = .tabs) throws(InputError) {
    var rows = try TSVRows(input, kind: kind)
    guard let first = try rows.next() else {
      throw InputError(
        SourceLocation(file: input.name), "there is no text in any cell of the file",
        remedy: "give a file with the columns source and target")
    }
    let names = first.map { Self.columnName($0.text) }
    let hasHeader = names.contains("source") && names.contains("target")
    let columns: [TSVColumn: Int] =
      hasHeader ? try Self.columns(first, names: names, file: input.name) : [.source: 0, .target: 1]
    let layout = TSVLayout(
      columns: columns, count: hasHeader ? first.count : 2, form: hasHeader ? .escaped : .plain, file: input.name)
    rows.isQuotingUnderstood = hasHeader || kind == .commas
    let cells = hasHeader ? try rows.next() : first
    let row = TSVUnitRow(cells: cells ?? [], layout: layout)
    let sourceLanguage = try row.language(.sourceLanguage)
    let targetLanguage = try row.language(.targetLanguage)
    header = BitextHeader(
      sourceLanguage: options.sourceLanguage ?? sourceLanguage ?? .undetermined,
      targetLanguage: options.targetLanguage ?? targetLanguage ?? .undetermined,
      sourceName: row.text(.sourceDocument), targetName: row.text(.targetDocument))
    unknownColumns = hasHeader ? names.filter { !$0.isEmpty && TSVColumn(rawValue: $0) == nil } : []
    pending = cells
    self.layout = layout
    self.options = options
    self.rows = rows
  }

  var notices: [Notice] {
    let file = SourceLocation(file: rows.file)
    var notices = rows.notices
    if !unknownColumns.isEmpty {
      let names = unknownColumns.map { "“\($0)”" }.joined(separator: ", ")
      notices.append(Notice(file, "columns left out, since their names are not known here: \(names)"))
    }
    if otherDocuments > 0 {
      notices.append(
        Notice(
          file,
          "\(otherDocuments) rows name other documents than the first row; only the first row's names are kept"
        ))
    }
    return notices
  }

  mutating func next() throws(InputError) -> TranslationUnit? {
    var cells = pending.take()
    if cells == nil { cells = try rows.next() }
    guard let cells else { return nil }
    rowCount += 1
    let row = TSVUnitRow(cells: cells, layout: layout)
    try checkHeader(of: row)
    return try row.unit(number: rowCount)
  }

  /// One file holds one pair of languages; another document's name is no fault.
  private mutating func checkHeader(of row: TSVUnitRow) throws(InputError) {
    let sides: [(TSVColumn, LanguageTag, LanguageTag?)] = [
      (.sourceLanguage, header.sourceLanguage, options.sourceLanguage),
      (.targetLanguage, header.targetLanguage, options.targetLanguage),
    ]
    for (column, expected, given) in sides where given == nil {
      guard let found = try row.language(column), found != expected else { continue }
      throw InputError(
        row.location(column), "the language is \(found) here and \(expected) in the first row",
        remedy: "put each pair of languages into a file of its own")
    }
    let names = (row.text(.sourceDocument), row.text(.targetDocument))
    if names != (header.sourceName, header.targetName) { otherDocuments += 1 }
  }

  /// The header line is read before it is known whether cells may be quoted.
  private static func columnName(_ cell: String) -> String {
    let isQuoted = cell.count > 1 && cell.hasPrefix("\"") && cell.hasSuffix("\"")
    return (isQuoted ? cell.dropFirst().dropLast() : cell[...]).lowercased()
  }

  private static func columns(
    _ cells: [TSVCell], names: [String], file: String
  ) throws(InputError) -> [TSVColumn: Int] {
    var columns: [TSVColumn: Int] = [:]
    for (index, name) in names.enumerated() {
      guard let column = TSVColumn(rawValue: name) else { continue }
      guard columns.updateValue(index, forKey: column) == nil else {
        throw InputError(
          cells[index].location(in: file), "the column “\(name)” stands twice in the header line",
          remedy: "remove one of them")
      }
    }
    return columns
  }
}
