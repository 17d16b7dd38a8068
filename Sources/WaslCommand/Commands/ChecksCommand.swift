internal import ArgumentParser
internal import Wasl

struct ChecksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checks", abstract: "What can be checked.",
    subcommands: [ChecksListCommand.self, ChecksCatalogueCommand.self], defaultSubcommand: ChecksListCommand.self)
}

struct ChecksListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the checks with their severities.",
    discussion: """
      With --config, or a file wasl.json in the current folder, as that file wants them.

      EXAMPLES
        wasl checks list
        wasl explain number.changed
      """)

  @Option(help: "A configuration file; wasl.json where there is one.")
  var config: String?

  func run() throws {
    let configuration = try CheckOptions.configuration(named: config)
    let declarations = CheckRegistry.all.map { $0.declaration }
    let width = declarations.map(\.id.count).max() ?? 0
    var lines: [String] = []
    for declaration in declarations {
      let id = declaration.id.padded(to: width)
      let severity = configuration.severity(of: declaration.id) ?? declaration.severity
      let state = configuration.isEnabled(declaration) ? "" : " (off)"
      lines.append("\(id)  \(severity.rawValue.padded(to: 8))  \(declaration.title)\(state)\n")
    }
    _ = try Output.write(to: "-") { try $0.write(lines.joined()) }
  }
}

struct ChecksCatalogueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalogue", abstract: "Print the page docs/checks.md, made from what the checks say of themselves.")

  func run() throws {
    _ = try Output.write(to: "-") { try $0.write(CataloguePage.text) }
  }
}

extension String {
  /// The text with spaces after it up to a width.
  fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
