internal import WaslCore

/// Notices that are the same but for their place, counted: memory does not grow with the file.
struct NoticeTally {
  private struct Entry {
    var location: SourceLocation
    var unit: String?
    var count: Int
  }

  private var entries: [String: Entry] = [:]
  private var order: [String] = []

  /// Counts a notice. The first place is kept: a line of the file or, where there is none, a unit's identifier.
  mutating func add(_ message: String, at location: SourceLocation, unit: String? = nil, count: Int = 1) {
    guard count > 0, entries[message] != nil || order.count < Self.most else { return }
    if entries[message] == nil { order.append(message) }
    entries[message, default: Entry(location: location, unit: unit, count: 0)].count += count
  }

  /// The notices in the order of their first places, with how often each came.
  var notices: [Notice] {
    order.compactMap { message in
      entries[message].map { entry in
        let place = entry.unit.map { "in the unit “\($0)”" }
        let details =
          entry.count == 1
          ? place.map { [$0] } ?? [] : ["\(entry.count) times", "first " + (place ?? "here")]
        return Notice(
          entry.location, message + (details.isEmpty ? "" : " (\(details.joined(separator: ", ")))"))
      }
    }
  }

  /// Different notices that are kept. Some name what they found, and a file can hold a million different names.
  private static let most = 100
}
