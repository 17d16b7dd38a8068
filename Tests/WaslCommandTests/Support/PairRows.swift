/// The rows of a TSV file as Wasl writes it.
struct PairRows {
  private let columns: [Substring]
  private let rows: [[Substring]]

  init(_ tsv: String) {
    let lines = tsv.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    columns = lines.first ?? []
    rows = Array(lines.dropFirst())
  }

  var count: Int { rows.count }

  /// A column's cells; empty where there is no such column.
  subscript(name: String) -> [String] {
    guard let column = columns.firstIndex(of: name[...]) else { return [] }
    return rows.map { Self.unescaped($0[column]) }
  }

  /// A backslash stands before what a spreadsheet would take for a formula or a quotation, and before itself
  /// (docs/formats.md); the corpora hold no other escapes.
  private static func unescaped(_ cell: Substring) -> String {
    var text = ""
    var isEscaped = false
    for character in cell {
      isEscaped = character == "\\" && !isEscaped
      if !isEscaped { text.append(character) }
    }
    return text
  }

  /// Source and target of the units that have both, the sentences of a side joined by a space as TMX has them.
  var pairs: [[String]] {
    zip(self["source"], self["target"]).filter { !$0.isEmpty && !$1.isEmpty }.map { source, target in
      [source, target].map { $0.replacing(" ␞ ", with: " ") }
    }
  }
}
