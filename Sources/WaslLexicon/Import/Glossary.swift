public import WaslCore

/// Words and expressions with their translations, as people write them down: a glossary, a dictionary.
public struct Glossary: Sendable {
  public let sourceLanguage: LanguageTag
  public let targetLanguage: LanguageTag
  /// The entries; one that has several translations stands there several times.
  public private(set) var entries: [(source: String, target: String)] = []

  public init(sourceLanguage: LanguageTag, targetLanguage: LanguageTag) {
    self.sourceLanguage = sourceLanguage
    self.targetLanguage = targetLanguage
  }

  /// Adds an entry; one with an empty side is left out.
  public mutating func append(source: String, target: String) {
    guard !source.isEmpty, !target.isEmpty else { return }
    entries.append((source, target))
  }

  /// The entries as a lexicon. Which words of an expression translate each other is learnt from the entries
  /// together, as from sentences.
  ///
  /// - Parameter record: where the glossary comes from.
  public func lexicon(record: LexiconRecord) -> Lexicon {
    var pairs = SentencePairs(sourceLanguage: sourceLanguage, targetLanguage: targetLanguage)
    for entry in entries { pairs.append(source: entry.source, target: entry.target) }
    var options = LexiconTrainer.Options()
    // Somebody vouches for an entry: it does not have to be seen twice.
    options.unseenOccurrences = 0.1
    // In two or three words the order says little, and in Arabic it is often the reverse.
    options.tension = 0
    return LexiconTrainer.train(pairs, options: options, record: record)
  }
}
