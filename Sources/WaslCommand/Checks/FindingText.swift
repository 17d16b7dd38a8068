internal import Wasl

/// Findings for a person: each unit's two texts with the places marked, and below them what was found.
///
/// On a terminal the places are underlined, and a right-to-left text stands right. In a pipe there are neither colours
/// nor marks of direction, and the places stand between `⟦` and `⟧`.
struct FindingText {
  private let layout: Layout

  /// How wide the page is, and what can be written on it.
  struct Layout {
    /// `nil` where lines are as long as they are.
    var width: Int?
    var isColoured: Bool

    static let plain = Layout(width: nil, isColoured: false)
    static var terminal: Layout { Layout(width: max(Terminal.width - 2, 40), isColoured: Terminal.isColoured) }
  }

  init(layout: Layout) { self.layout = layout }

  func write(_ report: CheckReport, to sink: any ByteSink) throws(OutputError) {
    for unit in report.units where !unit.findings.isEmpty {
      try sink.write(styled("unit \(unit.unit.id)", "1") + "  risk \(ReportText.probability(unit.risk))\n")
      try writeSide(.source, of: unit, report.bitext.sourceLanguage, to: sink)
      try writeSide(.target, of: unit, report.bitext.targetLanguage, to: sink)
      for finding in unit.findings { try sink.write(line(finding)) }
      try sink.write("\n")
    }
    try sink.write(summary(report))
  }

  private func line(_ finding: Finding) -> String {
    let severity = styled(finding.severity.rawValue, style(of: finding.severity))
    let reference = styled("[\(finding.check) \(finding.fingerprint)]", "2")
    return "  \(severity): \(isolated(finding.message)) \(reference)\n"
  }

  private func summary(_ report: CheckReport) -> String {
    let score = report.score
    let counts = Finding.Severity.allCases.reversed().compactMap { severity in
      score.count(of: severity) == 0 ? nil : "\(score.count(of: severity)) \(severity.rawValue)"
    }
    let found = report.findings.count
    return "\(report.file): \(counted(report.units.count, "unit")), \(counted(found, "finding"))"
      + (found == 0 ? "" : " (\(counts.joined(separator: ", ")))")
      + ", MQM score \(ReportText.decimal(score.score)) of 100"
      + " (\(counted(score.penalty, "point")) in \(counted(score.words, "source word")))\n"
  }

  // MARK: Texts

  private func writeSide(
    _ side: Finding.Side, of unit: CheckReport.CheckedUnit, _ language: LanguageTag, to sink: any ByteSink
  ) throws(OutputError) {
    let sentences = side == .source ? unit.unit.source : unit.unit.target
    let text = sentences.joined(separator: " ")
    let ranges = unit.findings.map { side == .source ? $0.source : $0.target }
    guard let width = layout.width else {
      return try sink.write("  \(marked(MarkedText(text, ranges: ranges), unit.findings))\n")
    }
    let scalars = Array(text.unicodeScalars)
    for line in WrappedLines.ranges(of: scalars, width: width - 4) {
      let here = ranges.map {
        $0.map { place in
          let part = place.clamped(to: line)
          return part.lowerBound - line.lowerBound..<part.upperBound - line.lowerBound
        }
      }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[line])
      let shown = marked(MarkedText(String(view), ranges: here), unit.findings)
      let columns = DisplayWidth.columns(of: String(view))
      let placed = PlacedLine.text(shown, columns: columns, isRightToLeft: language.isRightToLeft, width: width)
      try sink.write(placed + "\n")
    }
  }

  private func marked(_ text: MarkedText, _ findings: [Finding]) -> String {
    let shown = text.pieces.map { piece in
      guard let worst = piece.findings.map({ findings[$0].severity }).max() else { return piece.text }
      return layout.isColoured ? styled(piece.text, "4;" + style(of: worst)) : "⟦\(piece.text)⟧"
    }.joined()
    // Places that touch are one to the eye.
    return layout.isColoured ? shown : shown.replacing("⟧⟦", with: "")
  }

  /// On a terminal, words between quotation marks are isolated from the English around them.
  private func isolated(_ message: String) -> String {
    guard layout.width != nil else { return message }
    return message.replacing("“", with: "“\u{2068}").replacing("”", with: "\u{2069}”")
  }

  /// The parameters of the terminal's "select graphic rendition".
  private func style(of severity: Finding.Severity) -> String {
    switch severity {
    case .critical: "1;31"
    case .major: "31"
    case .minor: "33"
    case .info: "36"
    }
  }

  private func styled(_ text: String, _ style: String) -> String {
    layout.isColoured ? "\u{1B}[\(style)m\(text)\u{1B}[0m" : text
  }
}
