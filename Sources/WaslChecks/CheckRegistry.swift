/// The checks that there are.
public enum CheckRegistry {
  /// All checks, in the order of the catalogue. Each family lists its own in its folder, a line a check.
  public static let all: [any Check.Type] = [
    segments,
    untranslated,
    names,
    meaning,
    numbers,
    dates,
    units,
    spelling,
    grammar,
    typography,
    markup,
    terminology,
  ].flatMap { $0 }

  /// The identifiers of the checks that a name stands for, a check's own or that of its family.
  public static func identifiers(coveredBy name: String) -> [String] {
    all.map { $0.declaration.id }.filter { CheckConfiguration.covers(name, $0) }
  }

  /// The check of an identifier.
  public static func check(named id: String) -> (any Check.Type)? { all.first { $0.declaration.id == id } }
}
