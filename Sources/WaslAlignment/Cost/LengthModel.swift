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
  private let weights: AlignmentWeights

  /// - Parameters:
  ///   - source: the source sentences' lengths in letters, summed up from 0.
  ///   - target: the target sentences' lengths, likewise.
  init(source: [Int], target: [Int], _ weights: AlignmentWeights) {
    self.weights = weights
    // Ten sentences' worth of equal lengths on both sides keep a short or one-sided text from odd ratios.
    let ballast = 1_000.0
    let total = Double(target[target.count - 1])
    meanLogRatio = max(-0.7, min(0.7, log((total + ballast) / (Double(source[source.count - 1]) + ballast))))
    let count = Double(max(target.count - 1, 1))
    let mean = max(total / count, 1)
    meanLength = mean
    let squares = zip(target.dropFirst(), target).reduce(0.0) {
      let length = Double($1.0 - $1.1)
      return $0 + (length - mean) * (length - mean)
    }
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
    var weight = weights.lengthInertia
    var ratios = weight * meanLogRatio
    for seen in observations {
      weight += seen.weight
      ratios += seen.weight * log(Double(max(seen.target, 1)) / Double(max(seen.source, 1)))
    }
    let mean = ratios / weight
    var squares = weights.lengthInertia
    for seen in observations {
      let deviation = log(Double(max(seen.target, 1)) / Double(max(seen.source, 1))) - mean
      squares +=
        seen.weight
        * min(deviation * deviation / usualVariance(ofLength: Double(max(seen.source, 1))), Self.outlier)
    }
    return LengthModel(self, meanLogRatio: mean, spread: squares / weight)
  }

  /// Squares of more than so many variances are cut off: a wrong bead among the first must not spoil the fit.
  private static let outlier = 9.0

  private init(_ model: LengthModel, meanLogRatio: Double, spread: Double) {
    self.meanLogRatio = meanLogRatio
    self.spread = spread
    weights = model.weights
    meanLength = model.meanLength
    varianceOfLength = model.varianceOfLength
  }

  /// The variances of the log ratio beside source blocks of four lengths in letters.
  @inline(__always)
  func variance(ofLengths lengths: SIMD4<Float>) -> SIMD4<Float> {
    (Float(weights.lengthVariance) + Float(weights.lengthVarianceByLetter) / lengths) * Float(spread)
  }

  private func usualVariance(ofLength length: Double) -> Double {
    weights.lengthVariance + weights.lengthVarianceByLetter / length
  }

  /// The density of the length of so many sentences in a row: a gamma distribution, whose sums are gamma again.
  func densityByChance(sentences: Int) -> Density {
    let shape = meanLength * meanLength / varianceOfLength * Double(sentences)
    let scale = varianceOfLength / meanLength
    return Density(
      power: Float(shape - 1), inverseScale: Float(1 / scale), constant: Float(-shape * log(scale) - lgamma(shape)))
  }

  /// A gamma distribution's density, ready to be taken at many places.
  struct Density {
    let power: Float
    let inverseScale: Float
    let constant: Float

    @inline(__always)
    func logarithm(ofLengths lengths: SIMD4<Float>, _ logarithms: SIMD4<Float>) -> SIMD4<Float> {
      power * logarithms - lengths * inverseScale + constant
    }
  }
}
