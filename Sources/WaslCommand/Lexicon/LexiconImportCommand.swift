internal import ArgumentParser
internal import Wasl
internal import WaslLexicon

struct LexiconImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make a lexicon of a glossary or a dictionary.",
    discussion: """
      Reads tables (TSV, CSV: the expression in the first column, its translation in the second), TBX, and dictionaries \
      of dictd (name the .index file; the .dict or .dict.dz is expected beside it). With --into, the \
      glossary's best translation of a word stands before what only the other lexicon has learnt.

      EXAMPLES
        wasl lexicon import terms.csv -o my.lexicon --into bundled
        wasl lexicon import /usr/share/dictd/freedict-ara-eng.index -o freedict.lexicon
      """)

  @Argument(help: "The glossary's file.")
  var file: String

  @Option(name: .shortAndLong, help: "The lexicon to write.")
  var output: String

  @Option(help: "The lexicon to lay the glossary over: a file, or “bundled”.")
  var into: String?

  @Option(name: .customLong("source-language"), help: "The language of the expressions.")
  var sourceLanguage = LanguageTag.arabic

  @Option(name: .customLong("target-language"), help: "The language of the translations.")
  var targetLanguage = LanguageTag.english

  @Option(help: "Under which licence the glossary may be used; it is kept in the lexicon.")
  var licence = "not stated"

  func run() throws {
    let base = try into.map { name throws(InputError) in try NamedLexicon.open(name) }
    if let base {
      let given = [sourceLanguage.language, targetLanguage.language].sorted()
      guard given == [base.sourceLanguage.language, base.targetLanguage.language].sorted() else {
        throw ValidationError(
          "The lexicon is for \(base.sourceLanguage) and \(base.targetLanguage). Name the glossary's languages with --source-language and --target-language."
        )
      }
    }
    let glossary = try GlossaryFile.read(file, sourceLanguage: sourceLanguage, targetLanguage: targetLanguage)
    guard !glossary.entries.isEmpty else {
      throw InputError(SourceLocation(file: file), "there is no entry in \(sourceLanguage) and \(targetLanguage)")
    }
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let record = LexiconRecord(
      sources: [LexiconRecord.Source(name: name, licence: licence, pairs: glossary.entries.count)])
    let imported = glossary.lexicon(record: record)
    let lexicon = base?.overlaid(by: imported) ?? imported
    _ = try Output.write(to: output) { sink in try sink.write(lexicon.encoded) }
    StandardError.write(
      "\(counted(glossary.entries.count, "translation")) imported, \(lexicon.sourceCount) × \(lexicon.targetCount) words\n"
    )
  }
}
