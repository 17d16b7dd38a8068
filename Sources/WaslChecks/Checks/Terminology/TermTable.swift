internal import WaslCore
internal import WaslText

/// The terms of a glossary that follow one rule, found by the first stem of their source.
struct TermTable: Sendable {
  struct Entry: Sendable {
    var term: GlossaryTerm
    var source: TermPhrase
    var targets: [TermPhrase]
  }

  private var entries: [[UInt8]: [Entry]] = [:]
  private let sourceStemmer: Stemmer
  private let targetStemmer: Stemmer

  init(_ settings: CheckSettings, _ rule: GlossaryTerm.Rule) {
    sourceStemmer = Stemmer(language: settings.sourceLanguage)
    targetStemmer = Stemmer(language: settings.targetLanguage)
    for term in settings.list("terms").compactMap({ GlossaryTerm(line: $0) }) where term.rule == rule {
      let source = TermPhrase(term.source, language: settings.sourceLanguage)
      let targets = term.targets.map { TermPhrase($0, language: settings.targetLanguage) }
      entries[source.firstStem, default: []].append(Entry(term: term, source: source, targets: targets))
    }
  }

  var isEmpty: Bool { entries.isEmpty }

  /// Calls `body` with each term in the source, where it stands, and the target's stems.
  func forEachTerm(in unit: UnitAnalysis, _ body: (Entry, _ source: Range<Int>, _ targetStems: [[UInt8]]) -> Void) {
    if entries.isEmpty { return }
    let stems = TermPhrase.stems(of: unit.source, sourceStemmer)
    var targetStems: [[UInt8]]?
    for index in stems.indices {
      for entry in entries[stems[index]] ?? [] {
        guard let match = entry.source.match(unit.source, stems, at: index) else { continue }
        let known = targetStems ?? TermPhrase.stems(of: unit.target, targetStemmer)
        targetStems = known
        body(entry, match.range, known)
      }
    }
  }

  static let option = CheckDeclaration.Option(
    "terms",
    "The glossary: a list of source term, tab, translations with | between them, tab, required, forbidden or keep")
}
