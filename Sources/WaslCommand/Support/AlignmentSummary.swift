internal import Wasl

/// What came of an alignment, in a few lines for the person who asked for it.
struct AlignmentSummary {
  /// Beads below this confidence are worth a look. At 0.9 nine in ten are right.
  static let doubtful = 0.9

  /// How many of the pairs to look at are listed: enough to find the place, few enough to be read.
  private static let mostListed = 10

  let text: String

  /// - Parameter listsDoubtful: whether the pairs to look at are listed, which a table that marks them makes needless.
  init(_ pair: Wasl.AlignedPair, languagesWereGuessed: Bool, listsDoubtful: Bool) {
    let units = pair.bitext.units
    let pairedCount = units.count { !$0.isUnpaired }
    let doubtful = units.enumerated().filter { !$1.isUnpaired && ($1.confidence ?? 1) < Self.doubtful }
    var types: [String: Int] = [:]
    for unit in units { types[unit.type, default: 0] += 1 }
    let byCount = types.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    var lines = [
      "\(pair.bitext.sourceLanguage) → \(pair.bitext.targetLanguage)\(languagesWereGuessed ? " (guessed by script)" : ""): "
        + "\(pair.sourceSentences.count) and \(counted(pair.targetSentences.count, "sentence")), "
        + "\(counted(pairedCount, "pair")) (\(byCount.map { "\($0.key): \($0.value)" }.joined(separator: ", ")))",
      "sure: \(pairedCount - doubtful.count), to look at: \(doubtful.count), "
        + "without a partner: \(units.count - pairedCount)",
    ]
    if listsDoubtful {
      lines += doubtful.prefix(Self.mostListed).map { Self.line($0 + 1, $1) }
      if doubtful.count > Self.mostListed { lines.append("  … and \(doubtful.count - Self.mostListed) more") }
    }
    // Chance pairs sentences too, but never surely: two texts that have nothing to do with each other look so.
    if pairedCount >= 5, doubtful.count * 2 > pairedCount {
      lines.append("warning: most pairs are doubtful; are these two texts translations of each other?")
    }
    text = lines.map { $0 + "\n" }.joined()
  }

  /// Number, confidence, type and first words of a unit.
  private static func line(_ number: Int, _ unit: TranslationUnit) -> String {
    let number = String(number)
    let confidence = String(Int(((unit.confidence ?? 1) * 100).rounded(.down)))
    let words = DisplayWidth.beginning(of: unit.source.joined(separator: " "), width: 48)
    // First strong isolate and its end (UAX #9): a right-to-left text stays in its place and leaves the numbers theirs.
    return String(repeating: " ", count: max(0, 4 - number.count)) + number + "  0."
      + String(repeating: "0", count: max(0, 2 - confidence.count)) + confidence + "  " + unit.type
      + "  \u{2068}\(words)\u{2069}"
  }
}
