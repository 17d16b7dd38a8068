/// The numbers that the engine was tuned by: what each kind of evidence weighs.
///
/// The standard ones were learnt from development documents by `Benchmarks/learn-weights`, which says before and after
/// in `docs/benchmarks.md`.
public struct AlignmentWeights: Sendable, Hashable, Codable {
  /// The weight of a lexicon's words in a bead's log likelihood.
  public var knownWords = 1.7
  /// The weight of words learnt from the texts themselves, which confirm the alignment that they were learnt from.
  public var learntWords = 0.8
  /// The share of a text's words that come from the other text's words and not from anywhere, 0 to 1, as the mixture
  /// has it: higher shares punish free translation.
  public var translatedShare = 0.75
  /// The chance, 0 to 1, that a word finds its translation in the sentence's own, where the lexicon knows all there is to
  /// know of it; before anything is known of these texts.
  public var keptWords = 0.8
  /// How many words of the texts themselves weigh as much as this chance.
  public var wordInertia = 260.0
  /// How many words around a word, and how many sentences around a feature, weigh as much as the whole text where it is
  /// asked how common it is.
  public var nearbyWords = 60.0
  public var nearbySentences = 5.0
  /// The weight of what blocks begin and end with, the share of it that agrees where it could, 0 to 1, and how many beads of
  /// the texts themselves weigh as much as that share.
  public var edges = 0.9
  public var keptEdges = 0.8
  public var edgeInertia = 20.0
  /// The weight of shared features.
  public var features = 1.5
  /// The chances, 0 to 1, that features of a sentence stand in its translation too.
  public var keptNumbers = 0.93
  public var keptCalendar = 0.9
  public var keptSameWords = 0.5
  public var keptNames = 0.58
  public var keptMarks = 0.8
  /// The shares of bead types before anything is known of the texts, by the greater and the smaller number of sentences:
  /// `2-1` is both 2-1 and 1-2.
  public var beadShares: [String: Double] = [
    "1-1": 0.6, "1-0": 0.07, "2-1": 0.046, "2-2": 0.006, "3-1": 0.022, "3-2": 0.002, "3-3": 0.0005, "4-1": 0.0023,
    "4-2": 0.0005, "5-1": 0.001, "5-2": 0.0002, "6-1": 0.0004, "7-1": 0.0002,
  ]
  /// By how much each sentence more makes a bead rarer that is longer than those.
  public var longerBeads = 0.6
  /// How many beads of the texts themselves weigh as much as these shares.
  public var beadInertia = 23.0
  /// The variance of the log ratio of two lengths for long sentences, and its growth as they get shorter, by 1 over the
  /// source's length in letters.
  public var lengthVariance = 0.025
  public var lengthVarianceByLetter = 1.6
  /// How many beads of the texts themselves weigh as much as these variances.
  public var lengthInertia = 20.0
  /// Divides all log likelihoods before confidences are taken: evidence is never as independent as the model takes it
  /// to be.
  public var temperature = 1.6

  public init() {}

  /// What the engine uses where nothing else is said.
  public static let standard = AlignmentWeights()
}
