internal import Foundation

/// A probability from a few figures: the logistic function of their weighted sum.
struct LogisticModel {
  let bias: Double
  let weights: [Double]

  /// - Precondition: as many figures as weights.
  func probability(_ figures: [Double]) -> Double {
    var sum = bias
    for (figure, weight) in zip(figures, weights) { sum += figure * weight }
    return 1 / (1 + exp(-sum))
  }
}
