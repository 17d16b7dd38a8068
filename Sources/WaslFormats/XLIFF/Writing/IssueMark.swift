internal import WaslCore

/// An annotation of a text with what was found in it.
struct IssueMark: Hashable {
  /// From 1, in the order of the text.
  var number: Int
  /// Which finding it belongs to.
  let finding: Int
  /// Where it stands, in code points.
  let range: Range<Int>

  /// The annotations of one side, in the order in which they begin; of those that begin together the longer first.
  ///
  /// - Parameter hasOther: whether the unit's other side has text, where a finding may have its only place.
  static func marks(in text: String, _ findings: [Finding], _ side: Finding.Side, hasOther: Bool) -> [IssueMark] {
    guard !findings.isEmpty else { return [] }
    let count = text.unicodeScalars.count
    var marks: [IssueMark] = []
    for (index, finding) in findings.enumerated() {
      let ranges = (side == .source ? finding.source : finding.target)
        .map { $0.clamped(to: 0..<count) }.filter { !$0.isEmpty }
      marks += ranges.map { IssueMark(number: 0, finding: index, range: $0) }
      // A finding without any place is about the whole unit: the target's, where there is one.
      let isOfWhole = finding.source.isEmpty && finding.target.isEmpty && (side == .target || !hasOther)
      if isOfWhole, count > 0 { marks.append(IssueMark(number: 0, finding: index, range: 0..<count)) }
    }
    marks.sort { left, right in
      (left.range.lowerBound, right.range.upperBound, left.finding)
        < (right.range.lowerBound, left.range.upperBound, right.finding)
    }
    for index in marks.indices { marks[index].number = index + 1 }
    return marks
  }
}
