import Testing
import WaslCore
import WaslTestSupport

@testable import WaslLexicon

@Suite("The trainer")
struct TrainerTests {
  @Test(
    "learns the obvious dictionary from a few sentences",
    arguments: [
      ("كتاب", "book"), ("بيت", "house"), ("جديد", "new"), ("قديم", "old"), ("كبير", "big"), ("ولد", "boy"),
      ("بنت", "girl"), ("سيار", "car"), ("ليبرم", "liberman"),
    ])
  func dictionary(source: String, target: String) throws {
    let lexicon = try Fixture.toy()
    #expect(best(source, in: lexicon) == Self.stem(target))
    #expect(best(Self.stem(target), in: lexicon.swapped) == source)
  }

  @Test("gives probabilities that sum to no more than one, the most probable first")
  func probabilities() throws {
    let lexicon = try Fixture.toy()
    for direction in [lexicon, lexicon.swapped] {
      var shares: Float = 0
      for word in 0..<Int32(direction.sourceCount) {
        let found = direction.translations(ofSource: word).map(\.probability)
        #expect(found == found.sorted(by: >))
        #expect(found.reduce(0, +) < 1.03)
        shares += direction.sourceShare(word)
      }
      #expect(abs(shares - 1) < 0.01)
    }
  }

  @Test("makes the same bytes with any number of threads")
  func threads() throws {
    // More links than fit into one partition.
    var pairs = SentencePairs(sourceLanguage: .arabic, targetLanguage: .english)
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<1200 {
      let source = (0..<32).map { _ in randomWord(&generator) }
      pairs.append(
        source: source.map { "س\(Self.letters($0, Self.arabic))" }.joined(separator: " "),
        target: source.map { "s\(Self.letters($0, Self.latin))" }.joined(separator: " "))
    }
    var options = LexiconTrainer.Options()
    options.unplacedIterations = 2
    options.placedIterations = 1
    options.agreeingIterations = 1
    #expect(TrainingRun(pairs, options).partitions.count > 1)
    let single = LexiconTrainer.train(pairs, options: options).encoded
    for threads in [2, 5] {
      options.threads = threads
      #expect(LexiconTrainer.train(pairs, options: options).encoded == single, "\(threads) threads")
    }
  }

  @Test("gives words of a document the numbers that they have there, those without translation too")
  func numbers() throws {
    var words = Vocabulary()
    var others = Vocabulary()
    let source = ["alpha", "beta", "gamma", "unused"].map { words.intern(Array($0.utf8)[...]) }
    let target = ["unused", "un", "deux", "trois"].map { others.intern(Array($0.utf8)[...]) }
    var pairs = SentencePairs(
      sourceLanguage: .english, targetLanguage: try #require(LanguageTag("fr")), sourceWords: words, targetWords: others
    )
    pairs.append(source: [source[0], source[1]], target: [target[1], target[2]])
    pairs.append(source: [source[0], source[2]], target: [target[1], target[3]])
    pairs.append(source: [source[0]], target: [target[1]])
    pairs.append(source: [], target: [target[0]])
    #expect(pairs.count == 3)
    let lexicon = LexiconTrainer.train(pairs, options: .document)
    #expect(lexicon.sourceCount == 4 && lexicon.targetCount == 4)
    #expect(lexicon.sourceStem(source[2]) == "gamma")
    #expect(lexicon.translations(ofSource: source[0]).first?.word == target[1])
    // Seen once, beside words that are explained by others.
    #expect(lexicon.translations(ofSource: source[2]).first?.word == target[3])
    #expect(lexicon.translations(ofSource: source[3]).isEmpty)
    #expect(lexicon.sourceShare(source[3]) == 0)
  }

  @Test("counts a pair as much as its weight says")
  func weights() throws {
    var pairs = SentencePairs(sourceLanguage: .english, targetLanguage: .arabic)
    pairs.append(source: "spring", target: "ربيع", weight: 0.5)
    pairs.append(source: "spring", target: "نابض", weight: 2)
    let lexicon = LexiconTrainer.train(pairs)
    #expect(best("spring", in: lexicon) == "نابض")
  }

  @Test("makes an empty lexicon of nothing, and of pairs that are too long")
  func nothing() throws {
    let pairs = SentencePairs(sourceLanguage: .arabic, targetLanguage: .english)
    #expect(LexiconTrainer.train(pairs).sourceCount == 0)
    #expect(LexiconTrainer.train(pairs).sourceWord(Array("كتاب".utf8)[...]) == nil)
    var long = pairs
    long.append(source: Array(repeating: "كتاب", count: 500).joined(separator: " "), target: "book")
    #expect(LexiconTrainer.train(long).forwardCount == 0)
  }

  @Test("takes the stems of words and leaves numbers, signs and addresses out")
  func reading() throws {
    var pairs = SentencePairs(sourceLanguage: .arabic, targetLanguage: .english)
    pairs.append(source: "والكتاب، 1914: www.example.com", target: "the books cost 12.50 (new)")
    #expect(pairs.sourceWordCount == 1)
    #expect(String(decoding: pairs.sourceWords[0], as: UTF8.self) == "كتاب")
    #expect(pairs.targetWordCount == 4)
    #expect(String(decoding: pairs.targetWords[1], as: UTF8.self) == "book")
  }

  @Test("keeps numbers and words in a vocabulary apart and together")
  func vocabulary() {
    var vocabulary = Vocabulary()
    for number in 0..<5000 { #expect(vocabulary.intern(Array("word\(number)".utf8)[...]) == Int32(number)) }
    for number in 0..<5000 { #expect(vocabulary.intern(Array("word\(number)".utf8)[...]) == Int32(number)) }
    #expect(vocabulary.count == 5000)
    #expect(vocabulary.find(Array("word5000".utf8)[...]) == nil)
    #expect(Array(vocabulary[4321]) == Array("word4321".utf8))
  }

  private func best(_ stem: String, in lexicon: Lexicon) -> String? {
    guard let word = lexicon.sourceWord(Array(stem.utf8)[...]) else { return nil }
    return lexicon.translations(ofSource: word).first.map { lexicon.targetStem($0.word) }
  }

  private static func stem(_ word: String) -> String { word == "house" ? "hous" : word }

  private func randomWord(_ generator: inout SeededGenerator) -> Int {
    Int.random(in: 0..<40, using: &generator) * Int.random(in: 0..<40, using: &generator)
  }

  private static let arabic = Array("بتثجحخدذرز")
  private static let latin = Array("bcdfghjkmp")

  private static func letters(_ number: Int, _ alphabet: [Character]) -> String {
    String(String(1000 + number).map { alphabet[$0.wholeNumberValue!] })
  }
}
