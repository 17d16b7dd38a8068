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

/// SplitMix64, so that a failing property can be run again from its seed.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
