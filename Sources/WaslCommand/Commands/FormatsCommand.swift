internal import ArgumentParser
internal import Wasl

struct FormatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats",
    abstract: "List the formats of documents and of pairs, and what each can carry.",
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
    let documents = DocumentRegistry.standard.formats
    _ = try Output.write(to: "-") { sink in
      if json {
        try sink.write(Self.json(formats, documents: documents))
      } else {
        try sink.write("DOCUMENTS, which wasl align and wasl split read\n\n")
        for format in documents { try sink.write(Self.text(format)) }
        try sink.write("\nPAIRS, for wasl align -o, wasl convert and wasl check\n\n")
        for format in formats { try sink.write(Self.text(format)) }
      }
    }
  }

  private static func text(_ format: any DocumentFormat) -> String {
    """
    \(format.name) (in): \(format.fileNameEndings.joined(separator: " "))
      \(format.summary)
      keeps \(format.contents.words.joined(separator: ", "))

    """
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

  private static func json(_ formats: [any BitextFormat], documents: [any DocumentFormat]) -> String {
    let documentObjects = documents.map { format in
      let members = [
        "\"name\":\(quoted(format.name))", "\"endings\":\(list(format.fileNameEndings))",
        "\"summary\":\(quoted(format.summary))", "\"keeps\":\(list(format.contents.words))",
      ]
      return "  {" + members.joined(separator: ",") + "}"
    }
    let objects = formats.map { format in
      let members = [
        "\"name\":\(quoted(format.name))", "\"endings\":\(list(format.fileNameEndings))",
        "\"summary\":\(quoted(format.summary))", "\"reads\":\(format.canBeRead)",
        "\"carries\":\(list(format.contents.words))",
      ]
      return "  {" + members.joined(separator: ",") + "}"
    }
    return "{\"format\":\"wasl-formats/1\",\"formats\":[\n" + objects.joined(separator: ",\n")
      + "\n],\"documents\":[\n" + documentObjects.joined(separator: ",\n") + "\n]}\n"
  }

  private static func list(_ items: [String]) -> String { "[" + items.map(quoted).joined(separator: ",") + "]" }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
