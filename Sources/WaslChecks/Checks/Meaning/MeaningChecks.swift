extension CheckRegistry {
  /// Checks of what is said: denied or not, asked or stated, one thing or its opposite, and who says it to whom.
  static let meaning: [any Check.Type] = [
    NegationMissing.self,
    NegationAdded.self,
    QuestionForm.self,
    MeaningOpposite.self,
    RoleSpeaker.self,
  ]
}
