internal import WaslCore

/// A lexicon on its way to bytes.
struct LexiconContents {
  /// One language's words and their translations.
  struct Side {
    /// Words in the order of their numbers.
    var words: [ArraySlice<UInt8>] = []
    /// The relative frequency of each word.
    var shares: [Float] = []
    /// Where each word's translations end in `entries`.
    var entryEnds: [Int] = []
    var entries: [(word: Int32, probability: Float)] = []
  }

  var sourceLanguage: LanguageTag
  var targetLanguage: LanguageTag
  var source = Side()
  var target = Side()
  /// What the lexicon was made from, as JSON.
  var record = ""

  /// The file's bytes, the same for the same contents.
  func encoded() -> [UInt8] {
    let record = Array(record.utf8)
    let layout = LexiconLayout(source: Self.counts(source), target: Self.counts(target), recordLength: record.count)
    var bytes = [UInt8](repeating: 0, count: layout.size)
    Self.put(LexiconLayout.magic, at: 0, in: &bytes)
    Self.put([LexiconLayout.version], at: 8, in: &bytes)
    Self.put(Array(sourceLanguage.description.utf8.prefix(LexiconLayout.tagSize)), at: 12, in: &bytes)
    Self.put(
      Array(targetLanguage.description.utf8.prefix(LexiconLayout.tagSize)), at: 12 + LexiconLayout.tagSize, in: &bytes)
    let numbers = [layout.source, layout.target].flatMap { [$0.wordCount, $0.slotCount, $0.textLength, $0.entryCount] }
    Self.put((numbers + [layout.recordLength]).map { UInt32($0) }, at: 84, in: &bytes)
    Self.put(record, at: layout.record, in: &bytes)
    Self.put(source, layout.source, in: &bytes)
    Self.put(target, layout.target, in: &bytes)
    return bytes
  }

  private static func counts(_ side: Side) -> LexiconLayout.Side {
    var slotCount = 4
    while slotCount < side.words.count * 2 { slotCount *= 2 }
    return LexiconLayout.Side(
      wordCount: side.words.count, slotCount: slotCount, textLength: side.words.reduce(0) { $0 + $1.count },
      entryCount: side.entries.count)
  }

  private static func put(_ side: Side, _ layout: LexiconLayout.Side, in bytes: inout [UInt8]) {
    var slots = [UInt32](repeating: 0, count: layout.slotCount)
    var ends: [UInt32] = []
    var text: [UInt8] = []
    for (index, word) in side.words.enumerated() {
      text += word
      ends.append(UInt32(text.count))
      var slot = Int(WordHash.of(word)) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(index + 1)
    }
    put(ends, at: layout.ends, in: &bytes)
    put(slots, at: layout.slots, in: &bytes)
    put(side.shares.map(\.bitPattern), at: layout.shares, in: &bytes)
    put(text, at: layout.text, in: &bytes)
    put(side.entryEnds.map { UInt32($0) }, at: layout.entryEnds, in: &bytes)
    let entries = side.entries.map { UInt32($0.word) << 8 | UInt32(ProbabilityLevel.level(of: $0.probability)) }
    put(entries, at: layout.entries, in: &bytes)
  }

  private static func put(_ numbers: [UInt32], at offset: Int, in bytes: inout [UInt8]) {
    var offset = offset
    for number in numbers {
      for shift in [0, 8, 16, 24] as [UInt32] {
        bytes[offset] = UInt8(truncatingIfNeeded: number >> shift)
        offset += 1
      }
    }
  }

  private static func put(_ text: [UInt8], at offset: Int, in bytes: inout [UInt8]) {
    bytes.replaceSubrange(offset..<offset + text.count, with: text)
  }
}
