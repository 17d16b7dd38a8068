/// Tells a hard-wrapped text from one whose lines are paragraphs, list items or verses.
///
/// A program or a person who wraps at a width breaks a line only where the next word would not have fitted. So in a
/// wrapped text nearly every line that is followed by another could not have taken the first word of the next;
/// in a list or a poem most could.
enum WrappingDetector {
  /// The widest lines that are taken for wrapped ones, in columns. Mail and books wrap at 60 to 100.
  private static let widestWrapping = 160
  /// The narrowest, in columns: below, lines are verses or a table's cells.
  private static let narrowestWrapping = 30
  /// The share of lines that must have been full. Hand-wrapped text and headings without a blank line leave some.
  private static let shareOfFullLines = 0.85
  /// Fewer lines that run on say nothing.
  private static let fewestLines = 3

  static func isWrapped(_ lines: [Line]) -> Bool {
    var runOn: [(width: Int, nextWord: Int)] = []
    for (line, next) in zip(lines, lines.dropFirst()) where !line.isBlank && !next.isBlank {
      if next.startsWithListMarker { continue }
      runOn.append((line.width, next.firstWordWidth))
    }
    guard runOn.count >= fewestLines else { return false }
    // The width wrapped at: all but the longest tenth of the lines, which a long word or URL may have stretched.
    let widths = runOn.map(\.width).sorted()
    let width = widths[(widths.count - 1) * 9 / 10]
    guard (narrowestWrapping...widestWrapping).contains(width) else { return false }
    let full = runOn.count { $0.width + 1 + $0.nextWord > width }
    return Double(full) >= shareOfFullLines * Double(runOn.count)
  }
}
