import Testing
import WaslAlignment
import WaslCore
import WaslTestSupport

@Suite struct CalibrationTests {
  private func calibration(_ outcomes: [(Double, Bool)]) -> Calibration {
    var calibration = Calibration()
    for (confidence, isRight) in outcomes { calibration.add(confidence: confidence, isRight: isRight) }
    return calibration
  }

  @Test("Expected calibration error, worked out by hand")
  func byHand() {
    // 0.9–1.0: mean 0.95, two of two right. 0.8–0.9: mean 0.8, one of two right. 0.2–0.3: 0.25, none right.
    let calibration = calibration([(0.9, true), (1, true), (0.8, true), (0.8, false), (0.25, false)])
    #expect(abs(calibration.expectedError - (2 * 0.05 + 2 * 0.3 + 0.25) / 5) < 1e-12)
    #expect(calibration.count == 5)
    #expect(calibration.wrongCount == 2)
    #expect(calibration.bins.map(\.count) == [0, 0, 1, 0, 0, 0, 0, 0, 2, 2])
    #expect(calibration.bins.map(\.rightCount) == [0, 0, 0, 0, 0, 0, 0, 0, 1, 2])
    #expect(abs(calibration.bins[9].meanConfidence - 0.95) < 1e-12)
    #expect(calibration.bins[8].shareRight == 0.5)
  }

  @Test("A confidence at a bound belongs to the range above it, and 1 to the last")
  func bounds() {
    let calibration = calibration((0...10).map { (Double($0) / 10, true) })
    #expect(calibration.bins.map(\.count) == [1, 1, 1, 1, 1, 1, 1, 1, 1, 2])
  }

  @Test(
    "Beads that are right as often as their confidence says have no error; certain ones that are wrong, a whole one")
  func extremes() {
    #expect(calibration((0..<4).map { (0.75, $0 > 0) }).expectedError == 0)
    #expect(calibration([(1, false), (1, false)]).expectedError == 1)
    #expect(calibration([]).expectedError == 0)
  }

  @Test("The least sure tenth is rounded up, and its share is of all errors")
  func leastSure() {
    var outcomes = (0..<20).map { (0.5 + Double($0) / 100, true) }
    outcomes[0].1 = false
    outcomes[19].1 = false
    let least = calibration(outcomes.reversed()).leastSureTenth
    #expect(least.count == 2)
    #expect(least.wrong == 1)
    #expect(least.shareOfWrong == 0.5)
    #expect(calibration(outcomes + [(0.9, true)]).leastSureTenth.count == 3)
    #expect(calibration([(0.5, true)]).leastSureTenth.shareOfWrong == nil)
    #expect(calibration([]).leastSureTenth.count == 0)
  }

  @Test("Where confidences are equal, the least sure are an average draw, whatever the order")
  func ties() {
    // One bead surely among the two; the other is one of four, of which two are wrong.
    let outcomes = [(0.1, false), (0.5, false), (0.5, false), (0.5, true), (0.5, true)]
    let sure = (0..<15).map { _ in (0.9, true) }
    for order in [outcomes, outcomes.reversed()] {
      let least = calibration(order + sure).leastSureTenth
      #expect(least.count == 2)
      #expect(least.wrong == 1.5)
    }
  }

  @Test("Random outcomes drawn from their confidences are calibrated, and the order of adding does not matter")
  func drawn() {
    var generator = SeededGenerator(seed: 7)
    let outcomes = (0..<20_000).map { _ in
      let confidence = Double.random(in: 0...1, using: &generator)
      return (confidence, Double.random(in: 0..<1, using: &generator) < confidence)
    }
    let forwards = calibration(outcomes)
    #expect(forwards.expectedError < 0.02)
    let backwards = calibration(outcomes.reversed())
    #expect(abs(forwards.expectedError - backwards.expectedError) < 1e-9)
    #expect(forwards.leastSureTenth == backwards.leastSureTenth)
    // Twice as sure as right would be found out.
    #expect(calibration(outcomes.map { ($0.0.squareRoot(), $0.1) }).expectedError > 0.1)
  }

  @Test("Pairs are told from beads of one side, and a bead without confidence is in neither")
  func pairsAndAll() {
    let gold = [EvaluationBead(source: [0], target: [0]), EvaluationBead(source: [1], target: [])]
    let rated = [
      RatedBead(gold[0], confidence: 0.9), RatedBead(gold[1], confidence: 0.6),
      RatedBead(EvaluationBead(source: [], target: [1]), confidence: 0.4),
      RatedBead(EvaluationBead(source: [2], target: [2]), confidence: nil),
      RatedBead(gold[0], confidence: 0.1),
    ]
    var evaluation = AlignmentEvaluation()
    evaluation.add(gold: gold, rated: rated)
    #expect(evaluation.pairCalibration == calibration([(0.9, true)]))
    #expect(evaluation.calibration == calibration([(0.9, true), (0.6, true), (0.4, false)]))
    #expect(evaluation.writtenCount == 4)
  }

  @Test("Alignments bring their confidences along")
  func alignments() {
    let gold = Alignment(beads: [Bead(source: 0..<1, target: 0..<1), Bead(source: 1..<2, target: 1..<2)])
    let test = Alignment(beads: [
      Bead(source: 0..<1, target: 0..<1, confidence: 0.75), Bead(source: 1..<2, target: 1..<3, confidence: 0.5),
    ])
    var evaluation = AlignmentEvaluation()
    evaluation.add(gold: gold, test: test)
    #expect(evaluation.pairCalibration == calibration([(0.75, true), (0.5, false)]))
  }
}
