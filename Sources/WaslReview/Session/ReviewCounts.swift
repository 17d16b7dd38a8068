/// How far a review is. All counts are of beads but ``findings`` and ``ignored``.
public struct ReviewCounts: Sendable, Hashable, Codable {
  public var beads = 0
  public var automatic = 0
  public var accepted = 0
  public var rejected = 0
  public var edited = 0
  public var regrouped = 0
  public var doubtful = 0
  public var unconfirmed = 0
  public var marked = 0
  public var fixed = 0
  public var unpaired = 0
  public var noted = 0
  public var withFindings = 0
  public var findings = 0
  public var ignored = 0

  /// Counts a bead, or with -1 no longer.
  mutating func count(_ traits: BeadTraits, visible: Int, ignored: Int, by number: Int) {
    beads += number
    if traits.contains(.accepted) { accepted += number }
    if traits.contains(.rejected) { rejected += number }
    if traits.contains(.unconfirmed) { unconfirmed += number }
    automatic = unconfirmed
    if traits.contains(.edited) { edited += number }
    if traits.contains(.regrouped) { regrouped += number }
    if traits.contains(.doubtful) { doubtful += number }
    if traits.contains(.marked) { marked += number }
    if traits.contains(.fixed) { fixed += number }
    if traits.contains(.unpaired) { unpaired += number }
    if traits.contains(.noted) { noted += number }
    if traits.contains(.finding) { withFindings += number }
    findings += number * visible
    self.ignored += number * ignored
  }
}
