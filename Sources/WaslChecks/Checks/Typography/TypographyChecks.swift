extension CheckRegistry {
  /// Marks, spaces and characters.
  static let typography: [any Check.Type] = [
    SpaceBeforeMark.self,
    SpaceAfterMark.self,
    DoubleSpace.self,
    RepeatedMark.self,
    ForeignMark.self,
    UnbalancedQuotes.self,
    QuotationStyle.self,
    UnbalancedBrackets.self,
    BidiControls.self,
    InnerTatweel.self,
    PresentationForms.self,
    PersianLetters.self,
    BrokenEncoding.self,
    MixedDigits.self,
    MissingEndMark.self,
  ]
}
