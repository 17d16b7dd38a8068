public import ArgumentParser
public import Wasl

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Which checks run, and on what: shared by the commands that check.
struct CheckOptions: ParsableArguments {
  @Option(help: "A configuration file; wasl.json where there is one.")
  var config: String?

  @Option(help: "A check or a family of checks that is to run. Can be repeated.")
  var enable: [String] = []

  @Option(help: "A check or a family of checks that is not to run. Can be repeated.")
  var disable: [String] = []

  @Option(help: "A check and the severity of its findings: number.format=info. Can be repeated.")
  var severity: [String] = []

  @Option(help: "The side whose own language is judged: source, target or both.")
  var sides: CheckConfiguration.Sides?

  @Option(name: [.short, .customLong("source-language")], help: "The source language, where the file names none.")
  var sourceLanguage: LanguageTag?

  @Option(name: [.short, .customLong("target-language")], help: "The target language, likewise.")
  var targetLanguage: LanguageTag?

  @Option(help: "Which words translate each other: a lexicon file, or none; the bundled one if not given.")
  var lexicon: String?

  @Option(
    help: ArgumentHelp(
      "A glossary: TSV, CSV or TBX. Can be repeated.",
      discussion: "A third column may say required (so it is without one), forbidden or keep."))
  var glossary: [String] = []

  @OptionGroup var ignoring: IgnoreOptions

  var readOptions: ReadOptions { ReadOptions(sourceLanguage: sourceLanguage, targetLanguage: targetLanguage) }

  func lexiconChoice() throws -> Wasl.LexiconChoice {
    guard let lexicon else { return .bundled }
    return lexicon == "none" ? .none : .own(try Lexicon(path: lexicon))
  }

  func validate() throws {
    for name in enable + disable where !Self.isKnown(name) { throw Self.unknown(name) }
    for rule in severity {
      let parts = rule.split(separator: "=").map(String.init)
      guard parts.count == 2, Finding.Severity(rawValue: parts[1]) != nil else {
        throw ValidationError("“\(rule)” is no severity: write a check, = and info, minor, major or critical.")
      }
      guard Self.isKnown(parts[0]) else { throw Self.unknown(parts[0]) }
    }
  }

  /// The configuration of the file with the changes of the command line.
  func checkConfiguration() throws -> CheckConfiguration {
    var configuration = try Self.configuration(named: config)
    for name in enable { configuration.set(name) { $0.enabled = true } }
    for name in disable { configuration.set(name) { $0.enabled = false } }
    for rule in severity {
      let parts = rule.split(separator: "=").map(String.init)
      configuration.set(parts[0]) { $0.severity = Finding.Severity(rawValue: parts[1]) }
    }
    if let sides { configuration.sides = sides }
    try addTerms(to: &configuration)
    configuration.ignore += try ignoring.suppressions()
    return configuration
  }

  /// The configuration in a file, in `wasl.json` where none is named, or the standard one where there is no such file.
  static func configuration(named file: String?) throws -> CheckConfiguration {
    guard let file = file ?? fileInFolder else { return CheckConfiguration() }
    return try CheckConfiguration(json: InputBytes(path: file).readAll(), name: file)
  }

  /// Adds the glossaries to the terms that the configuration has.
  private func addTerms(to configuration: inout CheckConfiguration) throws {
    if glossary.isEmpty { return }
    var terms: [String] = []
    for path in glossary {
      terms += try GlossaryFile.terms(path, source: sourceLanguage ?? .english, target: targetLanguage ?? .arabic)
    }
    configuration.set("terminology") { rule in
      var options = rule.options ?? [:]
      if case .list(let known) = options["terms"] { terms = known + terms }
      options["terms"] = .list(terms)
      rule.options = options
    }
  }

  private static func isKnown(_ name: String) -> Bool { !CheckRegistry.identifiers(coveredBy: name).isEmpty }

  private static func unknown(_ name: String) -> ValidationError {
    ValidationError("There is no check “\(name)”. `wasl checks list` names them all.")
  }

  private static var fileInFolder: String? {
    let name = "wasl.json"
    return FileManager.default.fileExists(atPath: name) ? name : nil
  }
}

extension Finding.Severity: ExpressibleByArgument {}
extension CheckConfiguration.Sides: ExpressibleByArgument {}
