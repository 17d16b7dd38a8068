extension CheckRegistry {
  /// Weekdays, months and dates.
  static let dates: [any Check.Type] = [
    DateWeekday.self,
    DateMonth.self,
    DateMissing.self,
    DateAdded.self,
    DateContradiction.self,
  ]
}
