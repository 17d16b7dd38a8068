internal import ArgumentParser
internal import Foundation
internal import Wasl

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find what looks mistranslated, and say why and where.",
    discussion: """
      Reads pairs from TMX, TSV or JSON Lines. A file wasl.json in the current folder, or the one named with --config, \
      says which checks run and what is ignored; options here go before it. The exit code is 1 where something of the \
      severity of --fail-on or worse was found. With --fix, -o names the file for the mended pairs; without it, the \
      one for the findings, whose format is guessed from its name.

      EXAMPLES
        wasl check memory.tmx
        wasl check memory.tmx -o report.html
        wasl check memory.tmx --format jsonl > findings.jsonl
        wasl check memory.tmx --disable typography --severity number.format=info
        wasl check memory.tmx --ignore 9f86d081884c7d65
        wasl check memory.tmx --fix -o mended.tmx
        wasl check memory.tmx --judge http://localhost:8080/v1 --judge-units 10
        wasl check --pairs pairs.jsonl --format jsonl
        wasl explain number.changed
      """)

  @Argument(help: "The files; - for standard input.")
  var files: [String] = []

  @Option(help: "A file of JSON Lines with “source” and “target” on every line; other keys are let pass.")
  var pairs: String?

  @Option(name: .customLong("from"), help: "The format of the files: tmx, xliff, po, tsv, jsonl.")
  var inputFormat: String?

  @Option(
    name: .shortAndLong, help: "How the findings are written: text, json, jsonl, sarif, html, tmx, xliff or xliff12.")
  var format: ReportForm?

  @Option(name: .shortAndLong, help: "Where to write; - for standard output.")
  var output: String?

  @Flag(help: "Make the changes that are certain and write the pairs to -o; say on standard error what was changed.")
  var fix = false

  @Option(help: "How many processor cores may be used; all of them if not given. The result is the same.")
  var threads: Int?

  @OptionGroup var choice: CheckOptions

  @OptionGroup var judging: JudgeOptions

  @Option(
    name: .customLong("fail-on"),
    help: "The least severity that makes the exit code 1: info, minor, major, critical or never.")
  var leastFailure = FailureLevel.major

  func validate() throws {
    if files.isEmpty, pairs == nil { throw ValidationError("Name a file of pairs to check.") }
    for file in files where inputFormat == nil && FormatRegistry.standard.format(ofFile: file) == nil {
      throw ValidationError("The name “\(file)” does not tell a format. Name it with --from: tmx, tsv, jsonl.")
    }
    if inputs.count > 1, fix || form.holdsOneFile {
      throw ValidationError("\(fix ? "--fix" : "The format \(form.rawValue)") takes one file at a time.")
    }
    if let threads, threads < 1 { throw ValidationError("--threads is a number of cores, 1 or more.") }
    if fix { _ = try mendedFormat() }
  }

  func run() throws {
    let configuration = try choice.checkConfiguration()
    let lexicon = try choice.lexiconChoice()
    let threads = threads ?? ProcessInfo.processInfo.activeProcessorCount
    func checked(_ bitext: Bitext, _ file: String) throws -> CheckReport {
      try Wasl.report(
        on: bitext, file: file, configuration: configuration, lexicon: lexicon, threads: threads)
    }
    var reports: [CheckReport] = []
    for (file, format) in inputs {
      var bitext = try read(file, format)
      warnOfMissingDictionary(bitext, configuration)
      var report = try checked(bitext, file)
      if fix {
        bitext = try mend(report)
        report = try checked(bitext, file)
      }
      if let judge = judging.judge() { report = try judge.add(to: report, configuration: configuration) }
      reports.append(report)
    }
    let target = fix ? "-" : output ?? "-"
    let notices = try Output.write(to: target) { sink in
      try form.write(reports, to: sink, isTerminal: target == "-" && Terminal.isTerminal)
    }
    StandardError.warn(notices ?? [])
    ReportsToTheEnd.keep(reports)
    let units = reports.lazy.flatMap(\.units)
    if units.contains(where: { leastFailure.isReached(by: $0.findings) }) { throw ExitStatus.findings }
  }

  /// Who asks for the words that no dictionary has wants to know that there is none.
  private func warnOfMissingDictionary(_ bitext: Bitext, _ configuration: CheckConfiguration) {
    guard configuration.isEnabled(NonWord.declaration) else { return }
    let language = configuration.sides == .source ? bitext.sourceLanguage : bitext.targetLanguage
    if let obstacle = HunspellProgram.obstacle(for: language.language) {
      StandardError.write("warning: \(NonWord.id) does not run: \(obstacle)\n")
    }
  }

  private var inputs: [(file: String, format: String?)] {
    files.map { ($0, inputFormat) } + (pairs.map { [($0, "jsonl")] } ?? [])
  }

  private var form: ReportForm { format ?? (fix ? .text : ReportForm(ofFile: output ?? "-")) }

  private func read(_ file: String, _ format: String?) throws -> Bitext {
    let reader = try FormatRegistry.standard.format(ofFile: file, named: format)
    let (bitext, notices) = try reader.read(InputBytes(path: file), options: choice.readOptions)
    // Whoever says --pairs knows that there are other keys.
    if file != pairs { StandardError.warn(notices) }
    return bitext
  }

  /// Writes the mended pairs.
  private func mend(_ report: CheckReport) throws -> Bitext {
    let (bitext, changes) = Mending.apply(to: report)
    let format = try mendedFormat()
    let options = WriteOptions(includesUnpaired: true, toolVersion: Wasl.version, date: PairWriter.now)
    let written = try Output.write(to: output ?? "-") { try format.write(bitext, to: $0, options: options) }
    StandardError.write(changes.map { $0 + "\n" }.joined())
    StandardError.write("\(counted(changes.count, "change")) made\n")
    StandardError.warn(written?.notices ?? [])
    return bitext
  }

  private func mendedFormat() throws -> any BitextFormat {
    guard let output, output != "-", let format = FormatRegistry.standard.format(ofFile: output), format.canBeRead
    else {
      throw ValidationError("--fix needs -o with a file for the mended pairs, ending in .tmx, .tsv or .jsonl.")
    }
    return format
  }
}

/// Reports that are kept until the program ends.
private final class ReportsToTheEnd {
  private let reports: [CheckReport]

  private init(_ reports: [CheckReport]) { self.reports = reports }

  /// Keeps reports from being given back string by string: the system takes back all memory at once a moment later,
  /// and a hundredth of the time would go into it.
  static func keep(_ reports: [CheckReport]) { _ = Unmanaged.passRetained(ReportsToTheEnd(reports)) }
}
