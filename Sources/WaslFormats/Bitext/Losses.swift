internal import WaslCore

/// Counts what a format cannot carry of the units that are written to it.
struct Losses {
  private let carried: FormatContents
  private var units: [Int: Int] = [:]

  /// What is worth telling where it gets lost. Identifiers are made anew by every reader, and the languages and
  /// names stand beside the file in the command that wrote it.
  private static let told: [FormatContents] = [
    .texts, .sentenceBoundaries, .scores, .confidences, .status, .notes, .inlineCodes,
  ]

  init(in carried: FormatContents) { self.carried = carried }

  /// Counts one unit.
  mutating func count(_ unit: TranslationUnit) {
    let held: [(FormatContents, Bool)] = [
      (.texts, true),
      (.scores, unit.score != nil),
      (.confidences, unit.confidence != nil),
      (.status, unit.status != .automatic),
      (.notes, !unit.notes.isEmpty),
      (.sentenceBoundaries, unit.source.count > 1 || unit.target.count > 1),
      (.inlineCodes, unit.hasCodes),
    ]
    for (content, isHeld) in held where isHeld && !carried.contains(content) {
      units[content.rawValue, default: 0] += 1
    }
  }

  /// One notice that names all that was lost, or none.
  func notices(format: String, file: String) -> [Notice] {
    let lost = Self.told.compactMap { content in
      units[content.rawValue].map { "\(content.words[0]) (\($0) \($0 == 1 ? "unit" : "units"))" }
    }
    guard !lost.isEmpty else { return [] }
    return [
      Notice(
        SourceLocation(file: file),
        "left out, since \(format) cannot hold them: \(lost.joined(separator: ", "))")
    ]
  }
}
