internal import ArgumentParser
internal import Wasl
internal import WaslLexicon

struct LexiconSpellingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "spellings",
    abstract: "Count how Arabic words are written, for the checks of spelling.",
    discussion: """
      Makes the file that the program brings along as its knowledge of hamza, ة and ى (Sources/CWaslModels/ar.spellings): how often each \
      word stands in plain texts, and how often in those that were edited with care.

      EXAMPLES
        wasl lexicon spellings forum.txt --edited news.txt --edited books.txt -o ar.spellings
      """)

  @Argument(help: "Plain texts.")
  var files: [String] = []

  @Option(parsing: .singleValue, help: "A text that was edited with care. May be repeated.")
  var edited: [String] = []

  @Option(name: .shortAndLong, help: "The file to write.")
  var output: String

  func validate() throws {
    if files.isEmpty, edited.isEmpty { throw ValidationError("Name at least one text.") }
  }

  func run() throws {
    var counter = SpellingCounter()
    for (paths, isEdited) in [(files, false), (edited, true)] {
      for path in paths {
        counter.read(try PlainText(reading: InputBytes(path: path)).text, isEdited: isEdited)
      }
    }
    let (bytes, words) = counter.encoded()
    _ = try Output.write(to: output) { sink in try sink.write(bytes) }
    StandardError.write("\(counted(counter.wordCount, "word")) read, \(words) spellings kept\n")
  }
}
