internal import Foundation

/// How well the lengths of two blocks fit, against what chance would give.
///
/// As Gale and Church (1993) found, the logarithm of the ratio of the lengths of a sentence and its translation is
/// about normal. Against it stands the chance that a block of so many sentences of this very text has that length:
/// Moore's (2002) model, whose ratio needs no weight between beads with and without a partner.
struct LengthModel: Sendable {
  /// The mean of log(target length / source length).
  let meanLogRatio: Double
  /// The mean and the variance of one target sentence's length, in letters.
  private let meanLength: Double
  private let varianceOfLength: Double
  /// How much more or less the ratios spread than is usual.
  private let spread: Double

  /// The variance of the log ratio for long sentences, and its growth as they get shorter, by 1 over the source's
  /// length in letters. Measured on 3,071 professional pairs (TICO-19): 95 in 100 ratios within 0.66 to 1.31 of each
  /// other at some 120 letters.
  private static let varianceOfLongSentences = 0.022
  private static let varianceByLength = 1.6

  /// - Parameters:
  ///   - source: the source sentences' lengths in letters.
  ///   - target: the target sentences' lengths.
  init(source: [Int], target: [Int]) {
    // Ten sentences' worth of equal lengths on both sides keep a short or one-sided text from odd ratios.
    let ballast = 1_000.0
    let sourceTotal = Double(source.reduce(0, +)) + ballast
    let targetTotal = Double(target.reduce(0, +)) + ballast
    meanLogRatio = max(-0.7, min(0.7, log(targetTotal / sourceTotal)))
    let count = Double(max(target.count, 1))
    let mean = max(Double(target.reduce(0, +)) / count, 1)
    meanLength = mean
    let squares = target.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
    // Never below a fifth of the mean: texts of lines of equal length exist.
    varianceOfLength = max(squares / count, mean * mean * 0.04)
    spread = 1
  }

  /// A pair of lengths that a first alignment has joined.
  struct Observation {
    let source: Int
    let target: Int
    /// The confidence, 0 to 1.
    let weight: Double
  }

  /// The same model, fitted to what a first alignment of the texts has joined: a free translation's lengths spread
  /// more than a close one's.
  func fitted(to observations: [Observation]) -> LengthModel {
    var weight = Self.inertia
    var ratios = Self.inertia * meanLogRatio
    for seen in observations {
      weight += seen.weight
      ratios += seen.weight * log(Double(max(seen.target, 1)) / Double(max(seen.source, 1)))
    }
    let mean = ratios / weight
    var squares = Self.inertia
    for seen in observations {
      let deviation = log(Double(max(seen.target, 1)) / Double(max(seen.source, 1))) - mean
      squares +=
        seen.weight
        * min(deviation * deviation / Self.usualVariance(ofLength: Double(max(seen.source, 1))), Self.outlier)
    }
    return LengthModel(self, meanLogRatio: mean, spread: squares / weight)
  }

  /// How many beads it takes to weigh as much as what is usual.
  private static let inertia = 20.0
  /// Squares of more than so many variances are cut off: a wrong bead among the first must not spoil the fit.
  private static let outlier = 9.0

  private init(_ model: LengthModel, meanLogRatio: Double, spread: Double) {
    self.meanLogRatio = meanLogRatio
    self.spread = spread
    meanLength = model.meanLength
    varianceOfLength = model.varianceOfLength
  }

  /// The variance of the log ratio beside a source block of a length in letters.
  func variance(ofLength length: Double) -> Double { spread * Self.usualVariance(ofLength: length) }

  private static func usualVariance(ofLength length: Double) -> Double {
    varianceOfLongSentences + varianceByLength / length
  }

  /// The log density of the length of so many sentences in a row: a gamma distribution, whose sums are gamma again.
  func densityByChance(sentences: Int) -> (_ length: Double) -> Double {
    let shape = meanLength * meanLength / varianceOfLength * Double(sentences)
    let scale = varianceOfLength / meanLength
    let constant = -shape * log(scale) - lgamma(shape)
    return { (shape - 1) * log($0) - $0 / scale + constant }
  }
}
