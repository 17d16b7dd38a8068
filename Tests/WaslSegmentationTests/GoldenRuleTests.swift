import Foundation
import Testing
import WaslCore
import WaslSegmentation

@Suite struct GoldenRuleTests {
  struct Rule: Decodable {
    let id: Int
    let text: String
    let sentences: [String]
    let optional: Bool
  }

  @Test(
    "the golden rules are met: the optional ones by the profile clauses",
    arguments: [LanguageTag.arabic, .english])
  func golden(_ language: LanguageTag) throws {
    for line in try fixture("golden_rules.\(language).jsonl").split(separator: "\n") {
      let rule = try JSONDecoder().decode(Rule.self, from: Data(line.utf8))
      let found = try sentences(rule.text, language, profile: rule.optional ? .clauses : .sentences)
      #expect(found == rule.sentences.map { $0.trimmingCharacters(in: .whitespaces) }, "rule \(rule.id)")
    }
  }

  @Test(
    "our own corpora are split as their authors split them",
    arguments: ["article", "law", "literature", "interview", "manual", "science", "dialogue", "poem"])
  func corpora(_ name: String) throws {
    for language in [LanguageTag.arabic, .english] {
      let folder = repository.appending(path: "corpora/\(name)")
      let text = try String(contentsOf: folder.appending(path: "\(language).txt"), encoding: .utf8)
      let gold = try String(contentsOf: folder.appending(path: "\(language).sentences.txt"), encoding: .utf8)
      #expect(try sentences(text, language) == gold.split(separator: "\n").map(String.init))
    }
  }
}
