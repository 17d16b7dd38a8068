/// Which sentences of two documents belong together: beads in text order that hold every sentence once.
public struct Alignment: Sendable, Hashable, Codable {
  public var beads: [Bead]

  public init(beads: [Bead]) { self.beads = beads }

  /// Whether the beads follow each other without gap or overlap and hold exactly so many sentences.
  public func covers(sourceCount: Int, targetCount: Int) -> Bool {
    var source = 0
    var target = 0
    for bead in beads {
      guard bead.source.lowerBound == source, bead.target.lowerBound == target else { return false }
      guard !(bead.source.isEmpty && bead.target.isEmpty) else { return false }
      source = bead.source.upperBound
      target = bead.target.upperBound
    }
    return source == sourceCount && target == targetCount
  }
}
