internal import Foundation
internal import WaslCore

/// One rule that keeps text together, or several in a row, compiled so as to test one place.
///
/// A call into ICU costs more than what it does for so short a text, so that rules in a row become one expression of
/// look-arounds, `(?=after)(?<=before)|…`, wherever ICU can look back that far.
struct ExceptionTest: Sendable {
  private enum Form: Sendable {
    /// Tried at the place itself.
    case lookAround(NSRegularExpression)
    /// For a `before` of unbounded length, which ICU does not look back for: searched in the text up to the place.
    case search(before: NSRegularExpression, after: NSRegularExpression)
  }

  private let form: Form

  /// Tests for rules in a row, as few as can be.
  static func tests(for rules: [SRXRules.Rule], in file: String) throws(InputError) -> [ExceptionTest] {
    if rules.isEmpty { return [] }
    if let joined = ExceptionTest(joining: rules) { return [joined] }
    // One of them cannot be looked back for. The halves find out which, in a few attempts.
    guard rules.count == 1 else {
      let half = rules.count / 2
      return try tests(for: Array(rules[..<half]), in: file) + tests(for: Array(rules[half...]), in: file)
    }
    let rule = rules[0]
    let form = Form.search(
      before: try rule.compiled("(?:\(rule.before))\\z", in: file), after: try rule.compiled(rule.after, in: file))
    return [ExceptionTest(form: form)]
  }

  private init(form: Form) { self.form = form }

  private init?(joining rules: [SRXRules.Rule]) {
    if rules.count > 1, rules.contains(where: \.countsGroups) { return nil }
    let alternatives = rules.map { rule in
      (rule.after.isEmpty ? "" : "(?=\(rule.after))") + (rule.before.isEmpty ? "" : "(?<=\(rule.before))")
    }
    // A rule that is empty on both sides matches everywhere; Foundation wants a pattern all the same.
    let pattern = "(?:" + alternatives.joined(separator: "|") + ")"
    guard let expression = try? NSRegularExpression(pattern: pattern) else { return nil }
    form = .lookAround(expression)
  }

  /// Whether a rule matches at a place, given as a UTF-16 offset.
  func matches(at place: Int, in text: String, length: Int) -> Bool {
    let here: NSRegularExpression.MatchingOptions = [.anchored, .withTransparentBounds, .withoutAnchoringBounds]
    let rest = NSRange(location: place, length: length - place)
    switch form {
    case .lookAround(let expression):
      return expression.firstMatch(in: text, options: here, range: rest) != nil
    case .search(let before, let after):
      guard after.firstMatch(in: text, options: here, range: rest) != nil else { return false }
      let upToPlace = NSRange(location: 0, length: place)
      return before.firstMatch(in: text, options: .withTransparentBounds, range: upToPlace) != nil
    }
  }
}

extension SRXRules.Rule {
  /// Whether an expression refers to groups by number or name, which joining it with others would change.
  fileprivate var countsGroups: Bool {
    let escapes = (before + after).split(separator: "\\", omittingEmptySubsequences: false).dropFirst()
    return escapes.contains { $0.first?.isNumber == true || $0.first == "k" }
  }
}
