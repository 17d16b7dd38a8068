/// The tokens of one side as numbers, in one flat array: words as stems, or features.
struct TokenStream: Sendable {
  private(set) var tokens: [Int32] = []
  /// Where each sentence starts, and the end of the last.
  private(set) var starts: [Int32] = [0]

  var sentenceCount: Int { starts.count - 1 }

  /// The tokens of some sentences in a row.
  func range(_ sentences: Range<Int>) -> Range<Int> {
    Int(starts[sentences.lowerBound])..<Int(starts[sentences.upperBound])
  }

  mutating func append(_ token: Int32) { tokens.append(token) }

  mutating func endSentence() { starts.append(Int32(tokens.count)) }

  /// How often each token occurs.
  func counts(vocabulary: Int) -> [Int32] {
    var counts = Array(repeating: Int32(0), count: vocabulary)
    for token in tokens { counts[Int(token)] += 1 }
    return counts
  }

  /// In how many sentences each token occurs.
  func sentenceCounts(vocabulary: Int) -> [Int32] {
    var counts = Array(repeating: Int32(0), count: vocabulary)
    var last = Array(repeating: Int32(-1), count: vocabulary)
    for sentence in 0..<sentenceCount {
      for position in range(sentence..<(sentence + 1)) {
        let token = Int(tokens[position])
        if last[token] != Int32(sentence) { counts[token] += 1 }
        last[token] = Int32(sentence)
      }
    }
    return counts
  }
}
