public import WaslCore

extension Document {
  /// The language that the file names, where it may be true: where the text is in a script of that language.
  ///
  /// Many pages and office documents name the language of the program that made them.
  public var declaredLanguage: LanguageTag? {
    guard language != .undetermined, let script = LanguageGuess(text).script else { return nil }
    return LanguageGuess.scripts(of: language).contains(script) ? language : nil
  }
}
