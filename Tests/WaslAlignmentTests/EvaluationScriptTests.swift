import Foundation
import Testing
import WaslAlignment
import WaslTestSupport

/// The figures against those of the script that the benchmarks are agreed on.
@Suite struct EvaluationScriptTests {
  /// Beside the repository; a clone alone does not have it.
  static let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(
      path: "shared/eval/score_alignments.py")
  static let python = ["/usr/bin/python3", "/usr/local/bin/python3", "/opt/homebrew/bin/python3"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }
  static var canRun: Bool { python != nil && FileManager.default.fileExists(atPath: script.path) }

  @Test(
    "The same figures, digit for digit, as score_alignments.py over random alignments",
    .enabled(if: canRun, "needs python3 and ../shared/eval/score_alignments.py"))
  func sameFigures() throws {
    var cases: [[[[EvaluationBead]]]] = []
    for seed in 0..<300 as Range<UInt64> {
      var generator = Numbers(seed: seed)
      cases.append(
        (0..<Int.random(in: 1...3, using: &generator)).map { _ in
          let gold = generator.alignment()
          return [gold, generator.variant(of: gold)]
        })
    }
    let expected = try scores(of: cases)
    #expect(expected.count == cases.count)
    for (index, (pairs, figures)) in zip(cases, expected).enumerated() {
      var evaluation = AlignmentEvaluation()
      for pair in pairs { evaluation.add(gold: pair[0], test: pair[1]) }
      let found = [
        evaluation.strict.precision, evaluation.strict.recall, evaluation.strict.f1, evaluation.lax.precision,
        evaluation.lax.recall, evaluation.lax.f1,
      ]
      #expect(found == figures, "seed \(index)")
    }
  }

  /// Runs the script's own functions over all cases in one process: a line of six figures for each.
  private func scores(of cases: [[[[EvaluationBead]]]]) throws -> [[Double]] {
    let program = """
      import sys, json, ast, importlib.util
      spec = importlib.util.spec_from_file_location("scorer", sys.argv[1])
      scorer = importlib.util.module_from_spec(spec)
      spec.loader.exec_module(scorer)
      as_set = lambda beads: {(tuple(sorted(s)), tuple(sorted(t))) for s, t in beads if s or t}
      for line in sys.stdin:
          pairs = [(as_set(gold), as_set(test)) for gold, test in ast.literal_eval(line)]
          result = scorer.score(pairs)
          print(*[repr(x) for kind in ("strict", "lax") for x in result[kind]])
      """
    let input = cases.map { pairs in
      "[" + pairs.map { "[" + $0.map(Self.python(of:)).joined(separator: ",") + "]" }.joined(separator: ",")
        + "]\n"
    }.joined()
    let file = FileManager.default.temporaryDirectory.appending(path: "wasl-evaluation-\(UUID().uuidString)")
    try input.write(to: file, atomically: false, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }

    let process = Process()
    process.executableURL = URL(filePath: Self.python ?? "")
    process.arguments = ["-B", "-c", program, Self.script.path]
    let output = Pipe()
    process.standardInput = try FileHandle(forReadingFrom: file)
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return text.split(separator: "\n").map { $0.split(separator: " ").compactMap { Double($0) } }
  }

  private static func python(of beads: [EvaluationBead]) -> String {
    "[" + beads.map { "(\($0.source),\($0.target))" }.joined(separator: ",") + "]"
  }
}

/// Random alignments such as no aligner should write: sentences apart, empty sides, beads twice or overlapping.
private struct Numbers: RandomNumberGenerator {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func next() -> UInt64 { generator.next() }

  mutating func side() -> [Int] {
    (0..<Int.random(in: 0...3, using: &self)).map { _ in Int.random(in: 0...12, using: &self) }
  }

  mutating func alignment() -> [EvaluationBead] {
    (0..<Int.random(in: 0...12, using: &self)).map { _ in EvaluationBead(source: side(), target: side()) }
  }

  mutating func variant(of beads: [EvaluationBead]) -> [EvaluationBead] {
    beads.flatMap { bead -> [EvaluationBead] in
      switch Int.random(in: 0...4, using: &self) {
      case 0: []
      case 1: [EvaluationBead(source: bead.source, target: side())]
      case 2: [bead, bead]
      case 3:
        [EvaluationBead(source: bead.source, target: []), EvaluationBead(source: [], target: bead.target)]
      default: [bead]
      }
    }
  }
}
