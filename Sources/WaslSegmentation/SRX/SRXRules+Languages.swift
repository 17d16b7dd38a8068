internal import Foundation
internal import WaslCore

extension SRXRules {
  /// The rules that serve a language, in the order in which they are tried: those of every map that matches the
  /// tag where the file cascades, else those of the first.
  ///
  /// - Throws: where no map serves the language, a map names rules that are not there, or its pattern is not valid.
  func rules(for languageTag: String) throws(InputError) -> [Rule] {
    var selected: [Rule] = []
    var matchedAny = false
    for map in languageMaps where try map.matches(languageTag, in: name) {
      guard let language = languageRules.first(where: { $0.name == map.ruleName }) else {
        throw InputError(
          SourceLocation(file: name, line: map.line),
          "the languagemap names the rules “\(map.ruleName)”, which are not in the file",
          remedy: "the file has \(languageRules.map { "“\($0.name)”" }.joined(separator: ", "))")
      }
      matchedAny = true
      selected += language.rules
      if !cascades { break }
    }
    guard matchedAny else {
      throw InputError(
        SourceLocation(file: name), "no languagemap serves the language “\(languageTag)”",
        remedy: "add a map whose languagepattern matches it, such as “.*” for all languages")
    }
    return selected
  }
}

extension SRXRules.LanguageMap {
  /// Whether the pattern matches the whole tag, in any case.
  fileprivate func matches(_ languageTag: String, in file: String) throws(InputError) -> Bool {
    guard let expression = try? NSRegularExpression(pattern: "(?:\(pattern))\\z", options: .caseInsensitive) else {
      throw InputError(
        SourceLocation(file: file, line: line),
        "the languagepattern “\(pattern)” is not an ICU regular expression")
    }
    let whole = NSRange(location: 0, length: languageTag.utf16.count)
    return expression.firstMatch(in: languageTag, options: .anchored, range: whole) != nil
  }
}
