/// Paragraph breaks of a section's target sentences as numbers, for four places at once.
struct ParagraphScores: ~Copyable {
  private let model: ParagraphModel
  private let first: Int
  /// 1 where a sentence starts a paragraph, and how many start one before each place.
  private let starts: Buffer<Float>
  private let sums: Buffer<Float>

  init(_ model: ParagraphModel, _ region: Region) {
    self.model = model
    first = region.target.lowerBound
    starts = Buffer(count: region.target.count + 1, repeating: 0)
    sums = Buffer(count: region.target.count + 1, repeating: 0)
    for sentence in region.target {
      let index = sentence - first
      starts[index] = model.targetStarts[sentence] ? 1 : 0
      sums[index + 1] = sums[index] + starts[index]
    }
  }

  /// Whether paragraphs say anything at all.
  var isSilent: Bool { model.isSilent }

  /// The figures of beads with one source block, for four target ends in a row.
  @inline(__always)
  func ratios(source: Range<Int>, targetSize: Int, endingAt place: Int) -> SIMD4<Float> {
    let isStart = model.sourceStarts[source.lowerBound]
    let both = isStart ? model.both : model.one
    let neither = isStart ? model.one : model.neither
    let start = place - targetSize - first
    let sourceInside = Float(model.sourceSums[source.upperBound] - model.sourceSums[source.lowerBound + 1])
    let inside = sums.four(at: place - first) - sums.four(at: start + 1) + sourceInside
    return neither + starts.four(at: start) * (both - neither) + inside * model.inside
  }
}
