internal import WaslCore

/// The annotations of one side: where each begins and ends, so that they can be written as elements.
///
/// Annotations that lie within one another become elements within elements (`<mrk>`). One that crosses the end of
/// another cannot be an element, so it gets a marker at either end (`<sm>` and `<em>`).
struct IssueMarks {
  struct Mark: Hashable {
    /// From 1, in the order of the text.
    var number: Int
    /// Which finding it belongs to.
    let finding: Int
    let range: Range<Int>
  }

  enum Piece {
    case text(String)
    case open(Mark)
    case close
    case start(Mark)
    case end(Mark)
  }

  let pieces: [Piece]

  /// - Parameter hasOther: whether the unit's other side has text, where a finding may have its only place.
  init(_ text: String, _ findings: [Finding], _ side: Finding.Side, hasOther: Bool) {
    let scalars = Array(text.unicodeScalars)
    var marks: [Mark] = []
    for (index, finding) in findings.enumerated() {
      let ranges = (side == .source ? finding.source : finding.target)
        .map { $0.clamped(to: 0..<scalars.count) }.filter { !$0.isEmpty }
      marks += ranges.map { Mark(number: 0, finding: index, range: $0) }
      // A finding without any place is about the whole unit: the target's, where there is one.
      let isOfWhole = finding.source.isEmpty && finding.target.isEmpty && (side == .target || !hasOther)
      if isOfWhole, !scalars.isEmpty { marks.append(Mark(number: 0, finding: index, range: 0..<scalars.count)) }
    }
    marks.sort { left, right in
      (left.range.lowerBound, right.range.upperBound, left.finding)
        < (right.range.lowerBound, left.range.upperBound, right.finding)
    }
    for index in marks.indices { marks[index].number = index + 1 }
    pieces = Self.pieces(scalars, marks)
  }

  private static func pieces(_ scalars: [Unicode.Scalar], _ marks: [Mark]) -> [Piece] {
    var crossing: [Mark] = []
    var nested: [Mark] = []
    for mark in marks {
      let crosses = nested.contains {
        $0.range.upperBound > mark.range.lowerBound && $0.range.upperBound < mark.range.upperBound
      }
      if crosses { crossing.append(mark) } else { nested.append(mark) }
    }
    var pieces: [Piece] = []
    var text = String.UnicodeScalarView()
    for offset in 0...scalars.count {
      var here: [Piece] = crossing.filter { $0.range.upperBound == offset }.map { .end($0) }
      here += nested.filter { $0.range.upperBound == offset }.map { _ in .close }
      // In the order of the marks, so that the longer of two that begin here is the outer one.
      here += nested.filter { $0.range.lowerBound == offset }.map { .open($0) }
      here += crossing.filter { $0.range.lowerBound == offset }.map { .start($0) }
      if !here.isEmpty, !text.isEmpty {
        pieces.append(.text(String(text)))
        text = String.UnicodeScalarView()
      }
      pieces += here
      if offset < scalars.count { text.append(scalars[offset]) }
    }
    if !text.isEmpty { pieces.append(.text(String(text))) }
    return pieces
  }
}
