extension CheckRegistry {
  /// Units of measure and currencies.
  static let units: [any Check.Type] = [
    UnitChanged.self,
    UnitCurrency.self,
    UnitAdded.self,
  ]
}
