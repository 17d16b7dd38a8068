internal import WaslCore

/// The cost of a bead from lengths, shared features, paragraph breaks and the prior of its type.
struct EvidenceCost: BeadCost {
  let sourceCount: Int
  let targetCount: Int
  private var prior = BeadPrior()
  private var lengths: LengthModel
  private let features: FeatureModel
  private let paragraphs: ParagraphModel
  /// Lengths summed up from the start, so that a block's length is a difference.
  private let sourceLengths: [Int]
  private let targetLengths: [Int]

  var shapes: [BeadShape] { prior.shapes }

  init(source: [Sentence], target: [Sentence], features table: FeatureTable) {
    sourceCount = source.count
    targetCount = target.count
    let sourceLetters = source.map { letterCount(of: $0.text) }
    let targetLetters = target.map { letterCount(of: $0.text) }
    lengths = LengthModel(source: sourceLetters, target: targetLetters)
    features = FeatureModel(table, largestBlock: BeadPrior.largestSide)
    paragraphs = ParagraphModel(source: source.map(\.paragraph), target: target.map(\.paragraph))
    sourceLengths = sourceLetters.reduce(into: [0]) { $0.append($0.last! + $1) }
    targetLengths = targetLetters.reduce(into: [0]) { $0.append($0.last! + $1) }
  }

  /// The same cost with the prior and the lengths fitted to a first alignment of these texts.
  func fitted(to alignment: Alignment) -> EvidenceCost {
    var seen: [BeadShape: Double] = [:]
    var observations: [LengthModel.Observation] = []
    for bead in alignment.beads {
      seen[BeadShape(source: bead.source.count, target: bead.target.count), default: 0] += bead.confidence
      guard !bead.isUnpaired else { continue }
      observations.append(
        LengthModel.Observation(
          source: sourceLength(bead.source), target: targetLength(bead.target), weight: bead.confidence))
    }
    var cost = self
    cost.prior = BeadPrior(seen: seen)
    cost.lengths = lengths.fitted(to: observations)
    return cost
  }

  func logLikelihoodRatio(source: Range<Int>, target: Range<Int>) -> Double {
    let type = prior.logarithm(of: source.count, target.count)
    guard !source.isEmpty, !target.isEmpty else { return type }
    return type
      + lengths.logLikelihoodRatio(
        source: sourceLength(source), target: targetLength(target), targetCount: target.count)
      + features.logLikelihoodRatio(source: source, target: target)
      + paragraphs.logLikelihoodRatio(source: source, target: target)
  }

  private func sourceLength(_ block: Range<Int>) -> Int {
    sourceLengths[block.upperBound] - sourceLengths[block.lowerBound]
  }

  private func targetLength(_ block: Range<Int>) -> Int {
    targetLengths[block.upperBound] - targetLengths[block.lowerBound]
  }
}

/// The length of a text in letters and digits: marks and spaces say nothing, and Arabic short vowels may be written
/// or not.
private func letterCount(of text: String) -> Int {
  text.unicodeScalars.count { scalar in
    if scalar.isASCII { return scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value) }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .decimalNumber: return true
    default: return false
    }
  }
}
