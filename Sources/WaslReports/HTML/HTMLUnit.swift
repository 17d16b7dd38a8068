internal import WaslCore

/// A unit on the page: its two texts with the places marked, and below them what was found.
enum HTMLUnit {
  static func article(_ unit: CheckReport.CheckedUnit, anchor: String, in bitext: Bitext) -> String {
    let risk = ReportText.probability(unit.risk)
    return """
      <article class="unit" id="\(anchor)" data-risk="\(risk)">
      <h3><a href="#\(anchor)">\(HTMLText.escaped(unit.unit.id))</a> <span class="risk">risk \(risk)</span></h3>
      <div class="texts">
      \(side(.source, of: unit, bitext.sourceLanguage))
      \(side(.target, of: unit, bitext.targetLanguage))
      </div>
      <ul>
      \(unit.findings.enumerated().map { item($1, number: $0) }.joined(separator: "\n"))
      </ul>
      </article>

      """
  }

  private static func side(_ side: Finding.Side, of unit: CheckReport.CheckedUnit, _ language: LanguageTag) -> String {
    let pieces = MarkedText(side, of: unit).pieces.map { piece in
      let text = HTMLText.escaped(piece.text)
      guard let worst = piece.findings.map({ unit.findings[$0].severity }).max() else { return text }
      let numbers = piece.findings.map { String($0 + 1) }.joined(separator: " ")
      return "<mark class=\"\(worst.rawValue)\" data-findings=\"\(numbers)\">\(text)</mark>"
    }
    return "<p class=\"\(side.rawValue)\" \(HTMLText.attributes(of: language))><bdi>\(pieces.joined())</bdi></p>"
  }

  private static func item(_ finding: Finding, number: Int) -> String {
    let fix = finding.fix.map { fix in
      fix.replacement.isEmpty
        ? " <span class=\"fix\">Leave it out.</span>"
        : " <span class=\"fix\">Write “<bdi>\(HTMLText.escaped(fix.replacement))</bdi>”.</span>"
    }
    let check = HTMLText.escaped(finding.check)
    return """
      <li class="finding" data-number="\(number + 1)" data-severity="\(finding.severity.rawValue)" data-check="\(check)">\
      <b class="\(finding.severity.rawValue)">\(finding.severity.rawValue)</b> \
      <span class="message">\(HTMLText.message(finding.message)).</span>\(fix ?? "") \
      <a href="#check-\(check)">\(check)</a> \
      <small>\(HTMLText.escaped(finding.mqmCategory)), confidence \(ReportText.probability(finding.confidence)), \
      <code>\(HTMLText.escaped(finding.fingerprint))</code></small></li>
      """
  }
}
