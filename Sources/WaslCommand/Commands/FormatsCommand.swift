internal import ArgumentParser
internal import Wasl

struct FormatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats",
    abstract: "List the formats of pairs and what each can carry.",
    discussion: """
      Where a conversion has to leave something out, a warning says so. With --json the list is for programs.

      EXAMPLES
        wasl formats
        wasl formats --json
      """)

  @Flag(help: "Write the list as JSON.")
  var json = false

  func run() throws {
    let formats = FormatRegistry.standard.formats
    _ = try Output.write(to: "-") { sink in
      if json {
        try sink.write(Self.json(formats))
      } else {
        for format in formats { try sink.write(Self.text(format)) }
      }
    }
  }

  private static func text(_ format: any BitextFormat) -> String {
    let use =
      format.canBeRead ? "in and out" : format.contents.contains(.texts) ? "out" : "out, and in with the sentences"
    return """
      \(format.name) (\(use)): \(format.fileNameEndings.joined(separator: " "))
        \(format.summary)
        carries \(format.contents.words.joined(separator: ", "))

      """
  }

  private static func json(_ formats: [any BitextFormat]) -> String {
    let objects = formats.map { format in
      let members = [
        "\"name\":\(quoted(format.name))", "\"endings\":\(list(format.fileNameEndings))",
        "\"summary\":\(quoted(format.summary))", "\"reads\":\(format.canBeRead)",
        "\"carries\":\(list(format.contents.words))",
      ]
      return "  {" + members.joined(separator: ",") + "}"
    }
    return "{\"format\":\"wasl-formats/1\",\"formats\":[\n" + objects.joined(separator: ",\n") + "\n]}\n"
  }

  private static func list(_ items: [String]) -> String { "[" + items.map(quoted).joined(separator: ",") + "]" }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
