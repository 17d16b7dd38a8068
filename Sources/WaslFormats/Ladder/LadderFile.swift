public import WaslCore

/// Reads and writes alignments in the form of hunalign (Varga et al. 2005).
public enum LadderFile {
  /// Reads a file's rungs. The columns may be separated by spaces and the score may be missing, as in ladders
  /// made by hand; blank lines are skipped.
  ///
  /// - Throws: `InputError` with line and column where a column is no number and where a rung stands before the
  ///   one above it.
  public static func read(_ input: InputBytes) throws(InputError) -> [Rung] {
    var lines = try LineReader(input, isEmptyAllowed: true)
    var rungs: [Rung] = []
    while let line = try lines.next() {
      guard let rung = try rung(line, file: input.name) else { continue }
      if let above = rungs.last, rung.source < above.source || rung.target < above.target {
        throw InputError(
          SourceLocation(file: input.name, line: line.number),
          "the rung \(rung.source), \(rung.target) stands before the one above it, \(above.source), \(above.target)",
          remedy: "sort the rungs; a ladder cannot hold crossing beads")
      }
      rungs.append(rung)
    }
    return rungs
  }

  /// The beads between the rungs, each with its rung's score as confidence where that is a probability, else 1.
  /// Rungs at the same place have nothing between them.
  public static func alignment(of rungs: [Rung]) -> Alignment {
    let beads = zip(rungs, rungs.dropFirst()).map { rung, next in
      Bead(
        source: rung.source..<next.source, target: rung.target..<next.target,
        confidence: (0...1).contains(rung.score) ? rung.score : 1)
    }
    return Alignment(beads: beads.filter { !($0.source.isEmpty && $0.target.isEmpty) })
  }

  /// Writes an alignment: a rung for each bead with its confidence, and one at the end.
  ///
  /// - Throws: `OutputError` where the bytes cannot be written.
  public static func write(_ alignment: Alignment, to sink: any ByteSink) throws(OutputError) {
    for bead in alignment.beads {
      let rung = Rung(source: bead.source.lowerBound, target: bead.target.lowerBound, score: bead.confidence)
      try sink.write("\(rung)\n")
    }
    let end = alignment.beads.last.map { Rung(source: $0.source.upperBound, target: $0.target.upperBound) }
    try sink.write("\(end ?? Rung(source: 0, target: 0))\n")
  }

  private static func rung(_ line: LineReader.Line, file: String) throws(InputError) -> Rung? {
    let columns = line.text.split(whereSeparator: \.isWhitespace)
    guard !columns.isEmpty else { return nil }
    guard (2...3).contains(columns.count) else {
      throw InputError(
        SourceLocation(file: file, line: line.number),
        "the line has \(columns.count) columns, and a rung has 2 or 3",
        remedy: "write source position, target position, score")
    }
    func fault(_ column: Substring, _ words: String) -> InputError {
      InputError(
        SourceLocation(file: file, line: line.number, column: line.text[..<column.startIndex].count + 1),
        "“\(column)” is not \(words)", remedy: "write source position, target position, score")
    }
    var positions: [Int] = []
    for column in columns.prefix(2) {
      guard let position = Int(column), position >= 0 else { throw fault(column, "a sentence number from 0") }
      positions.append(position)
    }
    var score = 0.0
    if columns.count == 3 {
      guard let number = Double(columns[2]) else { throw fault(columns[2], "a number") }
      score = number
    }
    return Rung(source: positions[0], target: positions[1], score: score)
  }
}
