/// The types of beads by which scores are told apart: the common ones singly, the rare ones together.
///
/// The first part is the source side. `n` stands for three or more where the other side has one sentence, and for two
/// or more where it has none; `n-n` is two or more on both sides.
public enum BeadType: String, Sendable, Hashable, Codable, CodingKeyRepresentable,
  CaseIterable
{
  case oneToOne = "1-1"
  case oneToTwo = "1-2"
  case twoToOne = "2-1"
  case oneToMany = "1-n"
  case manyToOne = "n-1"
  case manyToMany = "n-n"
  case oneToNone = "1-0"
  case noneToOne = "0-1"
  case manyToNone = "n-0"
  case noneToMany = "0-n"

  /// The type of a bead that holds at least one sentence.
  public init(_ bead: EvaluationBead) {
    self =
      switch (bead.source.count, bead.target.count) {
      case (1, 1): .oneToOne
      case (1, 2): .oneToTwo
      case (2, 1): .twoToOne
      case (1, 0): .oneToNone
      case (0, 1): .noneToOne
      case (_, 0): .manyToNone
      case (0, _): .noneToMany
      case (1, _): .oneToMany
      case (_, 1): .manyToOne
      default: .manyToMany
      }
  }
}
