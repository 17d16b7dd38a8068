internal import ArgumentParser
internal import Wasl

struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Convert pairs from one format to another.",
    discussion: """
      Formats are guessed from the files' names. From TMX to TMX everything is kept: inline codes, properties, notes, \
      attributes, all languages. Where the new format has no room for something, a warning says so.

      EXAMPLES
        wasl convert memory.tmx memory.tsv
        wasl convert reviewed.tsv memory.tmx
        wasl convert old.tmx new.tmx
        wasl convert many.tmx pair.tmx --source-language ar --target-language fr
        wasl convert memory.tmx - --to jsonl | head
      """)

  @Argument(help: "The file to read; - for standard input.")
  var input: String

  @Argument(help: "The file to write; - for standard output.")
  var output: String

  @Option(name: .customLong("from"), help: "The format of the input: tmx, tsv, jsonl.")
  var inputFormat: String?

  @Option(name: .customLong("to"), help: "The format of the output: tmx, tsv, jsonl, vecalign, ladder.")
  var outputFormat: String?

  @Option(name: [.short, .customLong("source-language")], help: "The source language, where the file has many or names none.")
  var sourceLanguage: LanguageTag?

  @Option(name: [.short, .customLong("target-language")], help: "The target language, likewise.")
  var targetLanguage: LanguageTag?

  @Flag(name: .customLong("include-unpaired"), help: "Write units with one empty side to a TMX too.")
  var includesUnpaired = false

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  func run() throws {
    let from = try format(of: input, named: inputFormat, option: "--from")
    let to = try format(of: output, named: outputFormat, option: "--to")
    let bytes = try InputBytes(path: input)
    let report = try Output.write(to: output) { sink in
      try from.convert(
        bytes, to: to, sink,
        readOptions: ReadOptions(sourceLanguage: sourceLanguage, targetLanguage: targetLanguage),
        writeOptions: WriteOptions(
          includesUnpaired: includesUnpaired, toolVersion: Wasl.version, date: PairWriter.now))
    }
    guard let report, !quiet else { return }
    StandardError.warn(report.notices)
    StandardError.write("\(report.written) units written\(report.leftOut > 0 ? ", \(report.leftOut) left out" : "")\n")
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
