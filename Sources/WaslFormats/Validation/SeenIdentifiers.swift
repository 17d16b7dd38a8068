/// The identifiers seen so far, by their hashes: 11 to 23 MB a million.
struct SeenIdentifiers {
  private var hashes = HashTable()

  /// Remembers an identifier; returns whether it is new. With a million identifiers the chance that any two
  /// different ones are taken for the same is about one in forty million.
  mutating func insert(_ identifier: String) -> Bool { hashes.insert(Self.hash(identifier)) }

  /// Whether an identifier has been seen.
  func contains(_ identifier: String) -> Bool { hashes.contains(Self.hash(identifier)) }

  private static func hash(_ identifier: String) -> UInt64 {
    var hash = TextHash()
    hash.add(identifier)
    return hash.value
  }
}
