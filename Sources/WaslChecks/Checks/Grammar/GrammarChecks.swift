extension CheckRegistry {
  /// What is wrong between words.
  static let grammar: [any Check.Type] = [
    SayingThat.self,
    MissingPreposition.self,
    RelativeWithoutVerb.self,
    CountryGender.self,
    CaseEnding.self,
    RepeatedWord.self,
    IndefiniteArticle.self,
  ]
}
