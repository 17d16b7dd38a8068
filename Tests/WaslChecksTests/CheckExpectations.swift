import Testing
import WaslChecks
import WaslCore
import WaslLexicon

/// Runs one check on one pair of an Arabic and an English text.
///
/// ```swift
/// let check = CheckExpectations("number.changed")
/// check.flags("حضر ٣٧ وزيرا.", "It was attended by 73 ministers.", at: "٣٧", "73")
/// check.passes("حضر ٣٧ وزيرا.", "It was attended by 37 ministers.")
/// ```
/// Without a direction each pair is tried both ways, Arabic into English and English into Arabic.
struct CheckExpectations {
  let id: String
  var configuration = CheckConfiguration()

  init(_ id: String, options: [String: OptionValue] = [:]) {
    self.id = id
    configuration.checks[id] = CheckConfiguration.Rule(enabled: true, options: options)
  }

  /// Expects at least one finding and, where they are given, these words as its evidence on either side.
  func flags(
    _ arabic: String, _ english: String, _ direction: CheckExample.Direction = .either, at arabicWords: String? = nil,
    _ englishWords: String? = nil, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    for (name, source, target) in Self.ways(direction) {
      let unit = Self.unit(arabic, english, source)
      let found = findings(unit, source, target)
      #expect(!found.isEmpty, "\(id) finds nothing, \(name)", sourceLocation: sourceLocation)
      for (words, text, isSource) in [
        (arabicWords, arabic, source == .arabic), (englishWords, english, source == .english),
      ] {
        guard let words, !found.isEmpty else { continue }
        let shown = found.flatMap { (isSource ? $0.source : $0.target).map { Self.words(of: $0, in: text) } }
        #expect(shown.contains(words), "shown are \(shown), \(name)", sourceLocation: sourceLocation)
      }
    }
  }

  /// Expects no finding.
  func passes(
    _ arabic: String, _ english: String, _ direction: CheckExample.Direction = .either,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    for (name, source, target) in Self.ways(direction) {
      let found = findings(Self.unit(arabic, english, source), source, target)
      #expect(found.isEmpty, "\(name): \(found.map(\.message))", sourceLocation: sourceLocation)
    }
  }

  /// Expects a finding in every pair of a document, English into Arabic.
  func flagsAll(of examples: [CheckExample]) {
    #expect(Set(findings(inDocumentOf: examples).map(\.unit)).count == examples.count, "\(id)")
  }

  /// Expects no finding in a document of these pairs, English into Arabic.
  func passesAll(of examples: [CheckExample]) {
    #expect(findings(inDocumentOf: examples).isEmpty, "\(id)")
  }

  private func findings(inDocumentOf examples: [CheckExample]) -> [Finding] {
    let units = examples.enumerated().map { Self.unit($1.arabic, $1.english, .english, id: "\($0)") }
    return findings(units, .english, .arabic)
  }

  /// This check's findings in one unit.
  func findings(_ unit: TranslationUnit, _ source: LanguageTag, _ target: LanguageTag) -> [Finding] {
    findings([unit], source, target)
  }

  /// This check's findings in a document of these units.
  func findings(_ units: [TranslationUnit], _ source: LanguageTag, _ target: LanguageTag) -> [Finding] {
    let checks = CheckRegistry.all.filter { $0.declaration.id == id }
    return Checker(
      source: source, target: target, lexicon: Lexicon.bundled(source: source, target: target),
      configuration: configuration, checks: checks
    ).findings(in: units)
  }

  /// Arabic and English texts as a unit whose source is in the given language.
  static func unit(_ arabic: String, _ english: String, _ source: LanguageTag, id: String = "1") -> TranslationUnit {
    let texts = source == .arabic ? (arabic, english) : (english, arabic)
    return TranslationUnit(id: id, source: [texts.0].filter { !$0.isEmpty }, target: [texts.1].filter { !$0.isEmpty })
  }

  /// What stands in a range of code points.
  static func words(of range: Range<Int>, in text: String) -> String {
    var words = ""
    words.unicodeScalars.append(contentsOf: Array(text.unicodeScalars)[range])
    return words
  }

  private static func ways(_ direction: CheckExample.Direction) -> [(String, LanguageTag, LanguageTag)] {
    let intoEnglish = ("Arabic into English", LanguageTag.arabic, LanguageTag.english)
    let intoArabic = ("English into Arabic", LanguageTag.english, LanguageTag.arabic)
    return switch direction {
    case .either: [intoEnglish, intoArabic]
    case .arabicToEnglish: [intoEnglish]
    case .englishToArabic: [intoArabic]
    }
  }
}
