public import WaslCore

/// Beads as Vecalign writes them: `[0]:[1, 2]:0.123456`, the last part being the unit's score.
public struct VecalignFormat: BitextFormat {
  public let name = "vecalign"
  public let fileNameEndings = [".vecalign", ".align"]
  public let summary = "sentence numbers and costs, as Vecalign writes them"
  public let contents: FormatContents = [.scores, .sentenceBoundaries]

  public init() {}

  /// Needs the two documents' sentences.
  public func makeReader(
    _ input: InputBytes, options: ReadOptions
  ) throws(InputError) -> any BitextReader & ~Copyable {
    let sentences = try SentenceFiles(options, for: name, file: input.name)
    let beads = try VecalignFile.read(input).map {
      NumberedBead(source: $0.source, target: $0.target, score: $0.cost)
    }
    return try NumberedBeadReader(beads, of: sentences, file: input.name, options: options)
  }

  public func makeWriter(
    _ header: BitextHeader, to sink: any ByteSink, options: WriteOptions
  ) throws(OutputError) -> any BitextWriter & ~Copyable {
    BeadWriter(to: sink, format: self) { bead, score, _ in
      VecalignBead(source: Array(bead.source), target: Array(bead.target), cost: score).description
    } last: { _, _ in
      nil
    }
  }
}
