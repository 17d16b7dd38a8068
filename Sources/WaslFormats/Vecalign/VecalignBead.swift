public import WaslCore

/// One line of a Vecalign file: which sentences belong together, and at what cost.
///
/// Unlike a `Bead` it may hold any sentences, as gold alignments made by hand do.
public struct VecalignBead: Sendable, Hashable, CustomStringConvertible {
  /// The source sentences, counted from 0.
  public var source: [Int]
  /// The target sentences, counted from 0.
  public var target: [Int]
  /// The aligner's cost, lower being better; gold alignments have none.
  public var cost: Double?

  public init(source: [Int], target: [Int], cost: Double? = nil) {
    self.source = source
    self.target = target
    self.cost = cost
  }

  /// A bead of an alignment, its score as the cost.
  public init(_ bead: Bead) {
    self.init(source: Array(bead.source), target: Array(bead.target), cost: bead.score)
  }

  /// The line, as Vecalign's `print_alignments` writes it: `[0]:[1, 2]:0.123456`, without the last part where
  /// there is no cost.
  public var description: String {
    var line = "["
    Self.append(source, to: &line)
    line.append("]:[")
    Self.append(target, to: &line)
    line.append("]")
    if let cost {
      line.append(":")
      line.append(DecimalText.sixDigits(cost))
    }
    return line
  }

  private static func append(_ sentences: [Int], to line: inout String) {
    for (index, sentence) in sentences.enumerated() {
      if index > 0 { line.append(", ") }
      line.append(String(sentence))
    }
  }
}
