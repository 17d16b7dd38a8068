internal import Foundation

/// How much rarer each word and each feature of a text is in the whole of it than where it stands.
///
/// A heading says again what its paragraph speaks of. Against the chance of a word in the whole text that looks like a
/// translation of whatever stands beside it; against its chance *here*, which the sentences around it tell, it says as
/// little as it should. So the chance that evidence is compared with is the text's, moved towards its neighbourhood's,
/// as a cache moves a language model (Kuhn and De Mori, "A Cache-Based Natural Language Model for Speech Recognition",
/// 1990).
struct LocalChance: Sendable {
  /// For each word of the text the ratio of its chance in the text to its chance where it stands: below 1 where the
  /// sentences around it have the word too.
  let words: [Float]
  /// For each feature of the text the logarithm of that ratio.
  let features: [Float]

  /// How many sentences before and after a sentence are its neighbourhood. On the development sets 2 to 4 do about as
  /// well, 8 is worse.
  private static let reach = 2

  init(words: TokenStream, vocabulary: Int, features: TokenStream, kinds: Int, _ weights: AlignmentWeights) {
    // How many words of the neighbourhood weigh as much as the whole text, and how many of its sentences.
    let (ofWords, ofFeatures) = (Float(weights.nearbyWords), Float(weights.nearbySentences))
    let wordCount = Float(words.tokens.count)
    self.words = Self.ratios(of: words, vocabulary: vocabulary) { count, nearby, nearbyCount in
      let chance = WordLinks.chance(count: count, of: wordCount)
      return chance * (ofWords + Float(nearby.total)) / (chance * ofWords + nearbyCount)
    }
    let sentenceCount = Float(features.sentenceCount)
    self.features = Self.ratios(of: features, vocabulary: kinds) { count, nearby, nearbyCount in
      let chance = Float(count) / sentenceCount
      return log(chance * (ofFeatures + Float(nearby.sentences)) / (chance * ofFeatures + nearbyCount))
    }
  }

  /// The figure of each token where it stands.
  ///
  /// - Parameter figure: works it out from how often the token stands in the text, and in the neighbourhood.
  private static func ratios(
    of stream: TokenStream, vocabulary: Int,
    _ figure: (_ count: Int32, _ nearby: SlidingCounts, _ nearbyCount: Float) -> Float
  ) -> [Float] {
    let counts = stream.counts(vocabulary: vocabulary)
    var ratios: [Float] = []
    ratios.reserveCapacity(stream.tokens.count)
    var nearby = SlidingCounts(stream, vocabulary: vocabulary, reach: reach)
    for sentence in 0..<stream.sentenceCount {
      nearby.move(to: sentence)
      for position in stream.range(sentence..<(sentence + 1)) {
        let token = Int(stream.tokens[position])
        ratios.append(figure(counts[token], nearby, Float(nearby.counts[token])))
      }
    }
    return ratios
  }
}

/// What the sentences around one have, while it moves along a text.
private struct SlidingCounts {
  private let stream: TokenStream
  private let reach: Int
  /// How often each token stands in the neighbourhood, the sentence itself not counted.
  private(set) var counts: [Int32]
  /// How many tokens and how many sentences the neighbourhood has.
  private(set) var total = 0
  private(set) var sentences = 0

  init(_ stream: TokenStream, vocabulary: Int, reach: Int) {
    self.stream = stream
    self.reach = reach
    counts = Array(repeating: 0, count: vocabulary)
    // As if a sentence before the first had been the last one.
    for sentence in 0..<reach { add(sentence, 1) }
  }

  /// Moves on by one sentence.
  mutating func move(to sentence: Int) {
    add(sentence - 1, 1)
    add(sentence, -1)
    add(sentence - 1 - reach, -1)
    add(sentence + reach, 1)
  }

  private mutating func add(_ sentence: Int, _ times: Int32) {
    guard sentence >= 0, sentence < stream.sentenceCount else { return }
    let range = stream.range(sentence..<(sentence + 1))
    for position in range { counts[Int(stream.tokens[position])] += times }
    total += range.count * Int(times)
    sentences += Int(times)
  }
}
