import Testing
import WaslCore
import WaslLexicon

@testable import WaslChecks

@Suite("The engine")
struct CheckerTests {
  private let unit = CheckExpectations.unit("👍 حضر 37 وزيرا.", "It was attended by 73 ministers.", .arabic, id: "7")

  private func findings(_ units: [TranslationUnit], _ configuration: CheckConfiguration = CheckConfiguration())
    -> [Finding]
  {
    Checker(source: .arabic, target: .english, configuration: configuration).findings(in: units)
  }

  @Test func `A finding has its unit, and its places in code points`() throws {
    let finding = try #require(findings([unit]).first)
    #expect(finding.unit == "7")
    #expect(finding.check == "number.changed")
    #expect(finding.source == [6..<8])
    #expect(finding.target == [19..<21])
  }

  @Test func `A fingerprint lasts when units are numbered and joined anew`() throws {
    var joined = unit
    joined.id = "12"
    joined.source.append("وغادروا مساء.")
    joined.target.append("They left in the evening.")
    let prints = findings([unit, joined]).map(\.fingerprint)
    #expect(prints.count == 2)
    #expect(Set(prints).count == 1)
    let other = CheckExpectations.unit("حضر 38 وزيرا.", "It was attended by 83 ministers.", .arabic)
    #expect(findings([other]).map(\.fingerprint) != [prints[0]])
  }

  @Test func `Checks are switched off and findings ignored as the user says`() throws {
    let print = try #require(findings([unit]).first).fingerprint
    let configurations: [CheckConfiguration] = [
      CheckConfiguration(checks: ["number": .init(enabled: false)]),
      CheckConfiguration(ignore: [Suppression(fingerprint: print)]),
      CheckConfiguration(ignore: [Suppression(check: "number.changed", pattern: "ministers")]),
      CheckConfiguration(ignore: [Suppression(check: "number")]),
    ]
    for configuration in configurations { #expect(findings([unit], configuration).isEmpty) }
    let others: [CheckConfiguration] = [
      CheckConfiguration(checks: ["number": .init(enabled: false), "number.changed": .init(enabled: true)]),
      CheckConfiguration(ignore: [Suppression(check: "number.changed", pattern: "senators")]),
      CheckConfiguration(ignore: [Suppression(check: "num")]),
    ]
    for configuration in others { #expect(findings([unit], configuration).count == 1) }
  }

  @Test func `The user's severity goes before the check's`() {
    let configuration = CheckConfiguration(checks: ["number": .init(severity: .info)])
    #expect(findings([unit], configuration).map(\.severity) == [.info])
  }

  @Test func `Other languages get the checks that need no words`() throws {
    let french = try #require(LanguageTag("fr"))
    let german = try #require(LanguageTag("de"))
    let checker = Checker(source: french, target: german)
    let unit = TranslationUnit(id: "1", source: ["Il y en a 37."], target: ["Es gibt 73."])
    #expect(checker.findings(in: [unit]).map(\.check) == ["number.changed"])
    #expect(!checker.activeChecks.contains("unit.changed"))
  }

  /// Whatever looks at each letter of a word, or at each word across for each word, would take hours here.
  @Test(.timeLimit(.minutes(5)), arguments: [("ا", 100_000), ("a", 100_000), ("كتاب table ", 600)])
  func `Endless words and units are checked in good time`(piece: String, count: Int) {
    let text = String(repeating: piece, count: count)
    for (source, target) in [(LanguageTag.arabic, LanguageTag.english), (.english, .arabic)] {
      let checker = Checker(
        source: source, target: target, lexicon: Lexicon.bundled(source: source, target: target),
        configuration: CheckConfiguration())
      let unit = CheckExpectations.unit("كتاب \(text)", "book \(text)", source)
      #expect(checker.findings(in: [unit]).allSatisfy { $0.unit == "1" })
    }
  }

  @Test func `A unit with an empty side and an empty document are taken`() {
    #expect(findings([]).isEmpty)
    #expect(findings([TranslationUnit(id: "1", source: [], target: ["It has 3."])]).allSatisfy { $0.unit == "1" })
  }

  @Test func `The same units give the same findings`() {
    let units = (1...50).map { CheckExpectations.unit("عدد \($0)", "number \($0 + 1)", .arabic, id: String($0)) }
    #expect(findings(units) == findings(units))
  }

  @Test func `Texts that are read twice give what texts give that are kept`() {
    let examples = CheckRegistry.all.flatMap { $0.declaration.bad + $0.declaration.good }
    let units = examples.enumerated().map { CheckExpectations.unit($1.arabic, $1.english, .arabic, id: String($0)) }
    var checker = Checker(source: .arabic, target: .english)
    let findings = checker.findings(in: units)
    #expect(findings.count > 100)
    for bytes in [0, 20_000] {
      checker.mostKeptBytes = bytes
      #expect(checker.findings(in: units) == findings)
    }
  }

  @Test func `Any number of threads gives the same findings`() {
    let examples = CheckRegistry.all.flatMap { $0.declaration.bad + $0.declaration.good }
    let units = examples.enumerated().map { CheckExpectations.unit($1.arabic, $1.english, .english, id: String($0)) }
    var checker = Checker(
      source: .english, target: .arabic, lexicon: Lexicon.bundled(source: .english, target: .arabic))
    checker.fewestUnitsOfThread = 10
    func findings(_ threads: Int) -> [Finding] {
      var all: [Finding] = []
      checker.forEachUnit(of: units, threads: threads) { all += $1 }
      return all
    }
    let alone = findings(1)
    #expect(alone.count > 100)
    // What one part of the document alone would not know: digits, quotation marks, repeated texts.
    #expect(alone.contains { $0.check == "terminology.target" })
    for threads in [2, 3, 7] { #expect(findings(threads) == alone) }
  }
}
