/// How often each word stands in a document, by the hash of its form.
///
/// Hashes have 32 bits: that two of a document's words share one does little harm here.
struct FormCounts: Sendable {
  private var hashes: [UInt32] = Array(repeating: 0, count: 1 << 12)
  private var counts: [UInt16] = Array(repeating: 0, count: 1 << 12)
  private var used = 0

  subscript(hash: UInt32) -> Int { Int(counts[slot(of: hash)]) }

  mutating func add(_ hash: UInt32, times: UInt16 = 1) {
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

  mutating func add(_ later: FormCounts) {
    for (hash, count) in zip(later.hashes, later.counts) where count > 0 { add(hash, times: count) }
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
