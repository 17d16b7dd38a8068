internal import WaslCore

/// Makes a lexicon of expected counts: probabilities, of which those worth keeping are kept.
struct CountedLexicon {
  private struct Link {
    var source: Int32
    var target: Int32
    var count: Float
  }

  private let pairs: SentencePairs
  private let options: LexiconTrainer.Options
  private var links: [Link] = []
  /// How often each word occurs, weighted.
  private let sourceCounts: [Float]
  private let targetCounts: [Float]

  init(_ run: TrainingRun) {
    pairs = run.pairs
    options = run.options
    sourceCounts = Self.counts(pairs.source, pairs.sourceStarts, pairs.weights, words: pairs.sourceWords.count)
    targetCounts = Self.counts(pairs.target, pairs.targetStarts, pairs.weights, words: pairs.targetWords.count)
    for partition in run.partitions {
      var start = 0
      for (word, end) in zip(partition.words, partition.slotEnds) {
        for slot in start..<end where partition.counts[slot][0] >= options.minimumCount {
          links.append(
            Link(source: Int32(word), target: partition.targetOfSlot[slot], count: partition.counts[slot][0]))
        }
        start = end
      }
    }
  }

  private static func counts(_ words: [Int32], _ starts: [Int], _ weights: [Float], words count: Int) -> [Float] {
    var counts = [Float](repeating: 0, count: count)
    for pair in weights.indices {
      for word in words[starts[pair]..<starts[pair + 1]] { counts[Int(word)] += weights[pair] }
    }
    return counts
  }

  func lexicon(record: LexiconRecord) -> Lexicon {
    let forward = kept(sourceCounts.count) {
      ($0.source, $0.target, $0.count / (sourceCounts[Int($0.source)] + options.unseenOccurrences))
    }
    let backward = kept(targetCounts.count) {
      ($0.target, $0.source, $0.count / (targetCounts[Int($0.target)] + options.unseenOccurrences))
    }
    var sourceUsed = forward.map { !$0.isEmpty }
    var targetUsed = backward.map { !$0.isEmpty }
    for list in forward { for entry in list { targetUsed[Int(entry.word)] = true } }
    for list in backward { for entry in list { sourceUsed[Int(entry.word)] = true } }
    let sourceNumbering = numbering(sourceCounts, used: sourceUsed, pairs.sourceWords)
    let targetNumbering = numbering(targetCounts, used: targetUsed, pairs.targetWords)
    var contents = LexiconContents(sourceLanguage: pairs.sourceLanguage, targetLanguage: pairs.targetLanguage)
    contents.source = Self.side(pairs.sourceWords, sourceCounts, forward, sourceNumbering, targetNumbering)
    contents.target = Self.side(pairs.targetWords, targetCounts, backward, targetNumbering, sourceNumbering)
    contents.record = record.text
    // What was encoded a moment ago cannot be damaged.
    return try! Lexicon(bytes: contents.encoded(), name: "trained lexicon")
  }

  /// What the counts of each word are divided by: its occurrences, or its links where one word stands for several.
  private func norms(_ counts: [Float], _ word: (Link) -> Int32) -> [Float] {
    var totals = [Float](repeating: 0, count: counts.count)
    for link in links { totals[Int(word(link))] += link.count }
    return counts.indices.map { max(counts[$0], totals[$0]) + options.unseenOccurrences }
  }

  /// Every word's translations that are probable enough, the most probable first.
  private func kept(
    _ wordCount: Int, _ entry: (Link) -> (word: Int32, other: Int32, probability: Float)
  ) -> [[(word: Int32, probability: Float)]] {
    var lists = [[(word: Int32, probability: Float)]](repeating: [], count: wordCount)
    for link in links {
      let (word, other, probability) = entry(link)
      if probability >= options.minimumProbability { lists[Int(word)].append((other, min(probability, 1))) }
    }
    for word in lists.indices where lists[word].count > 1 {
      lists[word].sort { ($1.probability, $0.word) < ($0.probability, $1.word) }
      if lists[word].count > options.maximumTranslations {
        lists[word].removeLast(lists[word].count - options.maximumTranslations)
      }
    }
    return lists
  }

  /// The words that are kept, in the order of their new numbers.
  private func numbering(_ counts: [Float], used: [Bool], _ words: Vocabulary) -> [Int32] {
    if options.keepsNumbers { return (0..<counts.count).map { Int32($0) } }
    return (0..<counts.count).map { Int32($0) }.filter { used[Int($0)] }
      .sorted { first, second in
        let (one, other) = (counts[Int(first)], counts[Int(second)])
        return one != other ? one > other : words[first].lexicographicallyPrecedes(words[second])
      }
  }

  private static func side(
    _ words: Vocabulary, _ counts: [Float], _ translations: [[(word: Int32, probability: Float)]],
    _ numbering: [Int32], _ otherNumbering: [Int32]
  ) -> LexiconContents.Side {
    var newNumber = [Int32](repeating: 0, count: (otherNumbering.max().map { Int($0) } ?? -1) + 1)
    for (new, old) in otherNumbering.enumerated() { newNumber[Int(old)] = Int32(new) }
    let total = max(counts.reduce(0, +), 1)
    var side = LexiconContents.Side()
    for word in numbering {
      side.words.append(words[word])
      side.shares.append(counts[Int(word)] / total)
      side.entries += translations[Int(word)].map { (newNumber[Int($0.word)], $0.probability) }
      side.entryEnds.append(side.entries.count)
    }
    return side
  }
}
