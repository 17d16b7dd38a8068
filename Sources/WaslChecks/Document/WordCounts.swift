internal import WaslCore
internal import WaslText

/// How often each word stands on the judged sides of a document, as written but for case, hamza and vowel signs.
///
/// Words are known by a hash of 32 bits: that two of a document's words share one does little harm here.
public struct WordCounts: Sendable, ProfilePart {
  private var hashes: [UInt32] = Array(repeating: 0, count: 1 << 12)
  private var counts: [UInt16] = Array(repeating: 0, count: 1 << 12)
  private var used = 0

  init() {}

  mutating func read(_ unit: UnitAnalysis) {
    for side in unit.judgedSides {
      for index in side.tokens.indices where side.tokens[index].kind.isWord {
        count(side.memory.hash(side.forms[index]))
      }
    }
  }

  mutating func add(_ later: WordCounts) {
    for (hash, count) in zip(later.hashes, later.counts) where count > 0 { self.count(hash, times: count) }
  }

  mutating func finish() {}

  /// How often a normalised word stands there.
  func count(of word: ArraySlice<UInt8>) -> Int {
    Int(counts[slot(of: FormReading.hash(of: word))])
  }

  private mutating func count(_ hash: UInt32, times: UInt16 = 1) {
    var slot = slot(of: hash)
    if counts[slot] == 0 {
      if 2 * used >= hashes.count {
        grow()
        slot = self.slot(of: hash)
      }
      hashes[slot] = hash
      used += 1
    }
    counts[slot] += min(times, .max - counts[slot])
  }

  /// The slot of a hash, or the empty one where it belongs.
  private func slot(of hash: UInt32) -> Int {
    var slot = Int(hash ^ hash >> 16) & (hashes.count - 1)
    while counts[slot] > 0, hashes[slot] != hash { slot = (slot + 1) & (hashes.count - 1) }
    return slot
  }

  private mutating func grow() {
    let (oldHashes, oldCounts) = (hashes, counts)
    hashes = Array(repeating: 0, count: 2 * oldHashes.count)
    counts = Array(repeating: 0, count: 2 * oldCounts.count)
    for index in oldHashes.indices where oldCounts[index] > 0 {
      let slot = slot(of: oldHashes[index])
      hashes[slot] = oldHashes[index]
      counts[slot] = oldCounts[index]
    }
  }
}
