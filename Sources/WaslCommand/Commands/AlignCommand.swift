internal import ArgumentParser
internal import Wasl

struct AlignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "align",
    abstract: "Pair the sentences of a text and its translation.",
    discussion: """
      Without -o the pairs are shown in the terminal. With it the format is guessed from the file's name \
      (.tmx, .tsv, .jsonl, .align for vecalign, .ladder) unless --format names it. The texts may be Word documents, web \
      pages, PDF, EPUB, subtitles and more: see wasl formats.

      EXAMPLES
        wasl align ar.txt en.txt
        wasl align ar.txt en.txt -o memory.tmx
        wasl align report.ar.docx report.en.pdf -o memory.tmx
        wasl align ar.txt en.txt -o - --format tsv | head
        wasl align de.txt fr.txt -s de -t fr -o memory.tmx
        wasl align --pre-segmented ar.lines en.lines -o beads.align
        wasl align ar.txt en.txt --anchors fixed.align -o memory.tmx
        wasl align ar.txt en.txt -o memory.tmx --check
        cat en.txt | wasl align ar.txt - -o memory.tmx
        curl -s https://example.org/en | wasl align ar.html - --target-format html
      """)

  @Argument(help: "The source text; - for standard input.")
  var source: String

  @Argument(help: "Its translation; - for standard input.")
  var target: String

  @Option(name: [.short, .long], help: "Where to write; - for standard output.")
  var output: String?

  @Option(name: .shortAndLong, help: "tmx, tsv, jsonl, vecalign, ladder or table.")
  var format: String?

  @Option(
    name: [.short, .customLong("source-language")], help: "The source language, as in BCP 47: ar, ar-EG, de.")
  var sourceLanguage: LanguageTag?

  @Option(name: [.short, .customLong("target-language")], help: "The target language.")
  var targetLanguage: LanguageTag?

  @Option(
    name: .customLong("source-format"), help: "The source text's format, where its name and content do not tell it.")
  var sourceFormat: String?

  @Option(name: .customLong("target-format"), help: "The target text's format, likewise.")
  var targetFormat: String?

  @OptionGroup var splitting: SplittingOptions

  @Option(help: "Which words translate each other: a lexicon file, or none; the bundled one if not given.")
  var lexicon: String?

  @OptionGroup var searching: SearchOptions

  @Option(
    name: .customLong("min-confidence"), help: "Leave out pairs below this confidence, 0 to 1 (not of beads).")
  var leastConfidence: Double?

  // --profile is how texts are split.
  @Option(
    name: .customLong("tmx-profile"),
    help: "Whose properties a TMX file gets: wasl, omegat, trados, memoq, phrase or plain.")
  var memoryProfile = TMXProfile.wasl

  @Flag(name: .customLong("include-unpaired"), help: "Write units with one empty side to a TMX too.")
  var includesUnpaired = false

  @Flag(help: "Then check the pairs as wasl check does; the exit code is 1 where something major is found.")
  var check = false

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  func validate() throws {
    let writer = try writer()
    try checkDocumentFormat(sourceFormat, option: "--source-format")
    try checkDocumentFormat(targetFormat, option: "--target-format")
    if check, !writer.isTable, output == "-" {
      throw ValidationError("With --check, write the pairs to a file: the findings go to standard output.")
    }
    if source == "-", target == "-" {
      throw ValidationError("Only one of the two texts can come from standard input.")
    }
    if let leastConfidence, !(0...1).contains(leastConfidence) {
      throw ValidationError("--min-confidence is a probability, between 0 and 1.")
    }
    for (option, tag) in [("--source-language", sourceLanguage), ("--target-language", targetLanguage)] {
      if let tag, let warning = TMXLanguage.regionWarning(tag) {
        throw ValidationError("\(option): \(warning).")
      }
    }
  }

  func run() throws {
    let writer = try writer()
    var options = try splitting.options()
    if let lexicon { options.lexicon = lexicon == "none" ? .none : .own(try Lexicon(path: lexicon)) }
    options.alignment = try searching.options()
    let progress = Progress(quiet: quiet)
    progress.show("reading")
    var sourceDocument = try readDocument(source, format: sourceFormat, quiet: quiet)
    var targetDocument = try readDocument(target, format: targetFormat, quiet: quiet)
    let namedSource = sourceLanguage ?? sourceDocument.declaredLanguage
    let namedTarget = targetLanguage ?? targetDocument.declaredLanguage
    let languages = try PairLanguages(
      source: (sourceDocument.text, source), target: (targetDocument.text, target), sourceLanguage: namedSource,
      targetLanguage: namedTarget)
    (sourceDocument.language, targetDocument.language) = (languages.source, languages.target)
    let pair = try Wasl.align(sourceDocument, targetDocument, options: options) { stage in
      switch stage {
      case .splitting: progress.show("splitting")
      case .aligning(let sourceCount, let targetCount):
        progress.show("aligning \(sourceCount) and \(targetCount) sentences")
      }
    }
    progress.clear()
    var bitext = pair.bitext
    var notices: [Notice] = []
    if let leastConfidence, writer.holdsTexts {
      bitext.units.removeAll { !$0.isUnpaired && ($0.confidence ?? 1) < leastConfidence }
      let count = pair.bitext.units.count - bitext.units.count
      if count > 0 {
        let message = "\(count) pair\(count == 1 ? "" : "s") below confidence \(leastConfidence) left out"
        notices.append(Notice(SourceLocation(file: output ?? "-"), message))
      }
    }
    notices += try writer.write(bitext)
    if !quiet {
      StandardError.warn(notices)
      let summary = AlignmentSummary(
        pair, languagesWereGuessed: namedSource == nil || namedTarget == nil,
        listsDoubtful: !writer.isTable)
      StandardError.write(summary.text)
    }
    if check { try showFindings(in: bitext, lexicon: options.lexicon) }
  }

  private func showFindings(in bitext: Bitext, lexicon: Wasl.LexiconChoice) throws {
    let report = try Wasl.report(
      on: bitext, file: output ?? "\(source), \(target)", configuration: CheckOptions.configuration(named: nil),
      lexicon: lexicon)
    _ = try Output.write(to: "-") { sink in
      try ReportForm.text.write([report], to: sink, isTerminal: Terminal.isTerminal)
    }
    if FailureLevel.major.isReached(by: report.findings) { throw ExitStatus.findings }
  }

  private func writer() throws -> PairWriter {
    try PairWriter(output: output, format: format, includesUnpaired: includesUnpaired, profile: memoryProfile)
  }
}
