internal import ArgumentParser
internal import Wasl

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what a check looks for, with examples.",
    discussion: """
      EXAMPLES
        wasl explain number.changed
      """)

  @Argument(help: "The check, as the findings name it.")
  var check: String

  func validate() throws {
    guard CheckCatalogue.declaration(of: check) == nil else { return }
    let family = CheckRegistry.identifiers(coveredBy: check)
    if !family.isEmpty {
      throw ValidationError("“\(check)” is a family of checks: \(family.joined(separator: ", ")). Name one of them.")
    }
    throw ValidationError("There is no check “\(check)”. `wasl checks list` names them all.")
  }

  func run() throws {
    guard let declaration = CheckCatalogue.declaration(of: check) else { return }
    let width = Terminal.isTerminal ? max(Terminal.width - 2, 40) : nil
    let explanation = width.map { DisplayWidth.lines(of: declaration.explanation, width: $0) }
    var lines = ["\(declaration.id): \(declaration.title)", ""]
    lines +=
      (explanation ?? [declaration.explanation]) + [
        "",
        "Severity:  \(declaration.severity.rawValue)\(declaration.isOnByDefault ? "" : ", off unless asked for")",
        "MQM:       \(declaration.mqmCategory)", "ITS 2.0:   \(declaration.issueType.rawValue)",
        "Languages: \(declaration.languages.rawValue)",
      ]
    if !declaration.options.isEmpty { lines += ["", "Options:"] }
    lines += declaration.options.map { "  \($0.name): \($0.summary)" }
    for (title, examples) in [("Flagged:", declaration.bad), ("Not flagged:", declaration.good)] where !examples.isEmpty
    {
      lines += ["", title]
      for (index, example) in examples.enumerated() {
        if index > 0 { lines.append("") }
        lines += PlacedLine.lines(example.arabic, isRightToLeft: true, width: width)
        let way = example.direction == .either ? "" : " (\(example.direction.rawValue))"
        lines += PlacedLine.lines(example.english + way, isRightToLeft: false, width: width)
      }
    }
    _ = try Output.write(to: "-") { try $0.write(lines.joined(separator: "\n") + "\n") }
  }
}
