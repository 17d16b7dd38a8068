internal import WaslCore
internal import WaslText

/// An entry of a glossary, as a check's setting `terms` has it: a source term, its translations with | between them, and
/// its rule, with tabs between the three.
///
/// ```
/// Islamic State⇥الدولة الإسلامية|تنظيم الدولة الإسلامية
/// hemophilia⇥نزف الدم⇥forbidden
/// Wasl⇥⇥keep
/// ```
struct GlossaryTerm: Sendable, Hashable {
  enum Rule: String, Sendable, Hashable {
    /// One of the translations has to be used.
    case required
    /// None of them may be used.
    case forbidden
    /// The term stays as it is.
    case keep
  }

  var source: String
  var targets: [String]
  var rule: Rule

  init?(line: String) {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map { Self.trimmed($0) }
    guard let first = cells.first, !first.isEmpty else { return nil }
    source = first
    targets = cells.count > 1 ? cells[1].split(separator: "|").map { Self.trimmed($0) }.filter { !$0.isEmpty } : []
    rule = Self.rule(cells.count > 2 ? cells[2].lowercased() : "")
    if rule != .keep, targets.isEmpty { return nil }
  }

  private static func rule(_ word: String) -> Rule {
    switch word {
    case "forbidden", "deprecated", "deprecatedterm": .forbidden
    case "keep", "dnt", "do-not-translate", "do not translate": .keep
    default: .required
    }
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    var text = Substring(text)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
