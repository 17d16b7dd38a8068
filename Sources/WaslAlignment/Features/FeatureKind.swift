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

  /// The chance that a feature of a sentence stands in its translation too. Set by hand from what was seen in the
  /// development documents; the next step of the engine learns such figures.
  var kept: Double {
    switch self {
    case .number: 0.85
    case .calendar: 0.9
    case .sameWord: 0.75
    case .name: 0.75
    case .mark: 0.7
    }
  }
}
