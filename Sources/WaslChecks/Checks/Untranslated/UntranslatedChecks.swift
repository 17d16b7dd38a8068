extension CheckRegistry {
  /// Checks of what was left in the source language, or is in none of the two.
  static let untranslated: [any Check.Type] = [
    UntranslatedSegment.self,
    UntranslatedPart.self,
    UntranslatedScript.self,
  ]
}
