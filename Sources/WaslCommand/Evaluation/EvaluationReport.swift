internal import Wasl

/// The figures of an evaluation for the eye.
struct EvaluationReport {
  private let evaluation: AlignmentEvaluation
  private let showsTypes: Bool

  init(_ evaluation: AlignmentEvaluation, showsTypes: Bool) {
    self.evaluation = evaluation
    self.showsTypes = showsTypes
  }

  /// Without a line feed at the end. The first two lines are those of the scorer that the field's figures come from, so
  /// that either can be read by the same script.
  var text: String {
    var parts = [totals]
    if showsTypes { parts.append(types) }
    if evaluation.pairCalibration.count > 0 { parts += [calibration, reliability] }
    return parts.joined(separator: "\n\n")
  }

  private var totals: String {
    [("strict", evaluation.strict), ("lax   ", evaluation.lax)].map { name, score in
      "\(name) precision \(figure(score.precision))  recall \(figure(score.recall))  F1 \(figure(score.f1))"
    }.joined(separator: "\n")
  }

  private var types: String {
    let head = [
      "type", "written", "gold", "strict precision", "recall", "F1", "lax precision", "recall", "F1",
    ]
    let rows = evaluation.scoresByType.map { type, scores in
      [type.rawValue, "\(scores.written)", "\(scores.gold)"]
        + [scores.strict, scores.lax].flatMap { [figure($0.precision), figure($0.recall), figure($0.f1)] }
    }
    return Columns.text([head] + rows)
  }

  private var calibration: String {
    // The beads with both sides first: they are what is used. The others are in the second column.
    let both = [evaluation.pairCalibration, evaluation.calibration]
    let tenths = both.map(\.leastSureTenth)
    return Columns.text([
      ["", "pairs", "all beads"],
      ["with a confidence"] + both.map { "\($0.count)" },
      ["wrong"] + both.map { "\($0.wrongCount)" },
      ["expected calibration error"] + both.map { figure($0.expectedError) },
      ["the least sure tenth"] + tenths.map { "\($0.count)" },
      ["wrong in it"] + tenths.map { DecimalFigure.text($0.wrong, places: 1) },
      ["share of all wrong"] + tenths.map { $0.shareOfWrong.map(figure) ?? "–" },
    ])
  }

  private var reliability: String {
    let rows = evaluation.pairCalibration.bins.map { bin in
      let range = "\(DecimalFigure.text(bin.from, places: 1))–\(DecimalFigure.text(bin.to, places: 1))"
      return [range, "\(bin.count)"]
        + (bin.count > 0 ? [figure(bin.meanConfidence), figure(bin.shareRight)] : ["–", "–"])
    }
    return Columns.text([["confidence", "pairs", "mean confidence", "share right"]] + rows)
  }

  /// A share with four decimals, as the field prints it.
  private func figure(_ share: Double) -> String { DecimalFigure.text(share, places: 4) }
}
