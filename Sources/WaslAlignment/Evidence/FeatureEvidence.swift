extension Evidence {
  /// Features of one sentence depend on each other (a name has two words, a date three numbers), so that their logs
  /// may not simply be added up.
  private static let featureWeight: Float = 0.8

  /// The evidence of features that both texts have; one that only one of them has says nothing about where its
  /// sentence belongs and is left out.
  static func features(source: [[Feature]], target: [[Feature]]) -> Evidence {
    let inTarget = Set(target.joined())
    var identifiers: [Feature: Int32] = [:]
    var kinds: [FeatureKind] = []
    for feature in source.joined() where inTarget.contains(feature) && identifiers[feature] == nil {
      identifiers[feature] = Int32(kinds.count)
      kinds.append(feature.kind)
    }
    func stream(_ sentences: [[Feature]]) -> TokenStream {
      var stream = TokenStream()
      for sentence in sentences {
        // Once a sentence: a feature is there or not.
        for identifier in Set(sentence.compactMap { identifiers[$0] }).sorted() { stream.append(identifier) }
        stream.endSentence()
      }
      return stream
    }
    let sourceStream = stream(source)
    let targetStream = stream(target)
    let sourceShares = shares(sourceStream, kinds.count)
    let targetShares = shares(targetStream, kinds.count)
    func direction(_ explained: [Float]) -> Direction {
      var rows: [[(other: Int32, weight: Float)]] = []
      var missed: [Float] = []
      for feature in kinds.indices {
        let kept = Float(kinds[feature].kept)
        // P(both) / (P(source) P(target)) = kept / P(other side), taken for the commoner side, which promises less.
        let found = max(1, kept / max(sourceShares[feature], targetShares[feature], 0.001))
        let lost = min(1, (1 - kept) / max(1 - explained[feature], 0.05))
        missed.append(lost)
        rows.append([(Int32(feature), found - lost)])
      }
      // A feature that stands in two sentences of a block is there, not there twice.
      return Direction(links: Links(rows: rows), missed: missed, isOnce: true)
    }
    return Evidence(
      source: sourceStream, target: targetStream, forward: direction(targetShares), backward: direction(sourceShares),
      isSharedByLength: false, weight: featureWeight)
  }

  private static func shares(_ stream: TokenStream, _ vocabulary: Int) -> [Float] {
    let sentences = Float(max(stream.sentenceCount, 1))
    return stream.sentenceCounts(vocabulary: vocabulary).map { Float($0) / sentences }
  }
}
