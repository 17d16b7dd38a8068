internal import WaslCore

/// Numbers for the codes of a unit, from 1: the two halves of a pair have the same, and so have a code and the one on
/// the other side that stands for it.
///
/// On two sides that were read from one bilingual file the identifiers say which codes belong together. Two documents
/// count their codes each for itself; there what a code does tells.
struct CodeNumbers {
  /// For each code of the source side.
  private(set) var source: [Int] = []
  /// For each code of the target side.
  private(set) var target: [Int] = []
  /// The numbers that stand on both sides.
  private(set) var shared: Set<Int> = []

  init(source: [InlineCode], target: [InlineCode]) {
    let (sourceSpans, targetSpans) = (Self.spans(of: source), Self.spans(of: target))
    self.source = [Int](repeating: 0, count: source.count)
    self.target = [Int](repeating: 0, count: target.count)
    var free = Array(targetSpans.indices)
    var partners: [Int?] = [Int?](repeating: nil, count: sourceSpans.count)
    func pair(_ fits: (InlineCode, InlineCode) -> Bool) {
      for index in sourceSpans.indices where partners[index] == nil {
        let code = source[sourceSpans[index].start]
        guard
          let found = free.firstIndex(where: { other in
            let candidate = target[targetSpans[other].start]
            return targetSpans[other].isPair == sourceSpans[index].isPair && candidate.kind == code.kind
              && candidate.type == code.type && fits(code, candidate)
          })
        else { continue }
        partners[index] = free.remove(at: found)
      }
    }
    pair { $0.id == $1.id }
    pair { $0.data == $1.data }
    var next = 1
    for (index, span) in sourceSpans.enumerated() {
      for place in span.places { self.source[place] = next }
      if let partner = partners[index] {
        for place in targetSpans[partner].places { self.target[place] = next }
        shared.insert(next)
      }
      next += 1
    }
    for index in free {
      for place in targetSpans[index].places { self.target[place] = next }
      next += 1
    }
  }

  /// A code alone, or the two halves of a pair.
  private struct Span {
    var start: Int
    var end: Int?

    var isPair: Bool { end != nil }
    var places: [Int] { end.map { [start, $0] } ?? [start] }
  }

  private static func spans(of codes: [InlineCode]) -> [Span] {
    var spans: [Span] = []
    var open: [String: [Int]] = [:]
    for (place, code) in codes.enumerated() {
      switch code.kind {
      case .open:
        open[code.id, default: []].append(spans.count)
        spans.append(Span(start: place))
      case .close:
        if let index = open[code.id]?.popLast() {
          spans[index].end = place
        } else {
          spans.append(Span(start: place))
        }
      case .standalone: spans.append(Span(start: place))
      }
    }
    return spans
  }
}

extension TranslationUnit {
  /// The codes of each side's joined text, its sentences with one space between them.
  var joinedCodes: (source: [InlineCode], target: [InlineCode]) {
    guard hasCodes else { return ([], []) }
    return (
      InlineCode.join(sourceCodes, lengths: source.map(\.utf8.count), gap: 1),
      InlineCode.join(targetCodes, lengths: target.map(\.utf8.count), gap: 1)
    )
  }
}

extension String {
  /// The text cut at codes' places: one piece before each code, and the rest. A place inside a character is moved in
  /// front of it.
  func pieces(at codes: [InlineCode]) -> [Substring] {
    var pieces: [Substring] = []
    var start = startIndex
    var offset = 0
    for code in codes {
      var place = utf8.index(start, offsetBy: Swift.max(0, code.offset - offset), limitedBy: endIndex) ?? endIndex
      while place > start, place < endIndex, utf8[place] & 0xC0 == 0x80 { utf8.formIndex(before: &place) }
      pieces.append(self[start..<place])
      offset += utf8.distance(from: start, to: place)
      start = place
    }
    pieces.append(self[start...])
    return pieces
  }
}
