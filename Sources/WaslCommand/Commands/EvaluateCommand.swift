internal import ArgumentParser
internal import Wasl

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Compare alignments with gold: precision, recall, F1, and whether the confidence holds.",
    discussion: """
      Gold files are in Vecalign's form, a bead a line: [0]:[1, 2]. The files to be measured too, or they are JSON \
      Lines as wasl align writes them, which carry confidences. Of two folders every NAME.gold of the first is \
      compared with NAME.jsonl, else NAME.align, of the second; one that is missing counts as empty. Strict counts \
      a bead where both its sides are right, lax where they share a sentence with gold. Precision counts every bead \
      written, recall the gold beads that have both sides.

      EXAMPLES
        wasl evaluate gold.align test.align
        wasl evaluate gold/ test/ --by-type
        wasl evaluate gold.align test.jsonl --plot reliability.svg
      """)

  @Argument(help: "The gold alignment, or a folder of them.")
  var gold: String

  @Argument(help: "The alignment to be measured, or a folder of them.")
  var test: String

  @Flag(name: .customLong("by-type"), help: "Show the scores of each type of bead too: 1-1, 1-2 …")
  var byType = false

  @Option(help: "Draw the confidence against the share of right pairs, into an SVG file.")
  var plot: String?

  @Flag(help: "Write all figures as JSON.")
  var json = false

  func validate() throws {
    if plot == "-" { throw ValidationError("--plot needs a file's name; standard output takes the scores.") }
  }

  func run() throws {
    let pairs = try GoldPair.read(gold: gold, test: test)
    var evaluation = AlignmentEvaluation()
    for pair in pairs {
      if pair.isTestMissing {
        StandardError.write("warning: \(test): there is no alignment for \(pair.name); it counts as empty\n")
      }
      StandardError.warn(pair.notices)
      evaluation.add(
        gold: pair.gold.map { EvaluationBead(source: $0.source, target: $0.target) },
        rated: pair.test.map {
          RatedBead(EvaluationBead(source: $0.source, target: $0.target), confidence: $0.confidence)
        })
    }
    try warnOfUnrated(evaluation)
    if let plot {
      let drawing = try ReliabilityPlot(evaluation.pairCalibration).svg()
      _ = try Output.write(to: plot) { sink in try sink.write(drawing) }
    }
    print(
      json
        ? EvaluationJSON(evaluation, documents: pairs.count).text
        : EvaluationReport(evaluation, showsTypes: byType).text)
  }

  /// Says where the calibration is of a part only; where a plot is asked for, there has to be something to draw.
  private func warnOfUnrated(_ evaluation: AlignmentEvaluation) throws(InputError) {
    let rated = evaluation.calibration.count
    if plot != nil, evaluation.pairCalibration.count == 0 {
      throw InputError(
        SourceLocation(file: test), "there is no pair with a confidence to plot",
        remedy: "align into JSON Lines: wasl align … -o NAME.jsonl")
    }
    if rated > 0, rated < evaluation.writtenCount {
      StandardError.write(
        "warning: \(test): \(counted(evaluation.writtenCount - rated, "bead")) without confidence, which the calibration leaves out\n"
      )
    }
  }
}
