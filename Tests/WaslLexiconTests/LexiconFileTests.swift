import Foundation
import Testing
import WaslCore
import WaslTestSupport

@testable import WaslLexicon

@Suite("A lexicon's file")
struct LexiconFileTests {
  @Test("reads back what was written, from memory and from a mapped file")
  func roundTrip() throws {
    let lexicon = try Fixture.toy()
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("wasl-\(UUID().uuidString).lexicon").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(lexicon.encoded).write(to: URL(fileURLWithPath: path))
    for copy in [try Lexicon(bytes: lexicon.encoded, name: "copy"), try Lexicon(path: path)] {
      #expect(copy.encoded == lexicon.encoded)
      #expect(Exploration(copy) == Exploration(lexicon))
      #expect(copy.sourceLanguage == .arabic && copy.targetLanguage == .english)
    }
  }

  @Test("finds every word by its stem, and no other")
  func lookUp() throws {
    let lexicon = try Fixture.toy()
    #expect(lexicon.sourceCount > 5 && lexicon.targetCount > 5)
    for word in 0..<Int32(lexicon.sourceCount) {
      #expect(lexicon.sourceWord(Array(lexicon.sourceStem(word).utf8)[...]) == word)
    }
    for word in 0..<Int32(lexicon.targetCount) {
      #expect(lexicon.targetWord(Array(lexicon.targetStem(word).utf8)[...]) == word)
    }
    #expect(lexicon.sourceWord(Array("غائب".utf8)[...]) == nil)
    #expect(lexicon.targetWord([]) == nil)
  }

  @Test("is the same read the other way round")
  func swapped() throws {
    let lexicon = try Fixture.toy()
    let swapped = lexicon.swapped
    #expect(swapped.sourceLanguage == .english && swapped.targetLanguage == .arabic)
    #expect(swapped.sourceCount == lexicon.targetCount && swapped.forwardCount == lexicon.backwardCount)
    for word in 0..<Int32(lexicon.targetCount) {
      #expect(swapped.sourceStem(word) == lexicon.targetStem(word))
      #expect(swapped.sourceShare(word) == lexicon.targetShare(word))
      #expect(swapped.translations(ofSource: word).map(\.word) == lexicon.translations(ofTarget: word).map(\.word))
    }
    #expect(Exploration(swapped.swapped) == Exploration(lexicon))
  }

  @Test("ends in an error wherever it is cut off, or longer than it should be")
  func truncated() throws {
    let bytes = try Fixture.toy().encoded
    for length in 0..<bytes.count {
      #expect(throws: InputError.self, "\(length) bytes") {
        try Lexicon(bytes: Array(bytes[..<length]), name: "cut.lexicon")
      }
    }
    #expect(throws: InputError.self) { try Lexicon(bytes: bytes + [0], name: "long.lexicon") }
  }

  @Test("gives an error or valid answers whatever bytes are changed")
  func damaged() throws {
    let bytes = try Fixture.toy().encoded
    var opened = 0
    for seed in 0..<3000 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...8, using: &generator) {
        damaged[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      guard let lexicon = try? Lexicon(bytes: damaged, name: "damaged.lexicon") else { continue }
      opened += 1
      let found = Exploration(lexicon)
      #expect(found.isValid, "seed \(seed)")
    }
    #expect(opened > 1000)
  }

  @Test("says what is wrong with a file that is no lexicon")
  func noLexicon() throws {
    let error = #expect(throws: InputError.self) {
      try Lexicon(bytes: Array("This is a text, as everybody can see.".utf8), name: "text.txt")
    }
    #expect(error?.description == "text.txt: this is no lexicon; make one with “wasl train” or “wasl lexicon import”")
    var other = try Fixture.toy().encoded
    other[8] = 9
    #expect(throws: InputError(SourceLocation(file: "new"), "the lexicon has version 9; version 1 is understood")) {
      try Lexicon(bytes: other, name: "new")
    }
    #expect(throws: InputError.self) { try Lexicon(path: "/no/such.lexicon") }
    #expect(throws: InputError.self) { try Lexicon(path: NSTemporaryDirectory()) }
  }

  @Test("keeps a probability within the three percent of half a step")
  func probabilities() {
    for thousandths in 1...1000 {
      let probability = Float(thousandths) / 1000
      let kept = ProbabilityLevel.probabilities[Int(ProbabilityLevel.level(of: probability))]
      #expect(abs(kept / probability - 1) < 0.03)
    }
    #expect(ProbabilityLevel.level(of: 0) == 255)
  }

  @Test("keeps the record of its sources")
  func record() throws {
    let record = LexiconRecord(
      command: "wasl train", sources: [.init(name: "نصوص", licence: "CC0", note: "“quoted”", pairs: 14)])
    let lexicon = LexiconTrainer.train(try Fixture.toyPairs(), record: record)
    #expect(lexicon.record == record)
    #expect(try Lexicon(bytes: lexicon.encoded, name: "copy").record == record)
  }
}

/// Everything that a lexicon answers, to compare and to see that no answer crashes.
private struct Exploration: Equatable {
  var words: [String] = []
  var shares: [Float] = []
  var translations: [[Int32]] = []
  var probabilities: [[Float]] = []
  var isValid = true

  init(_ lexicon: Lexicon) {
    _ = lexicon.record
    for direction in [lexicon, lexicon.swapped] {
      _ = direction.sourceWord(Array("كتاب".utf8)[...])
      // A damaged header may announce more words than there are bytes for each to have one of its own.
      for word in 0..<Int32(direction.sourceCount) {
        words.append(direction.sourceStem(word))
        shares.append(direction.sourceShare(word))
        let found = direction.translations(ofSource: word)
        translations.append(found.map(\.word))
        probabilities.append(found.map(\.probability))
        isValid =
          isValid && (0...1).contains(shares.last!)
          && found.allSatisfy {
            0..<Int32(direction.targetCount) ~= $0.word && $0.probability > 0 && $0.probability <= 1
          }
      }
    }
  }
}
