internal import ArgumentParser
internal import Wasl

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The program's entry: parses the command line, runs the command and turns what happens into an exit code.
@main
struct Main {
  static func main() {
    TemporaryFiles.removeOnSignals()
    do {
      // Help that was not asked for is no result: a script that forgot its arguments must not go on.
      guard CommandLine.argc > 1 else {
        StandardError.write(WaslCommand.helpMessage(columns: 80) + "\n")
        throw ExitStatus.usage
      }
      var command = try WaslCommand.parseAsRoot()
      try command.run()
    } catch {
      exit(report(error).rawValue)
    }
  }

  /// Tells the user what went wrong, on standard error, and says with which code to end.
  private static func report(_ error: any Error) -> ExitStatus {
    switch error {
    case let status as ExitStatus:
      return status
    case let error as InputError:
      StandardError.write("error: \(error)\n")
      return .badInput
    case let error as OutputError:
      StandardError.write("error: \(error)\n")
      return .badInput
    default:
      let message = WaslCommand.fullMessage(for: error)
      if WaslCommand.exitCode(for: error) == .success {
        // Help, the version, a completion script: asked for, so that they are results.
        if !message.isEmpty { print(message) }
        return .success
      }
      StandardError.write(message + "\n")
      return WaslCommand.exitCode(for: error) == .validationFailure ? .usage : .internalError
    }
  }
}

/// The root command.
struct WaslCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wasl",
    abstract: "Joins a text and its translation, sentence by sentence.",
    discussion: """
      EXAMPLES
        wasl align ar.txt en.txt                    show the pairs in the terminal
        wasl align ar.txt en.txt -o memory.tmx      write a translation memory
        wasl split ar.txt                           one sentence a line
        wasl convert memory.tmx memory.tsv          open it in a spreadsheet
        wasl check memory.tmx                       what looks mistranslated, and why
        wasl review ar.txt en.txt                   bring them in order in the browser
        wasl validate memory.tmx                    check it before others do

      EXIT CODES
        0 done, 1 findings, 2 wrong usage, 3 bad input, 70 an error of ours
      """,
    version: Wasl.version,
    subcommands: [
      AlignCommand.self, CheckCommand.self, ChecksCommand.self, ExplainCommand.self, SplitCommand.self,
      ConvertCommand.self, FormatsCommand.self, MemoryCommand.self, ValidateCommand.self, ReviewCommand.self,
      ProjectCommand.self, EvaluateCommand.self,
      TrainCommand.self, LexiconCommand.self,
    ])
}
