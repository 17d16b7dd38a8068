/// A line of text where its direction wants it: left with an indent, or right in an isolate of its own.
///
/// Only for terminals. In a pipe the marks of direction would be part of the text.
enum PlacedLine {
  /// - Parameters:
  ///   - shown: the line with its colours.
  ///   - columns: how many columns it takes.
  ///   - width: the columns of the page.
  static func text(_ shown: String, columns: Int, isRightToLeft: Bool, width: Int) -> String {
    guard isRightToLeft else { return "  " + shown }
    return String(repeating: " ", count: max(2, width - columns)) + "\u{2067}\(shown)\u{2069}"
  }

  /// A text without colours, in as many lines as it needs; as it is, with an indent, where there is no width.
  static func lines(_ text: String, isRightToLeft: Bool, width: Int?) -> [String] {
    guard let width else { return ["  " + text] }
    return DisplayWidth.lines(of: text, width: width - 4).map {
      self.text($0, columns: DisplayWidth.columns(of: $0), isRightToLeft: isRightToLeft, width: width)
    }
  }
}
