/// How many of how many.
struct Share: Sendable, Hashable, Codable {
  private(set) var found = 0
  private(set) var all = 0

  mutating func add(_ isFound: Bool) {
    all += 1
    if isFound { found += 1 }
  }

  /// From 0 to 1; 0 of 0 is 0.
  var value: Double { Double(found) / Double(max(all, 1)) }
}
