/// The weights of the segment checks.
///
/// Learnt by `Benchmarks/learn-segment-weights` from half of the training data, whole and with passages left out, added
/// and exchanged, with a lexicon that was trained on the other half.
enum SegmentWeights {
  /// That a unit's sides do not translate each other.
  static let mismatch = LogisticModel(
    bias: -1.407, weights: [2.996, -0.697, -3.448, -3.208, 0.014, 0.032, 3.357])
  /// That a stretch of an Arabic text has no counterpart on the other side.
  static let arabicPassage = LogisticModel(
    bias: -5.467, weights: [0.543, 1.744, -0.365, -0.880, -0.052, 0.852, 1.921, -0.249, -2.031])
  /// That a stretch of a text in another language has none.
  static let otherPassage = LogisticModel(
    bias: -12.217, weights: [-1.811, 2.881, -1.186, -2.967, -0.413, 1.224, 5.817, -0.389, -3.843])
}
