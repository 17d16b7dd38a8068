internal import WaslCore

/// Writes one unit a line below a header line.
struct TSVWriter: ~Copyable, BitextWriter {
  private let sink: any ByteSink
  /// The last four cells, the same in every row.
  private let lastCells: [String]
  private var written = 0
  private var losses = Losses(in: TSVFormat().contents)

  init(_ header: BitextHeader, to sink: any ByteSink) throws(OutputError) {
    self.sink = sink
    lastCells = [
      header.sourceLanguage.description, header.targetLanguage.description,
      header.sourceName.map { TSVEscaping.cell([$0]) } ?? "",
      header.targetName.map { TSVEscaping.cell([$0]) } ?? "",
    ]
    try sink.write(TSVColumn.allCases.map(\.rawValue).joined(separator: "\t") + "\n")
  }

  mutating func write(_ unit: TranslationUnit) throws(OutputError) {
    let cells = [
      TSVEscaping.cell([unit.id]), TSVEscaping.cell(unit.source), TSVEscaping.cell(unit.target), unit.type,
      Self.number(unit.score), Self.number(unit.confidence), unit.status.rawValue,
      TSVEscaping.cell(unit.notes),
    ]
    try sink.write((cells + lastCells).joined(separator: "\t") + "\n")
    written += 1
    losses.count(unit)
  }

  mutating func finish() throws(OutputError) -> WriteReport {
    WriteReport(written: written, notices: losses.notices(format: "tsv", file: sink.name))
  }

  /// The shortest digits that give the same number back; empty where there is none.
  private static func number(_ value: Double?) -> String {
    guard let value, value.isFinite else { return "" }
    return value.description
  }
}
