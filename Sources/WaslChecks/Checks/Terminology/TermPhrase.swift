internal import WaslCore
internal import WaslText

/// A term made ready to be found in a text, with its clitics and endings.
struct TermPhrase: Sendable {
  /// How well a place agrees with a term.
  enum Grade: Int, Sendable, Comparable {
    /// Some words of a term of several.
    case part
    /// Other endings or clitics.
    case inflected
    /// The words as they stand, but for case, vowel signs and hamza.
    case exact

    static func < (left: Grade, right: Grade) -> Bool { left.rawValue < right.rawValue }
  }

  struct Match {
    var grade: Grade
    /// In bytes.
    var range: Range<Int>
  }

  private let forms: [[UInt8]]
  private let stems: [[UInt8]]

  init(_ term: String, language: LanguageTag) {
    let text = TokenizedText(term)
    let stemmer = Stemmer(language: language)
    forms = text.tokens.indices.map { Array(text.normalizedForm(at: $0)) }
    stems = text.tokens.indices.map { index in
      var stem: [UInt8] = []
      return stemmer.appendStem(of: text, at: index, to: &stem) ? stem : Array(text.normalizedForm(at: index))
    }
  }

  /// The stem that the term begins with, by which it is looked up.
  var firstStem: [UInt8] { stems.first ?? [] }

  /// Whether the term begins at a token, and how exactly.
  func match(_ side: SideAnalysis, _ sideStems: [[UInt8]], at start: Int) -> Match? {
    guard !stems.isEmpty, start + stems.count <= side.tokens.count else { return nil }
    var grade = Grade.exact
    for offset in stems.indices {
      let index = start + offset
      if side.text.normalizedForm(at: index).elementsEqual(forms[offset]) { continue }
      guard sideStems[index] == stems[offset] else { return nil }
      grade = .inflected
    }
    let end = side.tokens[start + stems.count - 1].range.upperBound
    return Match(grade: grade, range: side.tokens[start].range.lowerBound..<end)
  }

  /// The best place in a text, or where some of the words stand.
  func best(in side: SideAnalysis, _ sideStems: [[UInt8]]) -> Match? {
    var best: Match?
    for start in side.tokens.indices {
      if let match = match(side, sideStems, at: start), match.grade > best?.grade ?? .part {
        if match.grade == .exact { return match }
        best = match
      }
    }
    if let best { return best }
    guard stems.count > 1, let index = sideStems.firstIndex(where: { $0.count > 4 && stems.contains($0) }) else {
      return nil
    }
    return Match(grade: .part, range: side.tokens[index].range)
  }

  /// The stems of a text's tokens; of numbers and signs, what they are.
  static func stems(of side: SideAnalysis, _ stemmer: Stemmer) -> [[UInt8]] {
    side.tokens.indices.map { index in
      var stem: [UInt8] = []
      return stemmer.appendStem(of: side.text, at: index, to: &stem) ? stem : Array(side.text.normalizedForm(at: index))
    }
  }
}
