internal import ArgumentParser
internal import Wasl

struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Check TMX, XLIFF, SRX and TBX files before other programs refuse them.",
    discussion: """
      Checks the structure and the rules that no schema can say of TMX 1.1 to 1.4, XLIFF 1.2 and 2.0 to 2.2 with its \
      modules, SRX 2.0 and TBX 2 and 3. What a file is its first tag says. Errors make the exit code 1; warnings do \
      not, unless --strict is given. A file that is none of these makes it 3.

      EXAMPLES
        wasl validate memory.tmx
        wasl validate --strict *.tmx *.xlf
        wasl validate -q glossary.tbx rules.srx
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
      let summary = try Wasl.validate(input) { fault in print(fault) }
      let isValid = summary.isValid && !(strict && summary.warnings > 0)
      if !isValid { isAllValid = false }
      if isValid, quiet { continue }
      let counts = [(summary.units, summary.noun), (summary.errors, "error"), (summary.warnings, "warning")]
      let words = counts.map { counted($0, $1) }.joined(separator: ", ")
      print("\(file): \(isValid ? "valid" : "not valid"): \(words)")
    }
    if !isAllValid { throw ExitStatus.findings }
  }
}
