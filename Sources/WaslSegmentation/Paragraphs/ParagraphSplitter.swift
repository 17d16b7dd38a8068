/// Splits a text into paragraphs, given as ranges of its UTF-8 without the white space around them.
enum ParagraphSplitter {
  static func paragraphs(of lines: [Line], wrapped: Bool) -> [Range<Int>] {
    var paragraphs: [Range<Int>] = []
    var open: Range<Int>?
    var indentation = 0
    for line in lines {
      guard let content = line.contentStart else {
        if let finished = open { paragraphs.append(finished) }
        open = nil
        continue
      }
      let indent = content - line.range.lowerBound
      let continues = wrapped && open != nil && !line.startsWithListMarker && indent <= indentation
      if continues, let current = open {
        open = current.lowerBound..<line.range.upperBound
      } else {
        if let finished = open { paragraphs.append(finished) }
        open = content..<line.range.upperBound
      }
      // The lines of a list item hang under its text; a first line that is indented is followed by ones that are not.
      indentation = line.startsWithListMarker ? Int.max : indent
      if !wrapped {
        if let finished = open { paragraphs.append(finished) }
        open = nil
      }
    }
    if let finished = open { paragraphs.append(finished) }
    return paragraphs
  }
}
