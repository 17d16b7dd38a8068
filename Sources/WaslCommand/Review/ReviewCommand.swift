internal import ArgumentParser
internal import Foundation
internal import Wasl
internal import WaslReview

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Bring the pairs in order on a page in the browser.",
    discussion: """
      Two texts are aligned, or pairs read from TMX, TSV or JSON Lines, and kept in a project file (.wasl) beside the first; \
      a project file is opened. Everything done is in the project at once and can be undone, also days later. The files \
      themselves are never changed. The page is served to this machine alone; Ctrl-C ends it.

      EXAMPLES
        wasl review ar.txt en.txt
        wasl review ar.txt en.txt --project chapter1.wasl
        wasl review memory.tmx
        wasl review chapter1.wasl --no-browser --port 4180
        wasl review ar.txt en.txt --headless-export memory.tmx
        wasl project log chapter1.wasl
      """)

  @Argument(help: "A project, a file of pairs, or the source text.")
  var source: String

  @Argument(help: "The translation of the source text.")
  var target: String?

  @Option(name: .shortAndLong, help: "The project file; beside the first file and named like it if not given.")
  var project: String?

  @Option(help: "The port to listen at; any that is free if not given.")
  var port = 0

  @Flag(name: .customLong("no-browser"), help: "Only print the address.")
  var noBrowser = false

  @Flag(name: .customLong("read-only"), help: "Only look, which is possible while the project is open elsewhere.")
  var readOnly = false

  @Option(
    name: .customLong("headless-export"),
    help: "Write the pairs to this file as they are in the project, and serve nothing.")
  var headlessExport: String?

  @OptionGroup var exporting: ExportOptions

  @Option(name: [.short, .customLong("source-language")], help: "The source language, as in BCP 47.")
  var sourceLanguage: LanguageTag?

  @Option(name: [.short, .customLong("target-language")], help: "The target language.")
  var targetLanguage: LanguageTag?

  @OptionGroup var splitting: SplittingOptions

  @Option(help: "Which words translate each other: a lexicon file, or none; the bundled one if not given.")
  var lexicon: String?

  @Option(help: "Which checks run and what is ignored: a JSON file; wasl.json in this folder if not given.")
  var config: String?

  @OptionGroup var searching: SearchOptions

  @Flag(name: .shortAndLong, help: "Say nothing but errors and the address.")
  var quiet = false

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError("--port is a number up to 65535.") }
    if readOnly, !source.lowercased().hasSuffix(".wasl") {
      throw ValidationError("--read-only is for a project that is there already.")
    }
    if let target, source.lowercased().hasSuffix(".wasl") {
      throw ValidationError("A project has its texts already; “\(target)” is one too many.")
    }
    if let headlessExport { _ = try exporting.format(of: headlessExport) }
  }

  func run() throws {
    let path = try projectPath()
    let file = try ProjectFile(opening: path, readOnly: readOnly)
    let opening = SessionOpening(lexicon: lexicon, config: config, threads: try searching.options().threads)
    let session = try opening.session(of: file, checksInBackground: headlessExport == nil)
    if let headlessExport {
      try Waiting.wait {
        defer { file.close() }
        try await exporting.export(session, to: headlessExport, quiet: quiet)
      }
    } else {
      try serve(session)
    }
  }

  /// The project to open, made first where it is not there yet.
  private func projectPath() throws -> String {
    if source.lowercased().hasSuffix(".wasl") { return source }
    let origin = ProjectOrigin(
      source: source, target: target, sourceLanguage: sourceLanguage, targetLanguage: targetLanguage, quiet: quiet)
    let path = try project ?? origin.usualProjectPath()
    if FileManager.default.fileExists(atPath: path) {
      try origin.check(path)
    } else {
      var options = try splitting.options()
      if let lexicon { options.lexicon = lexicon == "none" ? .none : .own(try Lexicon(path: lexicon)) }
      options.alignment = try searching.options()
      try origin.make(path, options: options)
      if !quiet { StandardError.write("made \(path)\n") }
    }
    return path
  }

  private func serve(_ session: ReviewSession) throws {
    let environment = ProcessInfo.processInfo.environment
    // For work on the page itself: its files from a folder instead of those compiled in.
    let page = PageFiles(folder: environment["WASL_PAGE_FOLDER"])
    let interrupt = Interrupt()
    try Waiting.wait {
      let server: ReviewServer
      do {
        server = try await ReviewServer.bind(port: port)
      } catch {
        await session.stop()
        throw InputError(SourceLocation(file: session.projectName), "\(error)")
      }
      let access = AccessGuard(token: environment["WASL_REVIEW_TOKEN"] ?? AccessGuard.makeToken(), port: server.port)
      let address = "http://127.0.0.1:\(server.port)/?token=\(access.token)"
      await session.start()
      let running = Task { await server.run(ReviewService(session, access: access, page: page)) { session.beat() } }
      print(address)
      fflush(nil)
      if !quiet { StandardError.write("reviewing \(session.projectName); Ctrl-C ends it, everything is saved\n") }
      if !noBrowser { Browser.open(address) }
      await interrupt.wait()
      await session.stop()
      server.stop()
      await running.value
    }
  }
}
