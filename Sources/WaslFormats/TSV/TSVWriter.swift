internal import WaslCore

/// Writes one unit a line below a header line.
struct TSVWriter: ~Copyable, BitextWriter {
  private let sink: any ByteSink
  /// The last four cells, the same in every row.
  private let lastCells: [String]
  private var written = 0
  private var losses = Losses(in: TSVFormat().contents)
  private let kind: TSVKind

  init(_ header: BitextHeader, to sink: any ByteSink, kind: TSVKind = .tabs) throws(OutputError) {
    self.sink = sink
    self.kind = kind
    lastCells = [
      header.sourceLanguage.description, header.targetLanguage.description,
      header.sourceName.map { TSVEscaping.cell([$0]) } ?? "",
      header.targetName.map { TSVEscaping.cell([$0]) } ?? "",
    ]
    try sink.write(kind.line(TSVColumn.allCases.map(\.rawValue)))
  }

  mutating func write(_ unit: TranslationUnit) throws(OutputError) {
    let cells = [
      TSVEscaping.cell([unit.id]), TSVEscaping.cell(unit.source), TSVEscaping.cell(unit.target), unit.type,
      Self.number(unit.score), Self.number(unit.confidence), unit.status.rawValue,
      TSVEscaping.cell(unit.notes),
    ]
    try sink.write(kind.line(cells + lastCells))
    written += 1
    losses.count(unit)
  }

  mutating func finish() throws(OutputError) -> WriteReport {
    WriteReport(written: written, notices: losses.notices(format: kind == .tabs ? "tsv" : "csv", file: sink.name))
  }

  /// The shortest digits that give the same number back; empty where there is none.
  private static func number(_ value: Double?) -> String {
    guard let value, value.isFinite else { return "" }
    return value.description
  }
}
