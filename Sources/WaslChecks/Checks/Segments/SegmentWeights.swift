/// The weights of the segment checks.
///
/// Learnt by `Benchmarks/learn-segment-weights` from half of the training data, whole and with passages left out, added
/// and exchanged, with a lexicon that was trained on the other half.
enum SegmentWeights {
  /// That a unit's sides do not translate each other.
  static let mismatch = LogisticModel(
    bias: -0.461, weights: [-0.296, -0.453, -1.230, -1.576, -0.292, 0.221, 1.068])

  /// That a stretch of a text has no counterpart on the other side.
  struct Passage: Sendable {
    let model: LogisticModel
    /// What is less probable is not reported: of a thousand units without an error two to ten are.
    let threshold: Double
  }

  /// - Parameters:
  ///   - isArabic: whether the stretch is Arabic.
  ///   - isAdded: whether it stands in the target, and the source lacks it.
  static func passage(isArabic: Bool, isAdded: Bool) -> Passage {
    switch (isArabic, isAdded) {
    case (true, false): arabicOmitted
    case (true, true): arabicAdded
    case (false, false): otherOmitted
    case (false, true): otherAdded
    }
  }

  private static let arabicOmitted = Passage(
    model: LogisticModel(
      bias: -3.554,
      weights: [
        0.840, 2.272, 0.091, 0.851, -0.533, -0.961, -0.061, 0.802, 1.389, -1.517, -3.623, 0.230, 0.774, 0.064,
        -0.524, 0.881, 0.218, 1.503, 1.256, 0.445, -0.389, 4.517,
      ]), threshold: 0.90)
  private static let arabicAdded = Passage(
    model: LogisticModel(
      bias: -6.143,
      weights: [
        1.796, 1.566, -0.212, 0.736, 0.161, -0.910, -0.515, 0.634, 1.958, -1.963, -6.364, 0.241, -0.162, 1.259,
        -0.190, -0.574, -1.033, 1.789, 2.190, 1.372, 0.046, 6.811,
      ]), threshold: 0.85)
  private static let otherOmitted = Passage(
    model: LogisticModel(
      bias: -10.439,
      weights: [
        -0.132, 2.012, 0.016, 0.502, -2.298, -0.657, 0.251, 1.337, 3.695, -1.310, -4.167, 0.212, 0.229, 0.036,
        -0.595, 0.879, 0.109, 0.004, 0.791, 0.837, 0.000, 2.713,
      ]), threshold: 0.86)
  private static let otherAdded = Passage(
    model: LogisticModel(
      bias: -14.295,
      weights: [
        0.664, -0.378, -0.379, -0.970, -2.097, -0.696, 0.118, 1.187, 3.781, -2.198, 5.261, 0.266, -0.866, 0.943,
        -0.502, -2.160, -1.144, 3.414, 3.098, 2.799, 0.000, 5.514,
      ]), threshold: 0.75)
}
