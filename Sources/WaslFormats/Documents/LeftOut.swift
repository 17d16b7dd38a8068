internal import WaslCore

/// Counts what a reader leaves out on purpose, so that it can be said.
struct LeftOut {
  private var counts: [String: Int] = [:]

  /// Counts one thing, named in the singular: “table of contents”.
  mutating func count(_ thing: String) { counts[thing, default: 0] += 1 }

  /// One notice that names all of it, or none.
  func notices(file: String) -> [Notice] {
    guard !counts.isEmpty else { return [] }
    let things = counts.keys.sorted().map { "\($0) (\(counts[$0] ?? 0))" }
    return [Notice(SourceLocation(file: file), "left out: \(things.joined(separator: ", "))")]
  }
}
