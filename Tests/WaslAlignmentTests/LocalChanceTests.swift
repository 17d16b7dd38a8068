import Testing

@testable import WaslAlignment

/// How common words are where they stand.
@Suite struct LocalChanceTests {
  private func stream(_ sentences: [[Int32]]) -> TokenStream {
    var stream = TokenStream()
    for sentence in sentences {
      for token in sentence { stream.append(token) }
      stream.endSentence()
    }
    return stream
  }

  @Test("a word that its neighbours have is commoner here than in the text, one that only it has is rarer")
  func neighbours() {
    let words = stream([[1, 2], [1, 3], [1, 4], [5, 6], [6, 7], [8, 9], [9, 10], [11, 12], [12, 13]])
    let chance = LocalChance(words: words, vocabulary: 14, features: words, kinds: 14, .standard)
    // The second sentence: 1 stands on both sides of it, 3 nowhere else.
    #expect(chance.words[2] < 0.7)
    #expect(chance.words[3] > 1)
    #expect(chance.features[2] < 0)
    #expect(chance.features[3] > 0)
  }

  @Test("a sentence's own words do not count as its neighbourhood")
  func own() {
    let once = LocalChance(
      words: stream([[1, 1, 1, 1], [2, 3], [4, 5]]), vocabulary: 6, features: stream([[], [], []]), kinds: 1, .standard)
    #expect(once.words[0] > 1)
  }

  @Test("texts of one sentence, of empty sentences and of none have an answer")
  func small() {
    for sentences in [[], [[]], [[1]], [[], [1], []]] as [[[Int32]]] {
      let words = stream(sentences)
      let chance = LocalChance(words: words, vocabulary: 2, features: words, kinds: 2, .standard)
      #expect(chance.words.count == words.tokens.count)
      #expect(chance.words.allSatisfy { $0.isFinite && $0 > 0 })
      #expect(chance.features.allSatisfy { $0.isFinite })
    }
  }
}
