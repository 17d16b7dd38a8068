public import WaslCore

/// A bead as evaluation sees it: two sets of sentence numbers, in no order and not necessarily contiguous.
public struct EvaluationBead: Sendable, Hashable, Codable {
  /// The source sentences, counted from 0, in ascending order.
  public let source: [Int]
  /// The target sentences, counted from 0, in ascending order.
  public let target: [Int]

  public init(source: some Sequence<Int>, target: some Sequence<Int>) {
    self.source = source.sorted()
    self.target = target.sorted()
  }

  /// A bead of an alignment.
  public init(_ bead: Bead) { self.init(source: bead.source, target: bead.target) }

  /// Whether either side holds a sentence; a bead that does not says nothing.
  var holdsSentences: Bool { !(source.isEmpty && target.isEmpty) }

  /// Whether both sides hold sentences.
  var isPaired: Bool { !source.isEmpty && !target.isEmpty }
}
