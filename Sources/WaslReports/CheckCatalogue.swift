public import WaslChecks
internal import WaslCore

/// What the checks are, for reports and pages.
public enum CheckCatalogue {
  /// All that can stand in a finding's `check`: the checks of the registry, and the model's opinion.
  public static var all: [CheckDeclaration] { CheckRegistry.all.map { $0.declaration } + [JudgeOpinion.declaration] }

  /// What findings of this name are, or `nil` where there is no such check.
  public static func declaration(of check: String) -> CheckDeclaration? { all.first { $0.id == check } }

  /// Those that have found something, in the order of the catalogue.
  static func declarations(in reports: [CheckReport]) -> [CheckDeclaration] {
    let found = Set(reports.flatMap { $0.units.flatMap { $0.findings.map(\.check) } })
    return all.filter { found.contains($0.id) }
  }
}
