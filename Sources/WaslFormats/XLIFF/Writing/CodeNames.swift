internal import WaslCore

/// The identifiers under which the codes of a unit are written: name tokens, each once a side, the same on both sides for
/// codes that answer to each other.
struct CodeNames {
  enum Kind { case pair, standalone }

  /// Names made for identifiers that are no name tokens.
  private var made: [String: String] = [:]
  private var source: [String: Kind] = [:]
  private var used: Set<String> = []
  /// The name of each open pair.
  private var open: [String: [String]] = [:]

  /// Goes on to the target.
  mutating func startTarget() {
    used = []
    open = [:]
  }

  /// The name of a code that stands alone.
  mutating func standalone(_ code: InlineCode, isSource: Bool) -> String { name(code.id, .standalone, isSource) }

  /// The name of a pair, at its beginning.
  mutating func begin(_ code: InlineCode, isSource: Bool) -> String {
    let name = name(code.id, .pair, isSource)
    open[code.id, default: []].append(name)
    return name
  }

  /// The name of a pair, at its end.
  mutating func end(_ code: InlineCode) -> String { open[code.id]?.popLast() ?? code.id }

  /// Whether a code of the side has this name.
  func isUsed(_ name: String) -> Bool { used.contains(name) || source[name] != nil }

  private mutating func name(_ id: String, _ kind: Kind, _ isSource: Bool) -> String {
    var base = id
    if !NameToken.isValid(id) {
      base = made[id] ?? "c\(made.count + 1)"
      made[id] = base
    }
    var name = base
    var count = 1
    // A code of the target that answers to another kind of code in the source would be taken for that one.
    while used.contains(name) || (!isSource && source[name].map { $0 != kind } ?? false) {
      count += 1
      name = "\(base)-\(count)"
    }
    used.insert(name)
    if isSource { source[name] = kind }
    return name
  }
}
