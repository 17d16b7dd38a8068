/// What the edges of a section's target sentences say beside each class of a source sentence's edge, for four places at
/// once.
struct EdgeScores: ~Copyable {
  private let edges: PairedEdges
  private let width: Int
  private let start: Int
  /// By the source's class and the target sentence.
  private let beginnings: Buffer<Float>
  private let endings: Buffer<Float>

  init(_ edges: PairedEdges, _ region: Region) {
    self.edges = edges
    start = region.target.lowerBound
    width = region.target.count
    beginnings = Buffer(count: EdgeMark.count * width, repeating: 0)
    endings = Buffer(count: EdgeMark.count * width, repeating: 0)
    for own in 0..<EdgeMark.count {
      for sentence in region.target {
        let index = own * width + sentence - start
        beginnings[index] = edges.beginnings.ratios[own * EdgeMark.count + edges.target.first[sentence].rawValue]
        endings[index] = edges.endings.ratios[own * EdgeMark.count + edges.target.last[sentence].rawValue]
      }
    }
  }

  /// Whether edges say nothing at all.
  var isSilent: Bool { edges.isSilent }

  /// The figures of beads with one source block, for four target ends in a row.
  @inline(__always)
  func ratios(source: Range<Int>, targetSize: Int, endingAt place: Int) -> SIMD4<Float> {
    let first = edges.source.first[source.lowerBound].rawValue
    let last = edges.source.last[source.upperBound - 1].rawValue
    return beginnings.four(at: first * width + place - targetSize - start)
      + endings.four(at: last * width + place - 1 - start)
  }
}
