internal import WaslCore
internal import WaslText

/// Which entries of a gazetteer each side names, and what was exchanged for what.
struct GazetteerComparison {
  /// An entry of the source that the target lacks, and one of the target that the source lacks.
  private var exchange: (source: Phrases<Int>.Match, target: Phrases<Int>.Match)?

  init(of unit: UnitAnalysis, _ gazetteer: Phrases<Int>) {
    let source = Self.names(gazetteer, in: unit.source)
    if source.isEmpty { return }
    let target = Self.names(gazetteer, in: unit.target)
    guard let lost = source.first(where: { match in !target.contains { $0.value == match.value } }),
      let gained = target.first(where: { match in !source.contains { $0.value == match.value } })
    else { return }
    // A word that the lexicon finds on the other side is no name there, or one that is not listed.
    let links = unit.links
    guard !Self.isLinked(lost, links.source), !Self.isLinked(gained, links.target) else { return }
    exchange = (lost, gained)
  }

  /// - Parameter what: what the exchange is, such as `another country`.
  func report(_ what: String, in unit: UnitAnalysis, into findings: inout FindingCollector) {
    guard let exchange else { return }
    let (source, target) = (exchange.source.range, exchange.target.range)
    findings.add(
      "“\(unit.source.text.text(in: source))” in the source, “\(unit.target.text.text(in: target))” in the target: "
        + what,
      source: [source], target: [target], confidence: 0.8)
  }

  /// The names of a side: not us and who for US and WHO.
  private static func names(_ gazetteer: Phrases<Int>, in side: SideAnalysis) -> [Phrases<Int>.Match] {
    gazetteer.matches(in: side).filter { match in
      let first = side.tokens[match.tokens.lowerBound]
      guard first.kind == .latinWord else { return true }
      let isShort = match.tokens.count == 1 && first.range.count <= 3
      return first.traits.contains(isShort ? .acronym : .capitalised)
    }
  }

  /// The entries that one side names and the other does not.
  static func losses(of side: SideAnalysis, in unit: UnitAnalysis, _ gazetteer: Phrases<Int>) -> [Phrases<Int>.Match] {
    let own = names(gazetteer, in: side)
    if own.isEmpty { return [] }
    let others = names(gazetteer, in: unit.other(side))
    let links = unit.links.links(of: side)
    return own.filter { match in !others.contains { $0.value == match.value } && !isLinked(match, links) }
  }

  private static func isLinked(_ match: Phrases<Int>.Match, _ links: [WordLinks.Link]) -> Bool {
    match.tokens.allSatisfy { links[$0].isLinked }
  }

  /// A table of lines with the names of one entry, separated by commas.
  static func table(_ lines: String) -> Phrases<Int> {
    Phrases(
      lines.utf8.split(separator: UInt8(ascii: "\n")).enumerated().flatMap { number, line in
        line.split(separator: UInt8(ascii: ",")).map { (Self.trimmed($0), number) }
      })
  }

  /// A name without the spaces around it.
  private static func trimmed(_ name: Substring.UTF8View) -> String {
    let space = UInt8(ascii: " ")
    let rest = name.drop { $0 == space }
    return String(Substring(rest.prefix(rest.count - rest.reversed().prefix { $0 == space }.count)))
  }
}
