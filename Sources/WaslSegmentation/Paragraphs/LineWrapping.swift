/// Whether a line end in a text ends a paragraph or only wraps it.
public enum LineWrapping: String, Sendable, Hashable, CaseIterable, Codable {
  /// Find out from the text.
  case auto
  /// Lines are wrapped: only a blank line, a list item or an indented line starts a new paragraph.
  case yes
  /// Lines are not wrapped: every line is a paragraph.
  case no
}
