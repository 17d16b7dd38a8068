import Foundation
import WaslCore

@testable import WaslLexicon

/// The files beside the tests.
enum Fixture {
  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: Bundle.module.resourceURL!.appendingPathComponent("Fixtures/\(name)")))
  }

  static func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  /// A small lexicon of sentences about houses and books.
  static func toy(options: LexiconTrainer.Options = .init()) throws -> Lexicon {
    LexiconTrainer.train(try toyPairs(), options: options)
  }

  static func toyPairs() throws -> SentencePairs {
    var pairs = SentencePairs(sourceLanguage: .arabic, targetLanguage: .english)
    for line in try text("toy.tsv").split(separator: "\n") {
      let cells = line.split(separator: "\t").map(String.init)
      pairs.append(source: cells[0], target: cells[1])
    }
    return pairs
  }
}
