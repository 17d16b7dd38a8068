public import WaslCore

extension Aligner {
  /// How two texts are to be aligned.
  public struct Options: Sendable {
    /// What is looked at besides the lengths of sentences and their paragraphs.
    public enum Evidence: String, Sendable, Hashable, CaseIterable, Codable {
      /// Nothing else.
      case lengths
      /// Numbers, dates, names, marks and words that both texts share.
      case features
      /// Those, and words that translate each other.
      case words
    }

    /// The most sentences of a bead, both sides together, 2 to ``mostSentences``; `nil` for 8, and for 13 in texts of which
    /// the first pass shows that one sentence often stands against five or more.
    public var largestBead: Int?
    /// Beads that the user has fixed, in both texts' order and each with sentences on both sides: they come out as they
    /// are, and no other bead crosses them.
    public var anchors: [Bead] = []
    public var evidence = Evidence.words
    public var weights = AlignmentWeights.standard
    /// How many threads may work at the same time. The result does not depend on it.
    public var threads = 1

    public static let mostSentences = 24

    public init() {}
  }
}
