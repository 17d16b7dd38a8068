internal import ArgumentParser
internal import Wasl

struct SplitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: "Split a text into sentences, one a line.",
    discussion: """
      Paragraphs are divided by an empty line with --paragraphs. A line end inside a sentence becomes a space.

      EXAMPLES
        wasl split ar.txt > ar.lines
        wasl split book.txt --wrapped yes --paragraphs
        wasl split report.docx --paragraphs
        wasl split de.txt --language de --srx my-rules.srx
        wasl split --print-srx > my-rules.srx
        wasl split --golden golden_rules.en.jsonl --language en
      """)

  @Argument(help: "The text; - for standard input.")
  var file: String?

  @Option(name: [.short, .long], help: "Where to write; - for standard output.")
  var output = "-"

  @Option(
    name: [.short, .long], help: "The language, as in BCP 47; guessed by script where it is not given.")
  var language: LanguageTag?

  @Option(name: .customLong("source-format"), help: "The text's format, where its name and content do not tell it.")
  var sourceFormat: String?

  @OptionGroup var splitting: SplittingOptions

  @Flag(help: "Write an empty line between paragraphs.")
  var paragraphs = false

  @Flag(
    name: .customLong("golden"),
    help:
      "The file holds texts with the sentences expected (JSON lines: id, text, sentences, optional): say which come out right."
  )
  var isGolden = false

  @Flag(name: .customLong("print-srx"), help: "Write Wasl's own rules, to start yours from.")
  var printsRules = false

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  func validate() throws {
    if file == nil, !printsRules {
      throw ValidationError("Which file shall be split? Use - for standard input.")
    }
    try checkDocumentFormat(sourceFormat, option: "--source-format")
    if isGolden, language == nil { throw ValidationError("--golden needs --language.") }
  }

  func run() throws {
    if printsRules {
      _ = try Output.write(to: output) { try $0.write(SRXRules.waslSource) }
      return
    }
    let path = file ?? "-"
    let options = try splitting.options()
    if isGolden {
      try GoldenRules(readText(path, quiet: quiet), file: path, language: language ?? .undetermined, options: options)
        .report()
      return
    }
    var document = try readDocument(path, format: sourceFormat, quiet: quiet)
    document.language =
      language ?? document.declaredLanguage ?? LanguageGuess(document.text).script?.language ?? .undetermined
    let sentences = try Wasl.sentences(of: document, options: options)
    _ = try Output.write(to: output) { sink in
      var paragraph = 0
      for sentence in sentences {
        if paragraphs, sentence.paragraph != paragraph { try sink.write("\n") }
        paragraph = sentence.paragraph
        try sink.write(sentence.text + "\n")
      }
    }
  }
}
