internal import Wasl

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Texts with the sentences that they should be split into, and how many come out right.
struct GoldenRules {
  private struct Rule: Decodable {
    let id: Int
    let text: String
    let sentences: [String]
    let optional: Bool?
  }

  private var rules: [Rule] = []
  private let language: LanguageTag
  private let options: Wasl.Options

  /// - Throws: `InputError` with its line where a rule cannot be read.
  init(_ text: String, file: String, language: LanguageTag, options: Wasl.Options) throws {
    self.language = language
    self.options = options
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty {
      do {
        rules.append(try JSONDecoder().decode(Rule.self, from: Data(line.utf8)))
      } catch {
        throw InputError(
          SourceLocation(file: file, line: number + 1), "the line is not a golden rule",
          remedy: "it must be a JSON object with id, text, sentences and, if wanted, optional")
      }
    }
  }

  /// Prints the rules that fail and the rate; ends with findings where one fails that is not optional.
  func report() throws {
    var passed = (required: 0, optional: 0)
    for rule in rules {
      let document = Document(name: "rule \(rule.id)", language: language, text: rule.text)
      let found = try Wasl.sentences(of: document, options: options).map(\.text)
      let wanted = rule.sentences.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      if found.map({ $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }) == wanted {
        if rule.optional == true { passed.optional += 1 } else { passed.required += 1 }
        continue
      }
      print("rule \(rule.id)\(rule.optional == true ? " (optional)" : "") is not met")
      for sentence in rule.sentences { print("  wanted: \(sentence)") }
      for sentence in found { print("  found:  \(sentence)") }
    }
    let required = rules.count { $0.optional != true }
    print("\(passed.required) of \(required) rules are met", terminator: "")
    print(
      required == rules.count ? "" : ", and \(passed.optional) of \(rules.count - required) optional ones")
    if passed.required < required { throw ExitStatus.findings }
  }
}
