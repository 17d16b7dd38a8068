/// Why two texts cannot be aligned.
public enum AlignmentError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The texts are long and have so little in common that too much of the lattice would have to be searched.
  case tooLong(sourceCount: Int, targetCount: Int)
  /// An anchor, counted from 0, names sentences that are not there or has an empty side.
  case anchorOutside(Int, sourceCount: Int, targetCount: Int)
  /// An anchor, counted from 0, does not come after the one before it on both sides.
  case anchorsCross(Int)

  public var description: String {
    switch self {
    case .tooLong(let source, let target):
      "\(source) and \(target) sentences with hardly a word in common are more than can be aligned at once; "
        + "cut both texts at their chapters, or check that they are translations of each other"
    case .anchorOutside(let anchor, let source, let target):
      "anchor \(anchor + 1) needs sentences on both sides that are in the texts: there are \(source) and \(target)"
    case .anchorsCross(let anchor):
      "anchor \(anchor + 1) has to come after the one before it on both sides"
    }
  }
}
