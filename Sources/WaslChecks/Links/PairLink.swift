/// Words of a pair that stand for the same thing on both sides, for showing them together.
public struct PairLink: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case number, date, name
    /// Words that the lexicon knows as each other's translations.
    case term
  }

  public var kind: Kind
  /// What it is, for people; `nil` where the words say it best.
  public var value: String?
  /// The places, in Unicode code points of each side's text: the unit's sentences joined by one space. Where one of the
  /// two is empty, the thing has no partner.
  public var source: [Range<Int>]
  public var target: [Range<Int>]

  public init(kind: Kind, value: String? = nil, source: [Range<Int>], target: [Range<Int>]) {
    self.kind = kind
    self.value = value
    self.source = source
    self.target = target
  }
}
