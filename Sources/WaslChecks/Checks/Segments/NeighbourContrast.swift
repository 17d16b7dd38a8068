internal import WaslCore
internal import WaslLexicon
internal import WaslText

/// Whether a unit's texts fit those of its neighbours better: then they were joined wrongly.
enum NeighbourContrast {
  /// How many units before and after are looked at.
  private static let reach = 2
  /// A neighbour's text fits where so many more of the known words have a counterpart.
  private static let leastDifference = 0.3

  /// What to tell the reader, or `nil` where no neighbour fits.
  static func better(for unit: UnitAnalysis) -> String? {
    guard unit.source.lexicon != nil else { return nil }
    let own = coverage(unit.links)
    for distance in 1...Self.reach {
      for index in [unit.index - distance, unit.index + distance] where unit.units.indices.contains(index) {
        let other = unit.units[index]
        if coverage(unit.links(ofSource: unit.index, target: index)) > own + leastDifference {
          return "the source fits the target of unit \(other.id)"
        }
        if coverage(unit.links(ofSource: index, target: unit.index)) > own + leastDifference {
          return "the target fits the source of unit \(other.id)"
        }
      }
    }
    return nil
  }

  /// The share of the known words that have a counterpart, on the side that has fewer of them.
  private static func coverage(_ links: WordLinks) -> Double {
    min(
      WordLinks.coverage(of: links.source, least: leastKnownWords) ?? 0,
      WordLinks.coverage(of: links.target, least: leastKnownWords) ?? 0)
  }

  /// Texts with fewer known words fit anything.
  private static let leastKnownWords = 4
}
