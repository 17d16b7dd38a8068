internal import ArgumentParser
internal import Wasl

struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Check TMX files before other programs refuse them.",
    discussion: """
      Checks the structure of TMX 1.4 and the rules that no schema can say: language tags, dates, matching inline \
      codes, a variant in the source language. Errors make the exit code 1; warnings do not, unless --strict is given.

      EXAMPLES
        wasl validate memory.tmx
        wasl validate --strict *.tmx
      """)

  @Argument(help: "The files; - for standard input.")
  var files: [String]

  @Flag(help: "Take warnings for errors.")
  var strict = false

  @Flag(name: .shortAndLong, help: "Say nothing of files that are valid.")
  var quiet = false

  func run() throws {
    var isAllValid = true
    for file in files {
      let input = try InputBytes(path: file)
      let summary = TMXValidator.validate(input) { fault in print(fault) }
      let isValid = summary.isValid && !(strict && summary.warnings > 0)
      if !isValid { isAllValid = false }
      if isValid, quiet { continue }
      let counts = [(summary.units, "unit"), (summary.errors, "error"), (summary.warnings, "warning")]
      let words = counts.map { counted($0, $1) }.joined(separator: ", ")
      print("\(file): \(isValid ? "valid" : "not valid"): \(words)")
    }
    if !isAllValid { throw ExitStatus.findings }
  }
}
