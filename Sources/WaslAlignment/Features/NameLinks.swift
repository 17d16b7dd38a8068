internal import WaslText

/// Which words of two texts in different scripts are the same name, by how they sound.
///
/// A name of the Latin side is a word with a capital inside a sentence; of the other side any word may be one.
struct NameLinks {
  /// For each word of the other script, normalised, the Latin names that it may stand for.
  private var namesOfWord: [String: [String]] = [:]
  /// The Latin names that have a partner.
  private(set) var linkedNames: Set<String> = []

  /// How alike two words must sound: nearly all pairs of real names do (docs/text.md).
  private static let similarity = 0.78
  /// How alike where there are few consonants, which common words share by chance.
  private static let similarityOfShortNames = 0.9
  private static let shortName = 3
  /// Words that one side has more than so many times as often as the other are not each other's.
  private static let largestRatioOfFrequencies = 4.0

  init(latin: [TokenizedText], other: [TokenizedText]) {
    let names = Self.capitalisedInside(latin)
    let nameCounts = Self.counts(latin) { $0 == .latinWord }
    let wordCounts = Self.counts(other) { $0 == .arabicWord }
    guard !names.isEmpty, !wordCounts.isEmpty else { return }
    var candidates: [UInt64: [(name: String, skeleton: ConsonantSkeleton)]] = [:]
    for name in names.sorted() {
      for skeleton in ConsonantSkeleton.readings(ofNormalizedWord: Array(name.utf8)[...]) {
        for key in Set(skeleton.keys) { candidates[key, default: []].append((name, skeleton)) }
      }
    }
    for (word, count) in wordCounts {
      var linked: Set<String> = []
      for reading in ConsonantSkeleton.readings(ofNormalizedWord: Array(word.utf8)[...]) {
        let isShort = reading.keys.allSatisfy { $0 >> (4 * UInt64(Self.shortName - 1)) == 0 }
        let wanted = isShort ? Self.similarityOfShortNames : Self.similarity
        for candidate in Set(reading.keys).flatMap({ candidates[$0] ?? [] }) {
          let other = Double(nameCounts[candidate.name] ?? 0)
          let ratio = max(Double(count), other) / max(min(Double(count), other), 1)
          if ratio <= Self.largestRatioOfFrequencies, reading.similarity(to: candidate.skeleton) >= wanted {
            linked.insert(candidate.name)
          }
        }
      }
      if !linked.isEmpty { namesOfWord[word] = linked.sorted() }
      linkedNames.formUnion(linked)
    }
  }

  /// The names in a sentence of the Latin side.
  func features(ofLatin text: TokenizedText) -> [Feature] {
    if linkedNames.isEmpty { return [] }
    return text.tokens.indices.compactMap { index in
      let word = text.tokens[index].kind == .latinWord ? text.normalized(at: index) : ""
      return linkedNames.contains(word) ? Feature(kind: .name, value: word) : nil
    }
  }

  /// The names in a sentence of the other side.
  func features(ofOther text: TokenizedText) -> [Feature] {
    if linkedNames.isEmpty { return [] }
    return text.tokens.indices.flatMap { index -> [Feature] in
      guard text.tokens[index].kind == .arabicWord else { return [] }
      return (namesOfWord[text.normalized(at: index)] ?? []).map { Feature(kind: .name, value: $0) }
    }
  }

  /// Words that stand with a capital where no sentence starts, and are no numbers written out or such.
  private static func capitalisedInside(_ texts: [TokenizedText]) -> Set<String> {
    var names: Set<String> = []
    for text in texts {
      var isInside = false
      for (index, token) in text.tokens.enumerated() {
        if token.kind == .latinWord, isInside, token.traits.contains(.capitalised) {
          names.insert(text.normalized(at: index))
        }
        // After an opening quotation mark another sentence may start.
        isInside = token.kind.isWord || (isInside && token.kind != .punctuation)
      }
    }
    return names
  }

  private static func counts(_ texts: [TokenizedText], of isWanted: (Token.Kind) -> Bool) -> [String: Int] {
    var counts: [String: Int] = [:]
    for text in texts {
      for index in text.tokens.indices where isWanted(text.tokens[index].kind) {
        counts[text.normalized(at: index), default: 0] += 1
      }
    }
    return counts
  }
}
