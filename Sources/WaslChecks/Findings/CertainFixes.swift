public import WaslCore

/// Applies the fixes that need nobody to look at them.
public enum CertainFixes {
  /// The findings of a unit whose fixes are certain and do not touch one another; of two that do, the first stays.
  public static func applicable(_ findings: [Finding]) -> [Finding] {
    var chosen: [Finding] = []
    for finding in findings {
      guard let fix = finding.fix, fix.isCertain else { continue }
      let clashes = chosen.contains { other in
        guard let otherFix = other.fix, otherFix.side == fix.side else { return false }
        return fix.range.overlaps(otherFix.range) || fix.range.lowerBound == otherFix.range.lowerBound
      }
      if !clashes { chosen.append(finding) }
    }
    return chosen
  }

  /// The unit with these fixes made.
  ///
  /// A fix within one sentence leaves the sentences as they are. One that reaches over the space between two
  /// makes one of them: where the border went nobody knows.
  public static func apply(_ findings: [Finding], to unit: TranslationUnit) -> TranslationUnit {
    var unit = unit
    // From the end, so that the ranges before stay right.
    let fixes = findings.compactMap(\.fix).sorted { $0.range.lowerBound > $1.range.lowerBound }
    for fix in fixes {
      switch fix.side {
      case .source: unit.source = apply(fix, to: unit.source)
      case .target: unit.target = apply(fix, to: unit.target)
      }
    }
    return unit
  }

  private static func apply(_ fix: Finding.Fix, to sentences: [String]) -> [String] {
    var start = 0
    for (index, sentence) in sentences.enumerated() {
      let end = start + sentence.unicodeScalars.count
      if fix.range.lowerBound >= start, fix.range.upperBound <= end {
        var sentences = sentences
        sentences[index] = replace(fix.range.lowerBound - start..<fix.range.upperBound - start, fix, in: sentence)
        return sentences
      }
      start = end + 1
    }
    let text = sentences.joined(separator: " ")
    guard fix.range.upperBound <= text.unicodeScalars.count else { return sentences }
    return [replace(fix.range, fix, in: text)]
  }

  private static func replace(_ range: Range<Int>, _ fix: Finding.Fix, in text: String) -> String {
    var scalars = text.unicodeScalars
    let start = scalars.index(scalars.startIndex, offsetBy: range.lowerBound)
    let end = scalars.index(start, offsetBy: range.count)
    scalars.replaceSubrange(start..<end, with: fix.replacement.unicodeScalars)
    return String(scalars)
  }
}
