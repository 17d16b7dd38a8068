internal import WaslCore

/// Whether beads that the user has fixed can all be in one alignment.
enum AnchorCheck {
  static func check(_ anchors: [Bead], sourceCount: Int, targetCount: Int) throws(AlignmentError) {
    var source = 0
    var target = 0
    for (index, anchor) in anchors.enumerated() {
      guard !anchor.isUnpaired, anchor.source.lowerBound >= 0, anchor.target.lowerBound >= 0,
        anchor.source.upperBound <= sourceCount, anchor.target.upperBound <= targetCount
      else { throw .anchorOutside(index, sourceCount: sourceCount, targetCount: targetCount) }
      guard anchor.source.lowerBound >= source, anchor.target.lowerBound >= target else { throw .anchorsCross(index) }
      source = anchor.source.upperBound
      target = anchor.target.upperBound
    }
  }
}
