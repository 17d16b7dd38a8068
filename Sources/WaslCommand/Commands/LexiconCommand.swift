internal import ArgumentParser
internal import Wasl

/// The commands around lexicons; each is a file in `Lexicon/`.
struct LexiconCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon",
    abstract: "Look into a lexicon, or make one of a glossary.",
    discussion: """
      A lexicon says which words translate each other, and how probably. “bundled” stands for the Arabic–English one \
      that the program brings along; “wasl train” makes others.

      EXAMPLES
        wasl lexicon info bundled
        wasl lexicon lookup كتاب
        wasl lexicon lookup book --lexicon my.lexicon
        wasl lexicon import terms.csv -o my.lexicon --into bundled
      """,
    subcommands: [
      LexiconInfoCommand.self, LexiconLookupCommand.self, LexiconImportCommand.self, LexiconSpellingsCommand.self,
    ])
}
