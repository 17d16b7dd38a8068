extension LexiconTrainer {
  /// How a lexicon is learnt and what of it is kept.
  public struct Options: Sendable {
    /// Passes of IBM Model 1, which ignores where words stand (Brown et al. 1993).
    public var unplacedIterations = 4
    /// Passes with the prior for places (Dyer, Chahuneau and Smith 2013).
    public var placedIterations = 3
    /// Passes in which the two directions have to agree (Liang, Taskar and Klein 2006).
    public var agreeingIterations = 2
    /// How strongly words are expected at the same relative place; 0 is not at all.
    public var tension: Float = 4
    /// The probability that a word is translated by nothing.
    public var nullProbability: Float = 0.08
    /// Pairs with a longer side than this, in words, are left out: they are not sentences, and cost the square.
    public var maximumLength = 120
    /// Occurrences of a word without any translation that are added to those seen, so that a translation seen
    /// once is not certain.
    public var unseenOccurrences: Float = 2
    /// The smallest probability that is kept.
    public var minimumProbability: Float = 0.003
    /// The smallest expected number of times that two words translate each other for which they are kept.
    public var minimumCount: Float = 0.1
    /// The most translations that are kept of a word.
    public var maximumTranslations = 24
    /// Whether words that kept no translation keep their numbers too. Then the numbers of the lexicon are those of
    /// the pairs' vocabularies; otherwise words are numbered anew, frequent ones first.
    public var keepsNumbers = false
    /// How many threads work; the result is the same for any number.
    public var threads = 1

    public init() {}

    /// For the pairs of one document, such as those of its first alignment: the lexicon's word numbers are those of
    /// the pairs' vocabularies.
    public static let document: Options = {
      var options = Options()
      options.keepsNumbers = true
      return options
    }()
  }
}
