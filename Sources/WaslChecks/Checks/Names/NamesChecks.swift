extension CheckRegistry {
  /// Checks of names: of people, places and organisations.
  static let names: [any Check.Type] = [
    NameChanged.self,
    NameMissing.self,
    NameCountry.self,
    NameOrganisation.self,
  ]
}
