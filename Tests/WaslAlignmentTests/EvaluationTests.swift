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

  @Test("By type: precision over the beads written, recall over the gold beads, deletions too")
  func byType() {
    var evaluation = AlignmentEvaluation()
    evaluation.add(
      gold: [bead([0], [0]), bead([1, 2], [1]), bead([3], []), bead([4], [])],
      test: [bead([0], [0]), bead([1], [1]), bead([2], []), bead([3], [])])
    let scores = evaluation.scoresByType
    #expect(scores.map(\.type) == [.oneToOne, .twoToOne, .oneToNone])
    #expect(scores.map(\.scores.written) == [2, 0, 2])
    #expect(scores.map(\.scores.gold) == [1, 1, 2])
    #expect(scores[0].scores.strict == PrecisionAndRecall(precision: 0.5, recall: 1))
    #expect(scores[0].scores.lax == PrecisionAndRecall(precision: 1, recall: 1))
    #expect(scores[1].scores.strict == PrecisionAndRecall(precision: 0, recall: 0))
    #expect(scores[1].scores.lax == PrecisionAndRecall(precision: 0, recall: 1))
    // The whole has no recall of deletions; by type they have one.
    #expect(scores[2].scores.strict == PrecisionAndRecall(precision: 0.5, recall: 0.5))
    #expect(evaluation.strict == PrecisionAndRecall(precision: 0.5, recall: 0.5))
  }

  @Test(
    "Every bead has one type, and the rare ones are together",
    arguments: [
      (1, 1, "1-1"), (1, 2, "1-2"), (2, 1, "2-1"), (1, 3, "1-n"), (1, 8, "1-n"), (3, 1, "n-1"), (2, 2, "n-n"),
      (3, 2, "n-n"), (1, 0, "1-0"), (0, 1, "0-1"), (2, 0, "n-0"), (0, 5, "0-n"),
    ])
  func types(source: Int, target: Int, name: String) {
    #expect(BeadType(EvaluationBead(source: 0..<source, target: 0..<target)).rawValue == name)
  }
}
