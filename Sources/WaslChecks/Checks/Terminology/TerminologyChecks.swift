extension CheckRegistry {
  /// Terms: of a glossary, and of the document itself.
  static let terminology: [any Check.Type] = [
    RequiredTerm.self,
    ForbiddenTerm.self,
    KeptTerm.self,
    TermVariant.self,
    InconsistentTarget.self,
    InconsistentSource.self,
  ]
}
