internal import WaslText

/// A passage as it is shown to the reader: without words at its ends that have counterparts, and shortened.
struct PassageWords {
  /// Where it stands, in UTF-8 bytes.
  let range: Range<Int>
  let description: String

  /// Longer passages are quoted by their first and last words.
  private static let mostQuoted = 60

  init(_ tokens: Range<Int>, _ evidence: WordEvidence, of side: SideAnalysis) {
    var tokens = tokens
    while let first = tokens.first, tokens.count > 1, evidence.scores[first] > 0 || !side.tokens[first].kind.isWord {
      tokens = tokens.dropFirst()
    }
    while let last = tokens.last, tokens.count > 1, evidence.scores[last] > 0 || !side.tokens[last].kind.isWord {
      tokens = tokens.dropLast()
    }
    range = side.tokens[tokens.lowerBound].range.lowerBound..<side.tokens[tokens.upperBound - 1].range.upperBound
    if tokens.count > 6, range.count > Self.mostQuoted {
      let head = side.text.text(in: range.lowerBound..<side.tokens[tokens.lowerBound + 2].range.upperBound)
      let tail = side.text.text(in: side.tokens[tokens.upperBound - 3].range.lowerBound..<range.upperBound)
      description = "“\(head) … \(tail)”"
    } else {
      description = "“\(side.text.text(in: range))”"
    }
  }
}
