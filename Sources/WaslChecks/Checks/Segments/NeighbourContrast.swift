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
    guard let lexicon = unit.source.lexicon else { return nil }
    var finder = WordLinkFinder(lexicon)
    let source = SideAnalysis(side: .source, language: unit.source.language, lexicon: lexicon)
    let target = SideAnalysis(side: .target, language: unit.target.language, lexicon: lexicon.swapped)
    func coverage(_ sourceText: [String], _ targetText: [String]) -> Double {
      source.read(UnitAnalysis.text(sourceText))
      target.read(UnitAnalysis.text(targetText))
      let links = finder.links(source, target)
      return min(links.coverage(of: source, least: 4) ?? 0, links.coverage(of: target, least: 4) ?? 0)
    }
    let own = coverage(unit.unit.source, unit.unit.target)
    for distance in 1...Self.reach {
      for index in [unit.index - distance, unit.index + distance] where unit.units.indices.contains(index) {
        let other = unit.units[index]
        if coverage(unit.unit.source, other.target) > own + leastDifference {
          return "the source fits the target of unit \(other.id)"
        }
        if coverage(other.source, unit.unit.target) > own + leastDifference {
          return "the target fits the source of unit \(other.id)"
        }
      }
    }
    return nil
  }
}
