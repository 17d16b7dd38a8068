/// The features of each sentence of one side: ascending, without repetition, in one flat array.
struct FeatureLists: Sendable {
  private var identifiers: [Int32] = []
  private var ends: [Int] = [0]

  var count: Int { ends.count - 1 }

  mutating func append(_ features: some Sequence<Int32>) {
    identifiers += Set(features).sorted()
    ends.append(identifiers.count)
  }

  subscript(sentence: Int) -> ArraySlice<Int32> { identifiers[ends[sentence]..<ends[sentence + 1]] }

  /// The features of every block of up to `size` sentences: all that start at the first sentence, the
  /// shortest first, then all that start at the second, and so on
  func blocks(upTo size: Int) -> FeatureLists {
    var result = FeatureLists()
    for first in 0..<count {
      var union = Set<Int32>()
      for offset in 0..<size {
        if first + offset < count { union.formUnion(self[first + offset]) }
        result.append(union)
      }
    }
    return result
  }
}
