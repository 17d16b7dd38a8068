internal import WaslChecks
internal import WaslCore

/// The page's head: what the files are, how they score, how many findings of what kind, and the filters.
enum HTMLSummary {
  /// The severities in the order in which a reader wants them.
  static let severities = Finding.Severity.allCases.sorted(by: >)

  static func section(_ report: CheckReport) -> String {
    let score = report.score
    let languages = "\(report.bitext.sourceLanguage) → \(report.bitext.targetLanguage)"
    let figures = [
      ("languages", languages), ("units", String(report.units.count)), ("source words", String(score.words)),
      ("findings", String(report.findings.count)),
      ("MQM score", "\(ReportText.decimal(score.score)) of 100"),
      ("penalty", "\(score.penalty) points, \(ReportText.decimal(score.penaltyPer100Words)) in 100 words"),
    ]
    let list = figures.map { "<div><dt>\($0)</dt><dd>\(HTMLText.escaped($1))</dd></div>" }.joined()
    return """
      <section class="summary">
      <h2><bdi>\(HTMLText.escaped(report.file))</bdi></h2>
      <dl>\(list)</dl>
      \(table(score))
      </section>

      """
  }

  private static func table(_ score: QualityScore) -> String {
    guard !score.categories.isEmpty else { return "<p>Nothing was found.</p>" }
    let head = severities.map { "<th scope=\"col\">\($0.rawValue)</th>" }.joined()
    let rows = score.categories.map { category in
      row(HTMLText.escaped(category.name)) { category.count(of: $0) }
    }
    return """
      <table>
      <thead><tr><th scope="col">MQM category</th>\(head)</tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      <tfoot>\(row("all", score.count))</tfoot>
      </table>
      """
  }

  private static func row(_ name: String, _ count: (Finding.Severity) -> Int) -> String {
    let cells = severities.map { count($0) == 0 ? "<td>–</td>" : "<td>\(count($0))</td>" }.joined()
    return "<tr><th scope=\"row\">\(name)</th>\(cells)</tr>"
  }

  /// Shown by the script alone: without it there is nothing that they could do.
  static func filters(_ checks: [CheckDeclaration]) -> String {
    let boxes = severities.map {
      "<label><input type=\"checkbox\" name=\"severity\" value=\"\($0.rawValue)\" checked> \($0.rawValue)</label>"
    }.joined(separator: " ")
    let options = checks.map { "<option value=\"\(HTMLText.escaped($0.id))\">\(HTMLText.escaped($0.id))</option>" }
    return """
      <form id="filters" hidden>
      <fieldset><legend>Severity</legend>\(boxes)</fieldset>
      <label>Check <select name="check"><option value="">all</option>\(options.joined())</select></label>
      <label>Words <input type="search" name="words" dir="auto"></label>
      <label>Order <select name="order"><option value="text">of the text</option>\
      <option value="risk">riskiest first</option></select></label>
      <output></output>
      </form>

      """
  }
}
