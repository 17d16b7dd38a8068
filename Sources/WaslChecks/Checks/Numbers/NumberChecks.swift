extension CheckRegistry {
  /// Numbers as values, and how they are written.
  static let numbers: [any Check.Type] = [
    NumberChanged.self,
    NumberScale.self,
    NumberMissing.self,
    NumberAdded.self,
    NumberPercent.self,
    NumberFormat.self,
  ]
}
