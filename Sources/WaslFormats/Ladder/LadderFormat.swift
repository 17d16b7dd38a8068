public import WaslCore

/// Beads as hunalign writes them: each line, a rung, says at which sentences of both texts a bead begins, and
/// how sure it is; the last rung stands at the ends of both texts.
public struct LadderFormat: BitextFormat {
  public let name = "ladder"
  public let fileNameEndings = [".ladder"]
  public let summary = "sentence numbers and confidences, as hunalign writes them"
  public let contents: FormatContents = [.confidences, .sentenceBoundaries]

  public init() {}

  /// Needs the two documents' sentences.
  public func makeReader(
    _ input: InputBytes, options: ReadOptions
  ) throws(InputError) -> any BitextReader & ~Copyable {
    let sentences = try SentenceFiles(options, for: name, file: input.name)
    let rungs = try LadderFile.read(input)
    try Self.check(rungs.last, against: sentences, file: input.name)
    let beads = zip(rungs, rungs.dropFirst()).map { rung, next in
      NumberedBead(
        source: Array(rung.source..<next.source), target: Array(rung.target..<next.target),
        score: (0...1).contains(rung.score) ? nil : -rung.score,
        confidence: (0...1).contains(rung.score) ? rung.score : nil)
    }
    return try NumberedBeadReader(beads, of: sentences, file: input.name, options: options)
  }

  /// No rung stands higher than the last. Looked at before the numbers between rungs are listed: a file of one line may
  /// name the sentence 40,000,000,000.
  private static func check(_ last: Rung?, against sentences: SentenceFiles, file: String) throws(InputError) {
    guard let last else { return }
    for (side, position, count) in [
      ("source", last.source, sentences.source.count), ("target", last.target, sentences.target.count),
    ] where position > count {
      throw InputError(
        SourceLocation(file: file), "the last rung stands at the \(side) sentence \(position), and there are \(count)",
        remedy: "give the files from which the alignment was made, one sentence a line")
    }
  }

  public func makeWriter(
    _ header: BitextHeader, to sink: any ByteSink, options: WriteOptions
  ) throws(OutputError) -> any BitextWriter & ~Copyable {
    BeadWriter(to: sink, format: self) { bead, _, confidence in
      Rung(source: bead.source.lowerBound, target: bead.target.lowerBound, score: confidence ?? 0).description
    } last: { sourceCount, targetCount in
      Rung(source: sourceCount, target: targetCount, score: 0).description
    }
  }
}
