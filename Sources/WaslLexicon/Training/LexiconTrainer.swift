/// Learns which words translate each other from sentences that do.
///
/// IBM Model 1 first (P. F. Brown and others, "The Mathematics of Statistical Machine Translation", 1993,
/// https://aclanthology.org/J93-2003/), then a prior for the words' places, in both directions at once, and at last
/// passes in which only what both directions believe is counted (P. Liang, B. Taskar and D. Klein, "Alignment by
/// Agreement", 2006, https://aclanthology.org/N06-1014/), which keeps rare words from collecting everything.
///
/// The same pairs and options give the same bytes with any number of threads. Time and memory grow with the sum
/// over all pairs of the product of their lengths.
public enum LexiconTrainer {
  /// Learns a lexicon.
  ///
  /// - Parameter record: what the pairs are and who may use them; it is kept in the lexicon.
  public static func train(
    _ pairs: SentencePairs, options: Options = Options(), record: LexiconRecord = LexiconRecord()
  ) -> Lexicon {
    let usable = pairs.filtered(maximumLength: options.maximumLength)
    var run = TrainingRun(usable, options)
    for _ in 0..<options.unplacedIterations { run.pass(tension: 0, agreement: .none) }
    for _ in 0..<options.placedIterations { run.pass(tension: options.tension, agreement: .none) }
    for _ in 0..<options.agreeingIterations { run.pass(tension: options.tension, agreement: .product) }
    run.pass(tension: options.tension, agreement: .mean, estimates: false)
    return CountedLexicon(run).lexicon(record: record)
  }
}
