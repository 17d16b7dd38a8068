internal import ArgumentParser
internal import Wasl
internal import WaslLexicon

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Learn word translations from translated sentences.",
    discussion: """
      The pairs come from TMX, JSON Lines and TSV files; a TSV file without a heading has two columns (source, target) \
      or four (document, segment, source, target). Two files with the same name and the languages as endings \
      (news.ar news.en) are read line by line; naming one of them is enough.

      EXAMPLES
        wasl train memory.tmx -o my.lexicon --source-language ar --target-language en
        wasl train news.ar law.tsv -o my.lexicon --source-language ar --target-language en
        xz -dc pairs.tsv.xz | wasl train - -o my.lexicon --source-language ar --target-language en
      """)

  @Argument(help: "Files with translated sentences; - for tab-separated ones on standard input.")
  var files: [String] = []

  @Option(
    name: .customLong("entries"), parsing: .singleValue,
    help: "A file with dictionary entries or names instead of sentences. May be repeated.")
  var entryFiles: [String] = []

  @Option(name: .shortAndLong, help: "The lexicon to write.")
  var output: String

  @Option(name: .customLong("source-language"), help: "The language of the first text of each pair.")
  var sourceLanguage: LanguageTag

  @Option(name: .customLong("target-language"), help: "The language of the second text of each pair.")
  var targetLanguage: LanguageTag

  @Option(
    name: .customLong("sources"),
    help: "A JSON file that says what the texts are and under which licences; it is kept in the lexicon.")
  var sourcesFile: String?

  @Option(
    name: .customLong("stems"),
    help: "A file for the pairs as they are learnt from, as other word aligners read them: stems ||| stems.")
  var stemsFile: String?

  @Option(help: "How many threads work, at most; the lexicon does not depend on it.")
  var threads: Int?

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  func validate() throws {
    if files.isEmpty, entryFiles.isEmpty { throw ValidationError("Name at least one file with pairs.") }
    if let threads, threads < 1 { throw ValidationError("--threads has to be 1 or more.") }
  }

  func run() throws {
    let progress = Progress(quiet: quiet)
    let record =
      try sourcesFile.map { path throws(InputError) in
        try LexiconRecord(json: InputBytes(path: path).readAll(), name: path)
      } ?? LexiconRecord()
    var reader = TrainingPairs(sourceLanguage: sourceLanguage, targetLanguage: targetLanguage)
    for file in files {
      progress.show("reading \(file)")
      try reader.read(file, weight: 1)
    }
    for file in entryFiles {
      progress.show("reading \(file)")
      try reader.read(file, weight: Self.entryWeight)
    }
    guard reader.pairs.count > 0 else {
      throw InputError(SourceLocation(file: (files + entryFiles)[0]), "there is no pair with words on both sides")
    }
    if let stemsFile {
      _ = try Output.write(to: stemsFile) { sink in
        for pair in 0..<reader.pairs.count { try sink.write(reader.pairs.line(pair) + [UInt8(ascii: "\n")]) }
      }
    }
    var options = LexiconTrainer.Options()
    options.threads = threads ?? ProcessInfo.processInfo.activeProcessorCount
    progress.show("learning from \(counted(reader.pairs.count, "pair"))")
    let lexicon = LexiconTrainer.train(reader.pairs, options: options, record: record)
    progress.clear()
    _ = try Output.write(to: output) { sink in try sink.write(lexicon.encoded) }
    if quiet { return }
    StandardError.warn(reader.notices)
    StandardError.write(
      "\(counted(reader.pairs.count, "pair")) read, \(lexicon.sourceCount) × \(lexicon.targetCount) words kept\n")
  }

  /// How much an entry counts beside a sentence: it vouches for a translation, but says nothing of how common the
  /// words are, and rare ones stand in it as often as frequent ones.
  private static let entryWeight: Float = 0.5
}
