/// The tokens of some sentences, each sentence filled up to a multiple of four with tokens that say nothing, so that
/// four can be worked on at once.
struct PaddedTokens: ~Copyable {
  let sentences: Range<Int>
  /// Where each sentence begins, and the end of the last.
  let starts: [Int]
  /// How many tokens the sentences have without the filling, summed up from 0.
  let counts: [Int]
  let tokens: Buffer<Int32>
  /// The ratio of each token where nothing leads to it.
  let missed: Buffer<Float>
  /// What is said by whatever leads to each token is multiplied by this.
  let ratios: Buffer<Float>

  /// - Parameter blank: the token to fill up with.
  init(_ stream: TokenStream, _ sentences: Range<Int>, missed: [Float], ratios: [Float], blank: Int32) {
    self.sentences = sentences
    var starts = [0]
    var counts = [0]
    for sentence in sentences {
      let count = stream.range(sentence..<(sentence + 1)).count
      counts.append(counts[counts.count - 1] + count)
      starts.append(starts[starts.count - 1] + (count + 3) & ~3)
    }
    self.starts = starts
    self.counts = counts
    tokens = Buffer(count: starts[starts.count - 1], repeating: blank)
    self.missed = Buffer(count: starts[starts.count - 1], repeating: 1)
    self.ratios = Buffer(count: starts[starts.count - 1], repeating: 1)
    for (index, sentence) in sentences.enumerated() {
      for (offset, position) in stream.range(sentence..<(sentence + 1)).enumerated() {
        tokens[starts[index] + offset] = stream.tokens[position]
        self.missed[starts[index] + offset] = missed[Int(stream.tokens[position])]
        self.ratios[starts[index] + offset] = ratios[position]
      }
    }
  }

  /// Where the tokens of some sentences stand.
  @inline(__always)
  func range(_ sentences: Range<Int>) -> Range<Int> {
    starts[sentences.lowerBound - self.sentences.lowerBound]..<starts[sentences.upperBound - self.sentences.lowerBound]
  }

  /// How many tokens some sentences have.
  @inline(__always)
  func count(_ sentences: Range<Int>) -> Int {
    counts[sentences.upperBound - self.sentences.lowerBound] - counts[sentences.lowerBound - self.sentences.lowerBound]
  }
}
