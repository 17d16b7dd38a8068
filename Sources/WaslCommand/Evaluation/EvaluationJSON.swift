internal import Wasl

/// The figures of an evaluation for programs: one JSON object, its keys always in the same order. docs/evaluation.md
/// describes them.
struct EvaluationJSON {
  private let evaluation: AlignmentEvaluation
  private let documents: Int

  init(_ evaluation: AlignmentEvaluation, documents: Int) {
    self.evaluation = evaluation
    self.documents = documents
  }

  /// Without a line feed at the end.
  var text: String {
    var members = [
      ("version", "1"), ("documents", "\(documents)"), ("strict", Self.object(evaluation.strict)),
      ("lax", Self.object(evaluation.lax)), ("by_type", Self.list(evaluation.scoresByType.map(Self.object))),
    ]
    if evaluation.calibration.count > 0 {
      let calibrations = [
        ("pairs", Self.object(evaluation.pairCalibration)), ("all", Self.object(evaluation.calibration)),
      ]
      members.append(("calibration", Self.object(calibrations)))
    }
    return Self.object(members)
  }

  private static func object(_ scores: PrecisionAndRecall) -> String {
    object([("precision", "\(scores.precision)"), ("recall", "\(scores.recall)"), ("f1", "\(scores.f1)")])
  }

  private static func object(_ type: BeadType, _ scores: EvaluationScores) -> String {
    object([
      ("type", "\"\(type.rawValue)\""), ("written", "\(scores.written)"), ("gold", "\(scores.gold)"),
      ("strict", object(scores.strict)), ("lax", object(scores.lax)),
    ])
  }

  private static func object(_ calibration: Calibration) -> String {
    let least = calibration.leastSureTenth
    let tenth = object([
      ("beads", "\(least.count)"), ("wrong", "\(least.wrong)"),
      ("share_of_wrong", least.shareOfWrong.map { "\($0)" } ?? "null"),
    ])
    return object([
      ("beads", "\(calibration.count)"), ("wrong", "\(calibration.wrongCount)"),
      ("expected_calibration_error", "\(calibration.expectedError)"), ("least_sure_tenth", tenth),
      ("bins", list(calibration.bins.map(object))),
    ])
  }

  private static func object(_ bin: CalibrationBin) -> String {
    let mean = bin.count > 0 ? "\(bin.meanConfidence)" : "null"
    return object([
      ("from", "\(bin.from)"), ("to", "\(bin.to)"), ("beads", "\(bin.count)"), ("right", "\(bin.rightCount)"),
      ("mean_confidence", mean),
    ])
  }

  private static func object(_ members: [(key: String, value: String)]) -> String {
    "{" + members.map { "\"\($0.key)\":\($0.value)" }.joined(separator: ",") + "}"
  }

  private static func list(_ items: [String]) -> String { "[" + items.joined(separator: ",") + "]" }
}
