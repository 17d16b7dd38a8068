public import WaslCore
public import WaslLexicon

/// Runs checks over the units of a bitext: first a pass that learns what the document does throughout, then a pass
/// that looks at every unit.
///
/// ```swift
/// let checker = Checker(source: .english, target: .arabic)
/// for finding in checker.findings(in: bitext.units) { print(finding.check, finding.message) }
/// ```
public struct Checker: Sendable {
  public let sourceLanguage: LanguageTag
  public let targetLanguage: LanguageTag
  private let lexicon: Lexicon?
  private let configuration: CheckConfiguration
  private let checks: [PreparedCheck]
  /// The texts of a side that are kept from the first pass to the second take about so many bytes at the most: those of
  /// some tens of thousands of units. The others are read twice.
  var mostKeptBytes = 64_000_000

  /// - Parameters:
  ///   - lexicon: which words translate each other, from the source language to the target language.
  ///   - checks: the checks to choose from; those that cannot judge these languages or are switched off do not run.
  public init(
    source: LanguageTag, target: LanguageTag, lexicon: Lexicon? = nil,
    configuration: CheckConfiguration = CheckConfiguration(), checks: [any Check.Type] = CheckRegistry.all
  ) {
    sourceLanguage = source
    targetLanguage = target
    self.lexicon = lexicon
    self.configuration = configuration
    self.checks = checks.compactMap { type in
      let declaration = type.declaration
      guard declaration.applies(to: source, target), configuration.isEnabled(declaration) else { return nil }
      let settings = CheckSettings(
        sourceLanguage: source, targetLanguage: target, lexicon: lexicon,
        options: configuration.options(of: declaration.id))
      return PreparedCheck(
        check: type.init(settings), declaration: declaration, severity: configuration.severity(of: declaration.id))
    }
  }

  /// The identifiers of the checks that run, in their order.
  public var activeChecks: [String] { checks.map(\.declaration.id) }

  /// All findings, by unit and then in the order of the registry.
  public func findings(in units: [TranslationUnit]) -> [Finding] {
    var all: [Finding] = []
    forEachUnit(of: units) { _, findings in all += findings }
    return all
  }

  /// Calls `body` with the index of every unit that has findings, in order.
  public func forEachUnit(of units: [TranslationUnit], _ body: (_ index: Int, _ findings: [Finding]) -> Void) {
    let analysis = makeAnalysis(units)
    var profile = DocumentProfile()
    for index in units.indices {
      analysis.read(index)
      profile.read(analysis)
    }
    profile.finish()
    analysis.profile = profile

    let filter = makeFilter()
    var collector = FindingCollector(analysis)
    for index in units.indices {
      let found = check(index, analysis, filter, &collector)
      if !found.isEmpty { body(index, found) }
    }
  }

  func makeAnalysis(_ units: [TranslationUnit]) -> UnitAnalysis {
    UnitAnalysis(
      units, source: sourceLanguage, target: targetLanguage, lexicon: lexicon, judging: configuration.sides,
      mostKeptBytes: mostKeptBytes)
  }

  /// What hides findings; its patterns are compiled here.
  func makeFilter() -> SuppressionFilter { SuppressionFilter(configuration.ignore) }

  /// The findings of one unit that are not suppressed.
  func check(
    _ index: Int, _ analysis: UnitAnalysis, _ filter: SuppressionFilter, _ collector: inout FindingCollector
  ) -> [Finding] {
    analysis.read(index)
    for prepared in checks where prepared.declaration.seesUnpaired || !analysis.isUnpaired {
      collector.begin(prepared)
      prepared.check.check(analysis, into: &collector)
    }
    var found = collector.take()
    if !found.isEmpty, !configuration.ignore.isEmpty {
      let source = UnitAnalysis.text(analysis.unit.source)
      let target = UnitAnalysis.text(analysis.unit.target)
      found.removeAll { filter.hides($0, source: source, target: target) }
    }
    return found
  }
}

/// A check made ready for two texts. An object, since one is handed on for every check of every unit and a declaration
/// is large.
final class PreparedCheck: Sendable {
  let check: any Check
  let declaration: CheckDeclaration
  /// What the user wants, if anything.
  let severity: Finding.Severity?

  init(check: any Check, declaration: CheckDeclaration, severity: Finding.Severity?) {
    self.check = check
    self.declaration = declaration
    self.severity = severity
  }
}
