internal import WaslCore

/// The cost of a bead from lengths, words, shared features, paragraph breaks and the prior of its type, all worked out
/// beforehand so that one bead takes a few additions.
struct PairCost: BeadCost {
  let shapes: [BeadShape]
  private let priors: [Float]
  private let lengths: LengthTable
  private let paragraphs: ParagraphModel
  /// Target sentences beside source blocks, and source sentences beside target blocks, all evidence weighted.
  private let forward: BlockTable
  private let backward: BlockTable

  init(texts: PairedTexts, prior: BeadPrior, lengths: LengthModel, evidence: [Evidence], corridor: Corridor) {
    shapes = prior.shapes
    let largest = BeadPrior.largestSide
    priors = prior.logarithms
    self.lengths = LengthTable(
      lengths, sourceSums: texts.sourceLengths, targetSums: texts.targetLengths, largest: largest)
    paragraphs = texts.paragraphs
    let targetWindows = (0...texts.sourceCount).map { corridor.targetWindow(endingAt: $0, largest: largest) }
    let sourceWindows = corridor.sourceWindows(largest: largest)
    forward = Self.table(evidence, targetWindows, largest) { ($0.source, $0.target, $0.forward) }
    backward = Self.table(evidence, sourceWindows, largest) { ($0.target, $0.source, $0.backward) }
  }

  private static func table(
    _ evidence: [Evidence], _ windows: [Range<Int>], _ largest: Int,
    _ roles: (Evidence) -> (TokenStream, TokenStream, Evidence.Direction)
  ) -> BlockTable {
    var total: BlockTable?
    for kind in evidence {
      let (explaining, explained, direction) = roles(kind)
      var scorer = BlockScorer(
        explaining: explaining, explained: explained, direction: direction, isShared: kind.isSharedByLength,
        largest: largest)
      var table = BlockTable(windows: windows, largest: largest) {
        scorer.score(blocksEndingAt: $0, window: $1, into: &$2)
      }
      // Both directions speak of the same words: each counts half.
      table.scale(by: kind.weight / 2)
      total?.add(table, weight: 1)
      if total == nil { total = table }
    }
    return total ?? BlockTable(windows: windows, largest: largest) { _, _, _ in }
  }

  func logLikelihoodRatios(
    ofShape index: Int, endingAt source: Int, _ targets: Range<Int>, into ratios: UnsafeMutableBufferPointer<Float>
  ) {
    let shape = shapes[index]
    let prior = priors[index]
    guard shape.source > 0, shape.target > 0 else {
      for k in ratios.indices { ratios[k] = prior }
      return
    }
    let start = source - shape.source
    let startsParagraph = paragraphs.sourceStarts[start]
    let bothOrOne = startsParagraph ? paragraphs.both : paragraphs.one
    let oneOrNeither = startsParagraph ? paragraphs.one : paragraphs.neither
    let block = lengths.source[shape.source - 1][source]
    let sourceInside = paragraphs.sourceSums[source] - paragraphs.sourceSums[start + 1]
    let constant = prior + block.constant + Float(sourceInside) * paragraphs.inside
    let targetLog = lengths.targetLog[shape.target - 1]
    let chance = lengths.chance[shape.target - 1]
    for (k, target) in targets.enumerated() {
      let targetStart = target - shape.target
      let deviation = targetLog[target] - block.expected
      let targetInside = paragraphs.targetSums[target] - paragraphs.targetSums[targetStart + 1]
      ratios[k] =
        constant - deviation * deviation * block.halfInverseVariance - chance[target]
        + (paragraphs.targetStarts[targetStart] ? bothOrOne : oneOrNeither)
        + Float(targetInside) * paragraphs.inside
        + forward.score(endingAt: source, size: shape.source, targetStart..<target)
        + backward.score(endingAt: target, size: shape.target, start..<source)
    }
  }
}
