public import WaslCore

/// Reads and writes alignments in the form of Vecalign (Thompson and Koehn 2019), which Bertalign and most
/// published gold alignments share.
public enum VecalignFile {
  /// Reads a file's beads in their order; blank lines are skipped, and an empty file has none.
  ///
  /// - Throws: `InputError` with line and column where a line is not of the form `[0]:[1, 2]` or
  ///   `[0]:[1, 2]:0.5`.
  public static func read(_ input: InputBytes) throws(InputError) -> [VecalignBead] {
    var lines = try LineReader(input, isEmptyAllowed: true)
    var beads: [VecalignBead] = []
    while let line = try lines.next() {
      var scanner = Scanner(line, file: input.name)
      if let bead = try scanner.bead() { beads.append(bead) }
    }
    return beads
  }

  /// Writes beads, one a line.
  ///
  /// - Throws: `OutputError` where the bytes cannot be written.
  public static func write(_ beads: some Sequence<VecalignBead>, to sink: any ByteSink) throws(OutputError) {
    for bead in beads { try sink.write("\(bead)\n") }
  }

  /// Writes an alignment, one bead a line.
  ///
  /// - Throws: `OutputError` where the bytes cannot be written.
  public static func write(_ alignment: Alignment, to sink: any ByteSink) throws(OutputError) {
    try write(alignment.beads.map { VecalignBead($0) }, to: sink)
  }

  /// Reads one line from left to right.
  private struct Scanner {
    private let line: LineReader.Line
    private let file: String
    private var rest: Substring

    init(_ line: LineReader.Line, file: String) {
      self.line = line
      self.file = file
      rest = line.text[...]
    }

    mutating func bead() throws(InputError) -> VecalignBead? {
      skipSpace()
      if rest.isEmpty { return nil }
      let source = try indices()
      guard take(":") else { throw fault("a colon is expected between the two sides") }
      let target = try indices()
      skipSpace()
      if rest.isEmpty { return VecalignBead(source: source, target: target) }
      guard take(":") else { throw fault("a colon or the end of the line is expected after the second side") }
      skipSpace()
      let word = rest.prefix { !$0.isWhitespace && $0 != ":" }
      guard let cost = Double(word) else { throw fault("the cost “\(word)” is no number") }
      return VecalignBead(source: source, target: target, cost: cost)
    }

    private mutating func indices() throws(InputError) -> [Int] {
      guard take("[") else { throw fault("a side must begin with “[”") }
      var indices: [Int] = []
      if take("]") { return indices }
      repeat {
        skipSpace()
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard let index = Int(digits) else {
          throw fault("a sentence number, counted from 0, is expected here")
        }
        indices.append(index)
        rest = rest.dropFirst(digits.count)
      } while take(",")
      guard take("]") else { throw fault("a comma or “]” is expected after a sentence number") }
      return indices
    }

    private mutating func skipSpace() { rest = rest.drop(while: \.isWhitespace) }

    private mutating func take(_ character: Character) -> Bool {
      skipSpace()
      guard rest.first == character else { return false }
      rest = rest.dropFirst()
      return true
    }

    private func fault(_ problem: String) -> InputError {
      let column = line.text[..<rest.startIndex].count + 1
      return InputError(
        SourceLocation(file: file, line: line.number, column: column), problem,
        remedy: "write a bead as [0]:[1, 2] or [0]:[1, 2]:0.5")
    }
  }
}
