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
  public var mostKeptBytes = 64_000_000
  /// A thread is not worth the while for fewer units: it has to learn all words anew.
  var fewestUnitsOfThread = 500

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
      return Self.prepare(
        type.init(settings), declaration: declaration, severity: configuration.severity(of: declaration.id))
    }
  }

  private static func prepare(
    _ check: some Check, declaration: CheckDeclaration, severity: Finding.Severity?
  ) -> PreparedCheck {
    WorkingCheck(check, declaration: declaration, severity: severity)
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
  ///
  /// - Parameter threads: how many processor cores may be used; the findings do not depend on it.
  public func forEachUnit(
    of units: [TranslationUnit], threads: Int = 1, _ body: (_ index: Int, _ findings: [Finding]) -> Void
  ) {
    let count = max(1, min(threads, units.count / fewestUnitsOfThread))
    let parts = (0..<count).map { number in
      let range = units.count * number / count..<units.count * (number + 1) / count
      return Part(range, makeAnalysis(units, from: range.lowerBound, sharing: count))
    }
    Parallel.forEach(part: count, threads: count) { parts[$0].read() }
    var profile = parts[0].profile
    for part in parts.dropFirst() { profile.add(part.profile) }
    profile.finish()
    for part in parts { part.analysis.profile = profile }
    Parallel.forEach(part: count, threads: count) { parts[$0].check(with: self) }
    for part in parts {
      for (index, findings) in part.findings { body(index, findings) }
    }
  }

  /// Units that one thread looks at.
  private final class Part: @unchecked Sendable {
    // One thread at a time has a part.
    let range: Range<Int>
    let analysis: UnitAnalysis
    var profile = DocumentProfile()
    var findings: [(index: Int, findings: [Finding])] = []

    init(_ range: Range<Int>, _ analysis: UnitAnalysis) {
      self.range = range
      self.analysis = analysis
    }

    /// The first pass.
    func read() {
      for index in range {
        analysis.read(index)
        profile.read(analysis)
      }
    }

    /// The second pass, with the whole document's profile.
    func check(with checker: Checker) {
      let filter = checker.makeFilter()
      var collector = checker.makeCollector(analysis)
      for index in range {
        let found = checker.check(index, analysis, filter, &collector)
        if !found.isEmpty { findings.append((index, found)) }
      }
    }
  }

  /// - Parameters:
  ///   - first: the unit that is looked at first.
  ///   - count: how many analyses there are to keep texts.
  func makeAnalysis(_ units: [TranslationUnit], from first: Int = 0, sharing count: Int = 1) -> UnitAnalysis {
    UnitAnalysis(
      units, source: sourceLanguage, target: targetLanguage, lexicon: lexicon, judging: configuration.sides,
      firstUnit: first, mostKeptBytes: mostKeptBytes / count)
  }

  func makeCollector(_ analysis: UnitAnalysis) -> FindingCollector { FindingCollector(analysis, checks) }

  /// What hides findings; its patterns are compiled here.
  func makeFilter() -> SuppressionFilter { SuppressionFilter(configuration.ignore) }

  /// The findings of one unit that are not suppressed.
  func check(
    _ index: Int, _ analysis: UnitAnalysis, _ filter: SuppressionFilter, _ collector: inout FindingCollector
  ) -> [Finding] {
    analysis.read(index)
    let isUnpaired = analysis.isUnpaired
    // A span lends its elements: the references of an array would be counted at every check.
    let checks = checks.span
    for number in checks.indices where !isUnpaired || checks[number].seesUnpaired {
      collector.begin(number)
      // The array holds the check, whose reference would be counted at each call: a hundredth of all time.
      Unmanaged.passUnretained(checks[number])._withUnsafeGuaranteedRef { $0.run(analysis, &collector) }
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
class PreparedCheck: @unchecked Sendable {
  // Nothing of it is ever changed.
  let declaration: CheckDeclaration
  /// What the user wants, if anything.
  let severity: Finding.Severity?
  let seesUnpaired: Bool

  fileprivate init(_ declaration: CheckDeclaration, severity: Finding.Severity?) {
    self.declaration = declaration
    seesUnpaired = declaration.seesUnpaired
    self.severity = severity
  }

  fileprivate func run(_ unit: UnitAnalysis, _ findings: inout FindingCollector) {
    preconditionFailure("the class below has the check")
  }
}

/// The check at work. A class and no closure, whose reference would be counted for every unit, and no existential,
/// which would be copied.
private final class WorkingCheck<Work: Check>: PreparedCheck, @unchecked Sendable {
  private let check: Work

  init(_ check: Work, declaration: CheckDeclaration, severity: Finding.Severity?) {
    self.check = check
    super.init(declaration, severity: severity)
  }

  override func run(_ unit: UnitAnalysis, _ findings: inout FindingCollector) { check.check(unit, into: &findings) }
}
