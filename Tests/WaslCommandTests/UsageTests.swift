import Testing

/// What the program says of itself, and of command lines that it cannot follow.
@Suite struct UsageTests {
  static let commands = ["align", "split", "convert", "validate", "evaluate"]

  @Test(
    "--help of every command has examples that begin with its name, on standard output", arguments: commands)
  func help(_ command: String) throws {
    for arguments in [[command, "--help"], [command, "-h"], ["help", command]] {
      let outcome = try Program.wasl.run(arguments)
      #expect(outcome.status == 0)
      #expect(outcome.errors.isEmpty)
      let parts = outcome.text.split(separator: "EXAMPLES\n")
      try #require(parts.count == 2)
      let examples = parts[1].prefix { $0 != "U" }.split(separator: "\n")
      #expect(examples.count >= 2)
      // Whole on one line each: an example that is wrapped cannot be copied.
      for example in examples { #expect(example.contains("wasl \(command)"), "\(example)") }
    }
  }

  @Test("--help of the program has examples and the exit codes")
  func rootHelp() throws {
    let outcome = try Program.wasl.run("--help")
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("EXAMPLES\n  wasl align ar.txt en.txt "))
    #expect(outcome.text.contains("0 done, 1 findings, 2 wrong usage, 3 bad input, 70 an error of ours"))
    for command in Self.commands { #expect(outcome.text.contains("\n  \(command) ")) }
  }

  @Test("--version is three numbers")
  func version() throws {
    let outcome = try Program.wasl.run("--version")
    #expect(outcome.status == 0)
    #expect(outcome.text.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }

  @Test("There are completions for three shells", arguments: ["bash", "zsh", "fish"])
  func completions(_ shell: String) throws {
    let outcome = try Program.wasl.run("--generate-completion-script", shell)
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    for command in Self.commands { #expect(outcome.text.contains(command)) }
  }

  @Test("Without arguments the help goes to standard error, as nothing was asked for")
  func noArguments() throws {
    let outcome = try Program.wasl.run()
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("EXAMPLES"))
  }

  @Test(
    "Wrong usage ends with exit code 2, says what is wrong, and shows the command's usage",
    arguments: [
      (["frobnicate"], "Unexpected argument 'frobnicate'", "wasl"),
      (["align"], "Missing expected argument '<source>'", "wasl align"),
      (["align", "ar.txt"], "Missing expected argument '<target>'", "wasl align"),
      (["align", "a", "b", "--frob"], "Unknown option '--frob'", "wasl align"),
      (
        ["align", "a", "b", "-f", "doc"], "There is no format “doc”. There are tmx, xliff,",
        "wasl align"
      ),
      (["align", "a", "b", "-o", "b.doc"], "“b.doc” does not tell a format. End it in .tmx,", "wasl align"),
      (["align", "a", "b", "-s", "a!"], "'a!' is invalid for '-s <source-language>'", "wasl align"),
      (
        ["align", "a", "b", "-s", "ar-AR"], "--source-language: ar-AR means Arabic as used in Argentina",
        "wasl align"
      ),
      (
        ["align", "a", "b", "-t", "ar_AR"], "--target-language: ar-AR means Arabic as used in Argentina",
        "wasl align"
      ),
      (["align", "-", "-"], "Only one of the two texts can come from standard input", "wasl align"),
      (
        ["align", "a", "b", "--wrapped", "perhaps"], "Please provide one of 'auto', 'yes' or 'no'",
        "wasl align"
      ),
      (["align", "a", "b", "--srx", "x", "--pre-segmented"], "contradict each other", "wasl align"),
      (["split"], "Which file shall be split?", "wasl split"),
      (["split", "--golden", "rules.jsonl"], "--golden needs --language", "wasl split"),
      (["split", "a", "--srx", "x", "--profile", "clauses"], "which --srx replaces", "wasl split"),
      (
        ["convert", "a.doc", "b.tmx"], "“a.doc” does not tell a format. Name it with --from: tmx,",
        "wasl convert"
      ),
      (
        ["convert", "a.tmx", "b.doc"], "“b.doc” does not tell a format. Name it with --to: tmx,",
        "wasl convert"
      ),
      (["convert", "a.tmx", "b.tmx", "--to", "doc"], "There is no format “doc”.", "wasl convert"),
      (["validate"], "Missing expected argument '<files>", "wasl validate"),
      (["evaluate", "gold"], "Missing expected argument '<test>'", "wasl evaluate"),
    ])
  func wrongUsage(_ arguments: [String], _ words: String, _ command: String) throws {
    let outcome = try Program.wasl.run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    #expect(outcome.errors.contains("\(command) --help"), "\(outcome.errors)")
  }
}
