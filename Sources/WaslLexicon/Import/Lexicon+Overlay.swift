internal import WaslCore

extension Lexicon {
  /// A lexicon that has what both have, in which the other's best translation of a word stands before what
  /// only this one knows: a glossary laid over what was learnt. The sources of both are in its record.
  ///
  /// - Precondition: the languages are the same, or the other's are those of ``swapped``.
  public func overlaid(by glossary: Lexicon) -> Lexicon {
    let isSwapped = glossary.sourceLanguage.language != sourceLanguage.language
    let above = LexiconContents(isSwapped ? glossary.swapped : glossary)
    var contents = LexiconContents(self)
    let sourceNumbers = contents.source.addWords(of: above.source)
    let targetNumbers = contents.target.addWords(of: above.target)
    contents.source.overlay(above.source, numbers: sourceNumbers, otherNumbers: targetNumbers)
    contents.target.overlay(above.target, numbers: targetNumbers, otherNumbers: sourceNumbers)
    var both = record
    both.sources += glossary.record.sources
    contents.record = both.text
    // What was encoded a moment ago cannot be damaged.
    return try! Lexicon(bytes: contents.encoded(), name: "overlaid lexicon")
  }
}

extension LexiconContents {
  /// What a lexicon holds.
  init(_ lexicon: Lexicon) {
    self.init(sourceLanguage: lexicon.sourceLanguage, targetLanguage: lexicon.targetLanguage)
    source = Self.side(of: lexicon)
    target = Self.side(of: lexicon.swapped)
    record = lexicon.recordText
  }

  private static func side(of lexicon: Lexicon) -> Side {
    var side = Side()
    for word in 0..<Int32(lexicon.sourceCount) {
      side.words.append(Array(lexicon.sourceStem(word).utf8)[...])
      side.shares.append(lexicon.sourceShare(word))
      side.entries += lexicon.translations(ofSource: word).map { $0 }
      side.entryEnds.append(side.entries.count)
    }
    return side
  }
}

extension LexiconContents.Side {
  /// Adds the words of another that are new, without translations. Gives back the numbers here of all the other's
  /// words.
  fileprivate mutating func addWords(of other: Self) -> [Int32] {
    var vocabulary = Vocabulary()
    for word in words { _ = vocabulary.intern(word) }
    // The training data does not know the word: it is as rare as the rarest there.
    let rarest = shares.filter { $0 > 0 }.min()
    return other.words.indices.map { index in
      let id = vocabulary.intern(other.words[index])
      if Int(id) == words.count {
        words.append(other.words[index])
        shares.append(rarest ?? other.shares[index])
        entryEnds.append(entries.count)
      }
      return id
    }
  }

  /// How far below the glossary's best translation the best of the others may stand.
  private static let step: Float = 0.9
  /// The most that is left of a probability where a glossary knows the word and not this translation.
  private static let largestFactor: Float = 0.5

  /// Adds another's translations, and puts those that only stand here behind the best of them.
  fileprivate mutating func overlay(_ other: Self, numbers: [Int32], otherNumbers: [Int32]) {
    var above = [Int?](repeating: nil, count: words.count)
    for (index, number) in numbers.enumerated() { above[Int(number)] = index }
    var merged: [(word: Int32, probability: Float)] = []
    var mergedEnds: [Int] = []
    for word in words.indices {
      let below = entries[(word == 0 ? 0 : entryEnds[word - 1])..<entryEnds[word]]
      let index = above[word] ?? -1
      let first = index < 0 ? [] : other.entries[(index == 0 ? 0 : other.entryEnds[index - 1])..<other.entryEnds[index]]
      let learnt = Dictionary(below.map { ($0.word, $0.probability) }) { first, _ in first }
      let preferred = first.map { entry in
        let number = otherNumbers[Int(entry.word)]
        // Where both know the pair, the glossary must not make it rarer than it was seen to be.
        return (word: number, probability: max(entry.probability, learnt[number] ?? 0))
      }
      let names = Set(preferred.map(\.word))
      let others = below.filter { !names.contains($0.word) }
      var factor: Float = 1
      if let best = preferred.map(\.probability).max(), let other = others.first {
        factor = min(Self.largestFactor, Self.step * best / other.probability)
      }
      let all = preferred + others.map { ($0.word, $0.probability * factor) }
      merged += all.sorted { ($1.probability, $0.word) < ($0.probability, $1.word) }
      mergedEnds.append(merged.count)
    }
    entries = merged
    entryEnds = mergedEnds
  }
}
