import Testing
import WaslAlignment
import WaslCore

@Suite struct EvaluationTests {
  private func bead(_ source: [Int], _ target: [Int]) -> EvaluationBead {
    EvaluationBead(source: source, target: target)
  }

  @Test("A figure worked out by hand")
  func byHand() {
    var evaluation = AlignmentEvaluation()
    evaluation.add(
      gold: [bead([0], [0]), bead([1], [1, 2]), bead([], [3]), bead([2], [4])],
      test: [bead([0], [0]), bead([1], [1]), bead([], [2]), bead([], [3]), bead([2], []), bead([], [4])])
    // Exactly right: 0-0 and the insertion of 3. Of the pairs in the gold only 0-0 was found exactly.
    #expect(evaluation.strict == PrecisionAndRecall(precision: 2.0 / 6, recall: 1.0 / 3))
    // 1-1 touches the gold's 1-1,2 as well, in both directions.
    #expect(evaluation.lax == PrecisionAndRecall(precision: 3.0 / 6, recall: 2.0 / 3))
    #expect(abs(evaluation.strict.f1 - 1.0 / 3) < 1e-12)
  }

  @Test("Documents are summed, not averaged")
  func sums() {
    var evaluation = AlignmentEvaluation()
    evaluation.add(gold: [bead([0], [0])], test: [bead([0], [0])])
    evaluation.add(gold: [bead([0], [0]), bead([1], [1]), bead([2], [2])], test: [])
    #expect(evaluation.strict == PrecisionAndRecall(precision: 1, recall: 0.25))
  }

  @Test("Order and repetition do not matter, and a bead without sentences is none")
  func normalForm() {
    var evaluation = AlignmentEvaluation()
    evaluation.add(
      gold: [bead([2, 0], [1])], test: [bead([0, 2], [1]), bead([2, 0], [1]), bead([], [])])
    #expect(evaluation.strict == PrecisionAndRecall(precision: 1, recall: 1))
  }

  @Test("Nothing against nothing is zero and not a division by it")
  func nothing() {
    let evaluation = AlignmentEvaluation()
    #expect(evaluation.strict.f1 == 0)
    #expect(evaluation.lax == PrecisionAndRecall(precision: 0, recall: 0))
  }

  @Test("Alignments in text order are taken as they are")
  func alignments() {
    let alignment = Alignment(beads: [Bead(source: 0..<2, target: 0..<1), Bead(source: 2..<2, target: 1..<2)])
    var evaluation = AlignmentEvaluation()
    evaluation.add(gold: alignment, test: alignment)
    #expect(evaluation.strict == PrecisionAndRecall(precision: 1, recall: 1))
  }
}
