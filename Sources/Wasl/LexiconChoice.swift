public import WaslCore
public import WaslLexicon

extension Wasl.LexiconChoice {
  /// The lexicon from one language to another, turned round where need be.
  ///
  /// - Throws: `InputError` where the user's lexicon is between other languages.
  public func between(_ source: LanguageTag, _ target: LanguageTag) throws(InputError) -> Lexicon? {
    switch self {
    case .none: return nil
    case .bundled: return Lexicon.bundled(source: source, target: target)
    case .own(let lexicon):
      let languages = [lexicon.sourceLanguage.language, lexicon.targetLanguage.language]
      if languages == [source.language, target.language] { return lexicon }
      if languages == [target.language, source.language] { return lexicon.swapped }
      throw InputError(
        SourceLocation(file: "lexicon"),
        "the lexicon is between \(lexicon.sourceLanguage) and \(lexicon.targetLanguage), the texts are in \(source) and \(target)",
        remedy: "give a lexicon between the texts' languages, or none")
    }
  }
}
