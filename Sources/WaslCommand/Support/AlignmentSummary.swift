internal import Wasl

/// What came of an alignment, in a few lines for the person who asked for it.
struct AlignmentSummary {
  /// Beads below this confidence are worth a look. At 0.9 nine in ten are right.
  static let doubtful = 0.9

  let text: String

  init(_ pair: Wasl.AlignedPair, languagesWereGuessed: Bool) {
    let units = pair.bitext.units
    let paired = units.filter { !$0.isUnpaired }
    let doubtful = paired.count { ($0.confidence ?? 1) < Self.doubtful }
    var types: [String: Int] = [:]
    for unit in units { types[unit.type, default: 0] += 1 }
    let byCount = types.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    var lines = [
      "\(pair.bitext.sourceLanguage) → \(pair.bitext.targetLanguage)\(languagesWereGuessed ? " (guessed by script)" : ""): "
        + "\(pair.sourceSentences.count) and \(pair.targetSentences.count) sentences, \(paired.count) pairs "
        + "(\(byCount.map { "\($0.key): \($0.value)" }.joined(separator: ", ")))",
      "sure: \(paired.count - doubtful), to look at: \(doubtful), without a partner: \(units.count - paired.count)",
    ]
    // Chance pairs sentences too, but never surely: two texts that have nothing to do with each other look so.
    if paired.count >= 5, doubtful * 2 > paired.count {
      lines.append("warning: most pairs are doubtful; are these two texts translations of each other?")
    }
    text = lines.map { $0 + "\n" }.joined()
  }
}
