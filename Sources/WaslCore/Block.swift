/// A piece of a document that stands by itself on the page: a paragraph, a heading, a table's cell, a subtitle.
public struct Block: Sendable, Hashable, Codable {
  public enum Kind: Sendable, Hashable, Codable {
    case paragraph
    /// A heading, from 1 at the top to 9.
    case heading(level: Int)
    case listItem
    case tableCell
    /// The caption of a table or a picture.
    case caption
    /// The text of a footnote or an endnote.
    case footnote
    /// One or more cues of a subtitle file that carry a sentence or several.
    case cue
    /// A message of a program's interface, as in PO.
    case message
  }

  /// Where it stands in the document's text, in UTF-8 bytes, without the line ends that set blocks apart.
  public var range: Range<Int>
  public var kind: Kind
  /// The language, where the file names one for this piece and it is not the whole document's.
  public var language: LanguageTag?
  /// Which way it runs, where the file says so.
  public var direction: TextDirection?
  /// When a subtitle is shown.
  public var time: CueTime?

  public init(
    range: Range<Int>, kind: Kind, language: LanguageTag? = nil, direction: TextDirection? = nil,
    time: CueTime? = nil
  ) {
    self.range = range
    self.kind = kind
    self.language = language
    self.direction = direction
    self.time = time
  }
}

/// Which way a paragraph runs.
public enum TextDirection: String, Sendable, Hashable, Codable, CaseIterable {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"
}

/// When a subtitle is shown, in milliseconds from the film's beginning.
public struct CueTime: Sendable, Hashable, Codable {
  public var start: Int
  public var end: Int

  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }
}
