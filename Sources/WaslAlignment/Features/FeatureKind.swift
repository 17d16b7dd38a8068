/// What a feature is made of, which says how far it can be trusted to stand in the translation too.
enum FeatureKind: UInt8, Sendable, CaseIterable {
  /// A number or a date, as a value.
  case number
  /// A weekday or a month.
  case calendar
  /// A word written alike on both sides: a Latin name in Arabic text, an acronym, a URL.
  case sameWord
  /// A name that sounds alike in two scripts.
  case name
  /// A question, an exclamation, brackets.
  case mark

  /// The chance that a feature of a sentence stands in its translation too.
  func kept(_ weights: AlignmentWeights) -> Double {
    switch self {
    case .number: weights.keptNumbers
    case .calendar: weights.keptCalendar
    case .sameWord: weights.keptSameWords
    case .name: weights.keptNames
    case .mark: weights.keptMarks
    }
  }
}
