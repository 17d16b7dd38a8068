/// One line of a ladder: where a bead begins in both texts.
public struct Rung: Sendable, Hashable, CustomStringConvertible {
  /// The first source sentence from here on, counted from 0; the number of sentences in the last rung.
  public var source: Int
  /// The first target sentence from here on; the number of sentences in the last rung.
  public var target: Int
  /// How good the bead that begins here is, higher being better; 0 where nothing is known, as in the last rung.
  /// hunalign writes a similarity here, Wasl its confidence.
  public var score: Double

  public init(source: Int, target: Int, score: Double = 0) {
    self.source = source
    self.target = target
    self.score = score
  }

  /// The line: three columns with tabs between them, the score with six significant digits as hunalign's.
  public var description: String { "\(source)\t\(target)\t\(DecimalText.general(score))" }
}
