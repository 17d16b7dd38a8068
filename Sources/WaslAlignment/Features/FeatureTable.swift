/// The features that both texts of a pair share, with how often each sentence has them.
struct FeatureTable: Sendable {
  private(set) var source = FeatureLists()
  private(set) var target = FeatureLists()
  /// The kind of each feature.
  private(set) var kinds: [FeatureKind] = []
  /// The share of sentences of each side that have each feature.
  private(set) var sourceShares: [Double] = []
  private(set) var targetShares: [Double] = []

  /// - Parameters: the features of each sentence by name; a feature that only one side has is left out, since it
  ///   says nothing about where its sentence belongs.
  init(source: [[Feature]], target: [[Feature]]) {
    let sourceCounts = Self.sentenceCounts(source)
    let targetCounts = Self.sentenceCounts(target)
    var identifiers: [Feature: Int32] = [:]
    for feature in source.joined() where targetCounts[feature] != nil && identifiers[feature] == nil {
      identifiers[feature] = Int32(kinds.count)
      kinds.append(feature.kind)
      sourceShares.append(Double(sourceCounts[feature]!) / Double(source.count))
      targetShares.append(Double(targetCounts[feature]!) / Double(target.count))
    }
    for sentence in source { self.source.append(sentence.compactMap { identifiers[$0] }) }
    for sentence in target { self.target.append(sentence.compactMap { identifiers[$0] }) }
  }

  private static func sentenceCounts(_ sentences: [[Feature]]) -> [Feature: Int] {
    sentences.reduce(into: [:]) { counts, sentence in
      for feature in Set(sentence) { counts[feature, default: 0] += 1 }
    }
  }
}

/// Something that a sentence and its translation have in common, whatever their languages.
struct Feature: Sendable, Hashable {
  let kind: FeatureKind
  /// What it is, written the same way on both sides: `50`, `wed`, `covid-19`.
  let value: String
}
