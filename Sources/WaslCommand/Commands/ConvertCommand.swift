internal import ArgumentParser
internal import Wasl

struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Convert pairs from one format to another.",
    discussion: """
      Formats are guessed from the files' names. From TMX to TMX everything is kept: inline codes, properties, notes, \
      attributes, all languages. Where the new format has no room for something, a warning says so; wasl formats lists \
      what each can carry.

      EXAMPLES
        wasl convert memory.tmx memory.tsv
        wasl convert reviewed.tsv memory.tmx
        wasl convert old.tmx new.tmx
        wasl convert many.tmx pair.tmx -s ar -t fr
        wasl convert memory.tmx - --to jsonl | head
        wasl convert memory.tmx studio.tmx --profile trados
        wasl convert memory.tmx review.xlsx
        wasl convert memory.tmx corpus.ar --to moses
        wasl convert x.ladder y.tmx --source-sentences ar --target-sentences en
      """)

  @Argument(help: "The file to read; - for standard input.")
  var input: String

  @Argument(help: "The file to write; - for standard output.")
  var output: String

  @Option(name: .customLong("from"), help: "The format of the input; wasl formats lists them.")
  var inputName: String?

  @Option(name: .customLong("to"), help: "The format of the output.")
  var outputName: String?

  @Option(
    name: [.short, .customLong("source-language")],
    help: "The source language, where the file has many or names none.")
  var sourceLanguage: LanguageTag?

  @Option(name: [.short, .customLong("target-language")], help: "The target language, likewise.")
  var targetLanguage: LanguageTag?

  @Option(
    name: [.customLong("profile"), .customLong("tmx-profile")],
    help: "Whose properties a TMX file gets: wasl, omegat, trados, memoq, phrase or plain.")
  var profile = TMXProfile.wasl

  @Option(
    name: .customLong("source-sentences"),
    help: "The source document, where the input holds only which sentences belong together.")
  var sourceSentences: String?

  @Option(name: .customLong("target-sentences"), help: "The target document, likewise.")
  var targetSentences: String?

  @Flag(name: .customLong("include-unpaired"), help: "Write units with one empty side to a TMX too.")
  var includesUnpaired = false

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  func validate() throws {
    let (_, to) = try (inputFormat(), outputFormat())
    if profile != .wasl, to.name != "tmx" {
      throw ValidationError("--profile is for TMX, and the output is \(to.name).")
    }
  }

  func run() throws {
    let from = try inputFormat()
    let to = try outputFormat()
    let bytes = try InputBytes(path: input)
    let report = try Output.write(to: output) { sink in
      try from.convert(
        bytes, to: to, sink,
        readOptions: ReadOptions(
          sourceLanguage: sourceLanguage, targetLanguage: targetLanguage, sourceSentences: sourceSentences,
          targetSentences: targetSentences),
        writeOptions: WriteOptions(
          includesUnpaired: includesUnpaired, toolVersion: Wasl.version, date: PairWriter.now, profile: profile))
    }
    guard let report, !quiet else { return }
    StandardError.warn(report.notices)
    let leftOut = report.leftOut > 0 ? ", \(report.leftOut) left out" : ""
    StandardError.write("\(counted(report.written, "unit")) written\(leftOut)\n")
  }

  private func inputFormat() throws -> any BitextFormat {
    try format(of: input, named: inputName, option: "--from")
  }

  private func outputFormat() throws -> any BitextFormat {
    try format(of: output, named: outputName, option: "--to")
  }

  /// An unknown format is a matter of usage, not of the input.
  private func format(of path: String, named name: String?, option: String) throws -> any BitextFormat {
    let registry = FormatRegistry.standard
    let known = registry.formats.map(\.name).joined(separator: ", ")
    if let name {
      if let format = registry.format(named: name) { return format }
      throw ValidationError("There is no format “\(name)”. There are \(known).")
    }
    if let format = registry.format(ofFile: path) { return format }
    throw ValidationError("The name “\(path)” does not tell a format. Name it with \(option): \(known).")
  }
}
