extension CheckRegistry {
  /// The spelling of single words.
  static let spelling: [any Check.Type] = [
    HamzatWasl.self,
    MissingHamza.self,
    FinalYeh.self,
    FinalMarbuta.self,
    KeyboardTanwin.self,
    ConfusedWords.self,
    GluedWords.self,
    SplitWords.self,
    MistypedWord.self,
    EnglishMisspelling.self,
    NonWord.self,
    TanwinStyle.self,
  ]
}
