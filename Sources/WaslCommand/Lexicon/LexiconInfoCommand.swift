internal import ArgumentParser
internal import Wasl
internal import WaslLexicon

struct LexiconInfoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info", abstract: "Say what is in a lexicon and where it comes from.")

  @Argument(help: "The lexicon's file, or “bundled”.")
  var lexicon: String

  func run() throws {
    let file = try NamedLexicon.open(lexicon)
    let record = file.record
    print("languages     \(file.sourceLanguage) – \(file.targetLanguage)")
    print("words         \(file.sourceCount) – \(file.targetCount)")
    print("translations  \(file.forwardCount) – \(file.backwardCount)")
    print("size          \(file.size) bytes")
    if let command = record.command { print("made by       \(command)") }
    if record.sources.isEmpty {
      print("sources       not recorded")
      return
    }
    print("sources")
    for source in record.sources {
      let pairs = source.pairs.map { ", \(counted($0, "pair"))" } ?? ""
      print("  \(source.name): \(source.licence)\(pairs)\(source.note.map { ". \($0)" } ?? "")")
    }
  }
}

/// A lexicon by the name that the user gives it.
enum NamedLexicon {
  /// Opens a file, or the bundled lexicon.
  ///
  /// - Throws: `InputError` where there is none.
  static func open(_ name: String) throws(InputError) -> Lexicon {
    guard name == "bundled" else { return try Lexicon(path: name) }
    guard let lexicon = Lexicon.bundled(source: .arabic, target: .english) else {
      throw InputError(SourceLocation(file: name), "this program was built without a lexicon")
    }
    return lexicon
  }
}
