internal import Wasl

/// Makes the changes that are certain, and says which they are.
enum Mending {
  static func apply(to report: CheckReport) -> (bitext: Bitext, changes: [String]) {
    var bitext = report.bitext
    var changes: [String] = []
    for (index, unit) in report.units.enumerated() {
      let fixable = CertainFixes.applicable(unit.findings)
      bitext.units[index] = CertainFixes.apply(fixable, to: unit.unit)
      changes += fixable.compactMap { change($0, in: unit) }
    }
    return (bitext, changes)
  }

  /// `unit 3: “إجتماع” → “اجتماع” [spelling.wasl]`, the whole words that the change stands in.
  private static func change(_ finding: Finding, in unit: CheckReport.CheckedUnit) -> String? {
    guard let fix = finding.fix else { return nil }
    let text = Array((fix.side == .source ? unit.unit.source : unit.unit.target).joined(separator: " ").unicodeScalars)
    guard fix.range.upperBound <= text.count else { return nil }
    var start = fix.range.lowerBound
    while start > 0, !text[start - 1].properties.isWhitespace { start -= 1 }
    var end = fix.range.upperBound
    while end < text.count, !text[end].properties.isWhitespace { end += 1 }
    let before = string(text[start..<fix.range.lowerBound])
    let after = string(text[fix.range.upperBound..<end])
    let changed = before + fix.replacement + after
    return "unit \(unit.unit.id): “\(string(text[start..<end]))” → “\(changed)” [\(finding.check)]"
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
