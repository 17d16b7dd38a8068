internal import Wasl

/// Pairs side by side for the terminal: a right-to-left text stands right, and what to look at stands out.
///
/// The order of letters within a line is the terminal's business. Each right-to-left line is put between two
/// right-to-left marks, so that a terminal that does order them keeps the full stop at the line's left end.
struct PairTable {
  private let width: Int
  private let isColoured: Bool

  /// The columns of the gutter: number, mark, confidence, type.
  private static let gutter = 18

  init(width: Int, isColoured: Bool) {
    // Some terminals give the invisible marks a column of their own; a full line would then run over.
    self.width = max(width - 2, 60)
    self.isColoured = isColoured
  }

  func write(_ bitext: Bitext, to sink: any ByteSink) throws {
    // A right-to-left text goes right; where both run the same way, the source goes left.
    let sourceIsLeft = !bitext.sourceLanguage.isRightToLeft || bitext.targetLanguage.isRightToLeft
    let column = (width - Self.gutter - 3) / 2
    let left = sourceIsLeft ? bitext.sourceLanguage : bitext.targetLanguage
    let right = sourceIsLeft ? bitext.targetLanguage : bitext.sourceLanguage
    let header = pad("   #   conf. type", to: Self.gutter) + cell(left.description, left, column) + " │ "
    try sink.write(styled(header + cell(right.description, right, column), "1") + "\n")
    for (index, unit) in bitext.units.enumerated() {
      let leftText = sourceIsLeft ? unit.source : unit.target
      let rightText = sourceIsLeft ? unit.target : unit.source
      try sink.write(styled(String(repeating: "─", count: width), "2") + "\n")
      try write(unit, number: index + 1, leftText, left, rightText, right, column, to: sink)
    }
  }

  private func write(
    _ unit: TranslationUnit, number: Int, _ left: [String], _ leftLanguage: LanguageTag, _ right: [String],
    _ rightLanguage: LanguageTag, _ column: Int, to sink: any ByteSink
  ) throws {
    let leftLines = left.flatMap { DisplayWidth.lines(of: $0, width: column) }
    let rightLines = right.flatMap { DisplayWidth.lines(of: $0, width: column) }
    let confidence = unit.confidence ?? 1
    let grade = Grade(confidence, isUnpaired: unit.isUnpaired)
    for row in 0..<max(leftLines.count, rightLines.count, 1) {
      var gutter = String(repeating: " ", count: Self.gutter)
      if row == 0 {
        let figures = pad(String(number), to: 4, atEnd: false) + " \(grade.mark) " + percent(confidence)
        gutter = pad(figures + "  " + unit.type, to: Self.gutter)
      }
      let leftLine = row < leftLines.count ? leftLines[row] : ""
      let rightLine = row < rightLines.count ? rightLines[row] : ""
      let texts = cell(leftLine, leftLanguage, column) + " │ " + cell(rightLine, rightLanguage, column)
      try sink.write(styled(gutter, grade.style) + trimmingEnd(texts) + "\n")
    }
  }

  /// How a unit is marked: by a sign, and by a colour where there are colours.
  private enum Grade {
    case sure, doubtful, bad, unpaired

    init(_ confidence: Double, isUnpaired: Bool) {
      switch confidence {
      case _ where isUnpaired: self = .unpaired
      case AlignmentSummary.doubtful...: self = .sure
      case 0.5...: self = .doubtful
      default: self = .bad
      }
    }

    var mark: String {
      switch self {
      case .sure: " "
      case .doubtful: "?"
      case .bad: "!"
      case .unpaired: "–"
      }
    }

    /// The parameters of the terminal's "select graphic rendition".
    var style: String {
      switch self {
      case .sure: "32"
      case .doubtful: "33"
      case .bad: "1;31"
      case .unpaired: "36"
      }
    }
  }

  private func percent(_ confidence: Double) -> String {
    pad("\(Int((confidence * 100).rounded(.down))) %", to: 5, atEnd: false)
  }

  private func cell(_ text: String, _ language: LanguageTag, _ column: Int) -> String {
    guard language.isRightToLeft else { return pad(text, to: column) }
    let isWord = text.unicodeScalars.contains { !$0.isASCII }
    return pad(isWord ? "\u{200F}\(text)\u{200F}" : text, to: column, atEnd: false)
  }

  private func pad(_ text: String, to columns: Int, atEnd: Bool = true) -> String {
    let room = String(repeating: " ", count: max(0, columns - DisplayWidth.columns(of: text)))
    return atEnd ? text + room : room + text
  }

  private func trimmingEnd(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }

  private func styled(_ text: String, _ style: String) -> String {
    isColoured ? "\u{1B}[\(style)m\(text)\u{1B}[0m" : text
  }
}
