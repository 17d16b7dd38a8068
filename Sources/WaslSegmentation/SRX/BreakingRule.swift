internal import Foundation
internal import WaslCore

/// A rule that breaks, compiled so as to find every place that it matches.
struct BreakingRule: Sendable {
  private let place: NSRegularExpression
  /// Whether `before` can match nothing, so that a place may lie at the start of a match.
  private let beforeCanBeEmpty: Bool

  private static let options: NSRegularExpression.MatchingOptions = [.withTransparentBounds, .withoutAnchoringBounds]

  init(_ rule: SRXRules.Rule, in file: String) throws(InputError) {
    place = try rule.compiled("(?:\(rule.before))(?=\(rule.after))", in: file)
    beforeCanBeEmpty = try rule.compiled(rule.before, in: file).firstMatch(in: "", range: NSRange()) != nil
  }

  /// Every place that the rule matches, as UTF-16 offsets in no order. Matches may overlap.
  func places(in text: String, length: Int) -> [Int] {
    var found: [Int] = []
    for match in place.matches(in: text, options: Self.options, range: NSRange(location: 0, length: length)) {
      let start = match.range.location
      let end = start + match.range.length
      addPlaces(from: start, to: end, in: text, to: &found)
      // ICU goes on behind a match; the matches that start inside it are looked for one by one.
      for inner in stride(from: start + 1, to: end, by: 1) {
        let rest = NSRange(location: inner, length: length - inner)
        let overlapping = place.firstMatch(in: text, options: Self.options.union(.anchored), range: rest)
        guard let overlapping else { continue }
        addPlaces(from: inner, to: inner + overlapping.range.length, in: text, to: &found)
      }
    }
    return found
  }

  /// Adds a match's end, and the nearer ends that the same start may match with: `a+` has a place after every a.
  private func addPlaces(from start: Int, to end: Int, in text: String, to found: inout [Int]) {
    found.append(end)
    var end = end
    while end > start + (beforeCanBeEmpty ? 0 : 1) {
      let shorter = NSRange(location: start, length: end - 1 - start)
      guard let nearer = place.firstMatch(in: text, options: Self.options.union(.anchored), range: shorter)
      else { return }
      end = start + nearer.range.length
      found.append(end)
    }
  }
}

extension SRXRules.Rule {
  /// - Throws: an error that names the rule, where ICU refuses the expression.
  func compiled(_ pattern: String, in file: String) throws(InputError) -> NSRegularExpression {
    // Foundation refuses the empty pattern, which SRX allows and which matches anywhere.
    if let expression = try? NSRegularExpression(pattern: pattern.isEmpty ? "(?:)" : pattern) { return expression }
    let isBefore = (try? NSRegularExpression(pattern: "(?:\(before))")) == nil
    throw InputError(
      SourceLocation(file: file, line: line),
      "“\(isBefore ? before : after)” in <\(isBefore ? "beforebreak" : "afterbreak")> is not an ICU regular expression",
      remedy: "SRX 2.0 asks for the syntax of ICU: see its user guide, “Regular Expressions”")
  }
}
