internal import ArgumentParser
internal import Wasl
internal import WaslLexicon
internal import WaslText

struct LexiconLookupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lookup",
    abstract: "Print the translations of words of either language, with their probabilities.",
    discussion:
      "Words are looked up by their stems, and the translations are stems too. The exit code is 1 where a word is unknown."
  )

  @Argument(help: "The words.")
  var words: [String]

  @Option(help: "The lexicon's file, or “bundled”.")
  var lexicon = "bundled"

  @Option(name: [.customShort("n"), .customLong("count")], help: "How many translations to print at most.")
  var count = 10

  func validate() throws {
    if count < 1 { throw ValidationError("--count has to be 1 or more.") }
  }

  func run() throws {
    let file = try NamedLexicon.open(lexicon)
    var isAllKnown = true
    for word in words {
      let isKnown = [file, file.swapped].map { direction in print(word, in: direction) }.contains(true)
      if !isKnown {
        StandardError.write("\(word): unknown\n")
        isAllKnown = false
      }
    }
    if !isAllKnown { throw ExitStatus.findings }
  }

  private func print(_ word: String, in lexicon: Lexicon) -> Bool {
    guard let stem = Stemmer(language: lexicon.sourceLanguage).stem(word),
      let id = lexicon.sourceWord(Array(stem.utf8)[...])
    else { return false }
    let translations = lexicon.translations(ofSource: id)
    guard !translations.isEmpty else { return false }
    Swift.print("\(word) (\(stem), \(lexicon.sourceLanguage) → \(lexicon.targetLanguage))")
    for translation in translations.prefix(count) {
      Swift.print("  \(Self.threeDigits(translation.probability))  \(lexicon.targetStem(translation.word))")
    }
    return true
  }

  private static func threeDigits(_ probability: Float) -> String {
    let thousandths = Int((probability * 1000).rounded())
    return "\(thousandths / 1000).\(String(1000 + thousandths % 1000).dropFirst())"
  }
}
