internal import WaslCore

/// Writes one line for each unit from the numbers of its sentences, which are counted from unit to unit.
///
/// What the formats without text share. Rejected and unpaired units are written as well: leaving one out would
/// shift the numbers of all that follow.
struct BeadWriter: ~Copyable, BitextWriter {
  private let sink: any ByteSink
  private let format: String
  private let line: (_ bead: Bead, _ score: Double?, _ confidence: Double?) -> String
  private let last: (_ sourceCount: Int, _ targetCount: Int) -> String?
  private var sourceCount = 0
  private var targetCount = 0
  private var written = 0
  private var losses: Losses

  /// - Parameters:
  ///   - line: what is written for a unit.
  ///   - last: what is written after all units, where the format has such a line.
  init(
    to sink: any ByteSink, format: some BitextFormat,
    line: @escaping (_ bead: Bead, _ score: Double?, _ confidence: Double?) -> String,
    last: @escaping (_ sourceCount: Int, _ targetCount: Int) -> String?
  ) {
    self.sink = sink
    self.format = format.name
    self.line = line
    self.last = last
    losses = Losses(in: format.contents)
  }

  mutating func write(_ unit: TranslationUnit) throws(OutputError) {
    let bead = Bead(
      source: sourceCount..<sourceCount + unit.source.count,
      target: targetCount..<targetCount + unit.target.count)
    try sink.write(line(bead, unit.score, unit.confidence) + "\n")
    (sourceCount, targetCount) = (bead.source.upperBound, bead.target.upperBound)
    written += 1
    losses.count(unit)
  }

  mutating func finish() throws(OutputError) -> WriteReport {
    if let last = last(sourceCount, targetCount) { try sink.write(last + "\n") }
    return WriteReport(written: written, notices: losses.notices(format: format, file: sink.name))
  }
}
