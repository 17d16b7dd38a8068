@_exported public import WaslChecks
@_exported public import WaslCore
@_exported public import WaslReports

extension Wasl {
  /// Looks for what is mistranslated in a bitext, and for what is badly written on its translated side.
  ///
  /// ```swift
  /// for finding in try Wasl.check(bitext) { print(finding.unit, finding.check, finding.message) }
  /// ```
  /// - Returns: the findings, by unit.
  /// - Throws: `InputError` where the user's lexicon is between other languages.
  public static func check(
    _ bitext: Bitext, configuration: CheckConfiguration = CheckConfiguration(), lexicon: LexiconChoice = .bundled
  ) throws(InputError) -> [Finding] {
    try checker(bitext, configuration, lexicon).findings(in: bitext.units)
  }

  /// Checks a bitext likewise, and says unit by unit and for the whole how good it looks.
  ///
  /// - Parameters:
  ///   - file: the name under which the reports show it.
  ///   - threads: how many processor cores may be used; the report does not depend on it.
  /// - Throws: `InputError` where the user's lexicon is between other languages.
  public static func report(
    on bitext: Bitext, file: String, configuration: CheckConfiguration = CheckConfiguration(),
    lexicon: LexiconChoice = .bundled, threads: Int = 1
  ) throws(InputError) -> CheckReport {
    var findings = [[Finding]](repeating: [], count: bitext.units.count)
    try checker(bitext, configuration, lexicon).forEachUnit(of: bitext.units, threads: threads) { findings[$0] = $1 }
    return CheckReport(file: file, bitext: bitext, findings: findings)
  }

  private static func checker(
    _ bitext: Bitext, _ configuration: CheckConfiguration, _ lexicon: LexiconChoice
  ) throws(InputError) -> Checker {
    Checker(
      source: bitext.sourceLanguage, target: bitext.targetLanguage,
      lexicon: try lexicon.between(bitext.sourceLanguage, bitext.targetLanguage), configuration: configuration)
  }
}
