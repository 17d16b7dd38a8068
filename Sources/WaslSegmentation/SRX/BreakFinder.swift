internal import Foundation
internal import WaslCore

/// Finds where a text is broken, by the rules of an SRX file that serve one language.
///
/// The standard says: at every place between two characters, the first rule that matches decides. Here the places
/// are taken from the breaking rules alone, and only the exceptions that stand before the breaking one are then
/// tried: the same answer, at a fraction of the work, since places are rare.
struct BreakFinder: Sendable {
  /// Breaking rules and runs of exceptions, in the file's order.
  private enum Step: Sendable {
    case breaking(BreakingRule)
    case exceptions([ExceptionTest])
  }

  private let steps: [Step]
  private let formatHandling: SRXRules.FormatHandling

  /// - Throws: where an expression of a rule or map is not a valid one, or no map serves the language.
  init(_ rules: SRXRules, languageTag: String) throws(InputError) {
    var steps: [Step] = []
    var exceptions: [SRXRules.Rule] = []
    for rule in try rules.rules(for: languageTag) {
      if !rule.breaks {
        exceptions.append(rule)
        continue
      }
      steps.append(.exceptions(try ExceptionTest.tests(for: exceptions, in: rules.name)))
      steps.append(.breaking(try BreakingRule(rule, in: rules.name)))
      exceptions = []
    }
    self.steps = steps
    formatHandling = rules.formatHandling
  }

  /// The places where the text is broken, as UTF-16 offsets, ascending; never its start or end.
  ///
  /// A long text is worked on in overlapping windows, which keeps the time linear: ICU copies the text that it is
  /// given at every call. A rule sees at least `lookBehind` before a place and `lookAhead` after it.
  func breaks(in text: String) -> [Int] {
    let length = text.utf16.count
    guard length > Self.longestWhole else { return breaks(in: text, length: length, wanted: 1..<max(1, length)) }
    var found: [Int] = []
    for core in stride(from: 0, to: length, by: Self.core) {
      let start = max(0, core - Self.lookBehind)
      let end = min(length, core + Self.core + Self.lookAhead)
      let window = String(decoding: text.utf16Slice(start..<end), as: UTF16.self)
      let wanted = (core + 1)..<min(core + Self.core + 1, length)
      found += breaks(
        in: window, length: end - start, wanted: (wanted.lowerBound - start)..<(wanted.upperBound - start)
      ).map { $0 + start }
    }
    return found
  }

  /// Texts up to this length, in UTF-16 units, are worked on whole. Paragraphs are seldom longer.
  private static let longestWhole = 2_000
  /// The part of a window whose places are taken, in UTF-16 units.
  private static let core = 1_000
  /// What a window holds before that part: longer than any abbreviation or list that rules speak of.
  private static let lookBehind = 300
  /// What a window holds after that part.
  private static let lookAhead = 200

  /// The breaks of one window among the places that are wanted.
  private func breaks(in text: String, length: Int, wanted: Range<Int>) -> [Int] {
    var decidedBy: [Int: Int] = [:]
    for (index, step) in steps.enumerated() {
      guard case .breaking(let rule) = step else { continue }
      for place in rule.places(in: text, length: length) where wanted.contains(place) {
        if decidedBy[place] == nil { decidedBy[place] = index }
      }
    }
    return decidedBy.keys.sorted().filter { place in
      !steps[..<decidedBy[place]!].contains { step in
        guard case .exceptions(let tests) = step else { return false }
        return tests.contains { $0.matches(at: place, in: text, length: length) }
      }
    }
  }

  /// How many of the inline codes that stand exactly at a break go with the text before it.
  ///
  /// The codes are taken in order; from the first one that belongs after the break, all do.
  func codesBeforeBreak(_ codes: [InlineCodeKind]) -> Int {
    codes.prefix { code in
      switch code {
      case .start: formatHandling.includesStart
      case .end: formatHandling.includesEnd
      case .isolated: formatHandling.includesIsolated
      }
    }.count
  }
}

/// What an inline code is to its text: it opens a span, closes one, or stands alone.
public enum InlineCodeKind: Sendable, Hashable {
  case start, end, isolated
}
