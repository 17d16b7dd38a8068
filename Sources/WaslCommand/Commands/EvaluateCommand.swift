internal import ArgumentParser
internal import Wasl

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Compare alignments with gold: strict and lax precision, recall and F1.",
    discussion: """
      Files are in Vecalign's form, a bead a line: [0]:[1, 2]. Of two folders every NAME.gold of the first is \
      compared with NAME.align of the second; one that is missing counts as empty. Strict counts a bead where both \
      its sides are right, lax where they share a sentence with gold. Precision counts every bead written, recall \
      the gold beads that have both sides.

      EXAMPLES
        wasl evaluate gold.align test.align
        wasl evaluate gold/ test/
      """)

  @Argument(help: "The gold alignment, or a folder of them.")
  var gold: String

  @Argument(help: "The alignment to be measured, or a folder of them.")
  var test: String

  @Flag(help: "Write the scores as JSON.")
  var json = false

  func run() throws {
    let pairs = try GoldPair.read(gold: gold, test: test)
    var evaluation = AlignmentEvaluation()
    for pair in pairs {
      if pair.isTestMissing {
        StandardError.write("warning: \(test): there is no alignment for \(pair.name); it counts as empty\n")
      }
      evaluation.add(
        gold: pair.gold.map { EvaluationBead(source: $0.source, target: $0.target) },
        test: pair.test.map { EvaluationBead(source: $0.source, target: $0.target) })
    }
    print(json ? Self.json(evaluation, documents: pairs.count) : Self.table(evaluation))
  }

  private static func table(_ evaluation: AlignmentEvaluation) -> String {
    [("strict", evaluation.strict), ("lax   ", evaluation.lax)].map { name, score in
      "\(name) precision \(figure(score.precision))  recall \(figure(score.recall))  F1 \(figure(score.f1))"
    }.joined(separator: "\n")
  }

  private static func json(_ evaluation: AlignmentEvaluation, documents: Int) -> String {
    let scores = [("strict", evaluation.strict), ("lax", evaluation.lax)].map { name, score in
      "\"\(name)\":{\"precision\":\(score.precision),\"recall\":\(score.recall),\"f1\":\(score.f1)}"
    }
    return "{\"version\":1,\"documents\":\(documents),\(scores.joined(separator: ","))}"
  }

  /// A share with four decimals, as the field prints it.
  private static func figure(_ share: Double) -> String {
    let units = Int((share * 10_000).rounded(.toNearestOrEven))
    let digits = String(units % 10_000)
    return "\(units / 10_000)." + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
