internal import WaslChecks
internal import WaslCore

/// The end of the page: what the checks that have found something look for.
enum HTMLExplanations {
  /// How many examples of each kind are shown: enough to understand, few enough to print.
  private static let exampleCount = 2

  static func section(_ checks: [CheckDeclaration]) -> String {
    guard !checks.isEmpty else { return "" }
    return "<section class=\"checks\">\n<h2>The checks</h2>\n" + checks.map(article).joined() + "</section>\n"
  }

  private static func article(_ check: CheckDeclaration) -> String {
    """
    <article id="check-\(HTMLText.escaped(check.id))">
    <h3><code>\(HTMLText.escaped(check.id))</code> \(HTMLText.message(check.title))</h3>
    <p>\(HTMLText.message(check.explanation))</p>
    \(examples("Flagged", check.bad))\(examples("Not flagged", check.good))</article>

    """
  }

  private static func examples(_ title: String, _ examples: [CheckExample]) -> String {
    guard !examples.isEmpty else { return "" }
    let rows = examples.prefix(exampleCount).map { example in
      "<tr><td \(HTMLText.attributes(of: .arabic))>\(HTMLText.escaped(example.arabic))</td>"
        + "<td \(HTMLText.attributes(of: .english))>\(HTMLText.escaped(example.english))</td></tr>"
    }
    return "<table class=\"examples\"><caption>\(title)</caption>\(rows.joined())</table>\n"
  }
}
