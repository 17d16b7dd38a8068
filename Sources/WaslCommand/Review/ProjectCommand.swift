internal import ArgumentParser
internal import Foundation
internal import Wasl
internal import WaslReview

struct ProjectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "project",
    abstract: "Look at a review's project, undo, redo and export, without the page.",
    discussion: """
      EXAMPLES
        wasl project list
        wasl project log chapter1.wasl
        wasl project do chapter1.wasl '{"type": "acceptAbove", "confidence": 0.95}'
        wasl project undo chapter1.wasl --steps 3
        wasl project realign chapter1.wasl
        wasl project export chapter1.wasl memory.tmx --only-confirmed
        wasl project report chapter1.wasl report.html
      """,
    subcommands: [
      ProjectListCommand.self, ProjectLogCommand.self, ProjectDoCommand.self, ProjectUndoCommand.self,
      ProjectRedoCommand.self, ProjectRealignCommand.self, ProjectExportCommand.self, ProjectReportCommand.self,
    ])
}

/// The project that a command is about, opened for one piece of work.
struct OpenedProject: ParsableArguments {
  @Argument(help: "The project.")
  var project: String

  func with(
    readOnly: Bool = false, _ body: @escaping @Sendable (ReviewSession) async throws -> Void
  ) throws {
    try Self.with(project, readOnly: readOnly, body)
  }

  static func with(
    _ path: String, readOnly: Bool = false, _ body: @escaping @Sendable (ReviewSession) async throws -> Void
  ) throws {
    let file = try ProjectFile(opening: path, readOnly: readOnly)
    let opening = SessionOpening(threads: ProcessInfo.processInfo.activeProcessorCount)
    let session = try opening.session(of: file, checksInBackground: false)
    try Waiting.wait {
      do {
        try await body(session)
      } catch let refusal as ActionRefusal {
        await session.stop()
        throw InputError(SourceLocation(file: path), refusal.message, remedy: refusal.remedy)
      } catch {
        await session.stop()
        throw error
      }
      await session.stop()
    }
  }
}

/// How far to go back or forward in the journal.
struct StepOptions: ParsableArguments {
  @Option(help: "How many.")
  var steps = 1
}

struct ProjectListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The projects in a folder, and how far each is.")

  @Argument(help: "Projects or folders; this folder if none is given.")
  var paths: [String] = ["."]

  func run() throws {
    for path in try paths.flatMap(projects) {
      do {
        try OpenedProject.with(path, readOnly: true) { session in
          let counts = await session.counts
          let done = counts.beads == 0 ? 100 : 100 * (counts.accepted + counts.rejected) / counts.beads
          let state = await session.snapshot
          print(
            "\(path)\t\(state.sourceLanguage)–\(state.targetLanguage)\t\(counted(counts.beads, "bead"))\t"
              + "\(done) % decided\t\(counts.doubtful) doubtful\t\(counts.withFindings) with findings\trevision \(await session.revision)"
          )
        }
      } catch let error as InputError {
        // One that is damaged must not hide the others.
        StandardError.write("error: \(error)\n")
      }
    }
  }

  private func projects(in path: String) throws -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
      return [path]
    }
    return try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".wasl") }.sorted()
      .map { path == "." ? $0 : path + "/" + $0 }
  }
}

struct ProjectLogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Who did what when, the newest first.")

  @OptionGroup var opened: OpenedProject

  @Option(help: "Only what came after this revision.")
  var since = 0

  @Option(help: "At most so many entries.")
  var limit: Int = 1_000_000

  func run() throws {
    let file = try ProjectFile(opening: opened.project, readOnly: true)
    defer { file.close() }
    for entry in try file.journal(since: since, limit: max(limit, 0)) {
      print("\(entry.revision)\t\(entry.time)\t\(entry.author)\t\(entry.summary)")
    }
  }
}

struct ProjectDoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "do",
    abstract: "Do an action, as JSON: see docs/review-api.yaml for what there is.")

  @OptionGroup var opened: OpenedProject

  @Argument(help: "The actions, each an object.")
  var actions: [String]

  func run() throws {
    let actions = try actions.map { text in
      do {
        return try JSONDecoder().decode(ReviewAction.self, from: Data(text.utf8))
      } catch {
        throw ValidationError("“\(text)” is no action: \(error).")
      }
    }
    try opened.with { session in
      for action in actions { print("revision \(try await session.perform(action))") }
    }
  }
}

struct ProjectUndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "undo", abstract: "Take back the last actions.")

  @OptionGroup var opened: OpenedProject

  @OptionGroup var how: StepOptions

  func run() throws {
    let steps = how.steps
    try opened.with { print("revision \(try await $0.undo(steps: steps))") }
  }
}

struct ProjectRedoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "redo", abstract: "Do again what was undone.")

  @OptionGroup var opened: OpenedProject

  @OptionGroup var how: StepOptions

  func run() throws {
    let steps = how.steps
    try opened.with { print("revision \(try await $0.redo(steps: steps))") }
  }
}

struct ProjectRealignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "realign", abstract: "Align anew what nobody has decided, between what somebody has.")

  @OptionGroup var opened: OpenedProject

  func run() throws {
    try opened.with { session in
      let changed = try await session.realignAndWait()
      print(changed == 0 ? "nothing had to change" : "revision \(await session.revision)")
    }
  }
}

struct ProjectExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the pairs to a file, as they are in the project.")

  @OptionGroup var opened: OpenedProject

  @Argument(help: "The file to write; - for standard output.")
  var output: String

  @OptionGroup var exporting: ExportOptions

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  func validate() throws { _ = try exporting.format(of: output) }

  func run() throws {
    let (exporting, output, quiet) = (exporting, output, quiet)
    try opened.with(readOnly: true) { try await exporting.export($0, to: output, quiet: quiet) }
  }
}

struct ProjectReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write the report for the client: what the checks found and is not ignored.")

  @OptionGroup var opened: OpenedProject

  @Argument(help: "The file to write, an HTML page; - for standard output.")
  var output: String

  func run() throws {
    let output = output
    try opened.with(readOnly: true) { session in
      let bytes = try await session.report()
      _ = try Output.write(to: output) { try $0.write(bytes) }
    }
  }
}
