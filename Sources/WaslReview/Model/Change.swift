/// What one journal entry does to the state, in both directions.
///
/// It holds what was before and what is after, so that undoing needs nothing but this and is exact.
public struct Change: Sendable, Hashable, Codable {
  /// Beads in a row that others take the place of.
  public struct Run: Sendable, Hashable, Codable {
    /// The bead before them, which stays; 0 at the document's beginning.
    public var after: Int
    public var removed: [ReviewBead]
    public var added: [ReviewBead]

    public init(after: Int, removed: [ReviewBead], added: [ReviewBead]) {
      self.after = after
      self.removed = removed
      self.added = added
    }
  }

  /// A sentence that comes, goes or becomes another.
  public struct SentenceChange: Sendable, Hashable, Codable {
    public var before: ReviewSentence?
    public var after: ReviewSentence?

    public init(before: ReviewSentence?, after: ReviewSentence?) {
      self.before = before
      self.after = after
    }
  }

  /// Beads whose status goes from one to another: thousands at once need little room.
  public struct StatusChange: Sendable, Hashable, Codable {
    public var before: ReviewBead.Status
    public var after: ReviewBead.Status
    public var beads: [Int]
  }

  public enum Flag: String, Sendable, Hashable, Codable {
    case fixed, marked
  }

  /// Beads that get a flag or lose it; those that had the value already are not among them.
  public struct FlagChange: Sendable, Hashable, Codable {
    public var flag: Flag
    public var value: Bool
    public var beads: [Int]
  }

  public struct NotesChange: Sendable, Hashable, Codable {
    public var bead: Int
    public var before: [ReviewNote]
    public var after: [ReviewNote]
  }

  /// The whole list of what is ignored: it is short.
  public struct IgnoredChange: Sendable, Hashable, Codable {
    public var before: [IgnoreRule]
    public var after: [IgnoreRule]
  }

  /// In this order; each ``Run/after`` is right once the runs before it are done. Backwards in the opposite order.
  public var runs: [Run] = []
  public var sentences: [SentenceChange] = []
  public var statuses: [StatusChange] = []
  public var flags: [FlagChange] = []
  public var notes: [NotesChange] = []
  public var ignored: IgnoredChange?
  /// Whether the source may be edited from now on, where that changes.
  public var unlocksSource: Bool?

  public init() {}

  public var isEmpty: Bool { self == Change() }

  /// The change that takes this one back.
  public var inverse: Change {
    var inverse = Change()
    inverse.runs = runs.reversed().map { Run(after: $0.after, removed: $0.added, added: $0.removed) }
    inverse.sentences = sentences.reversed().map { SentenceChange(before: $0.after, after: $0.before) }
    inverse.statuses = statuses.reversed().map { StatusChange(before: $0.after, after: $0.before, beads: $0.beads) }
    inverse.flags = flags.reversed().map { FlagChange(flag: $0.flag, value: !$0.value, beads: $0.beads) }
    inverse.notes = notes.reversed().map { NotesChange(bead: $0.bead, before: $0.after, after: $0.before) }
    inverse.ignored = ignored.map { IgnoredChange(before: $0.after, after: $0.before) }
    inverse.unlocksSource = unlocksSource.map { !$0 }
    return inverse
  }

  /// The ids of all beads that it touches, each once, in the order in which they come.
  public func touchedBeads(in state: ReviewState) -> [Int] {
    var seen: Set<Int> = []
    var beads: [Int] = []
    func add(_ id: Int) { if seen.insert(id).inserted { beads.append(id) } }
    for run in runs { for bead in run.removed + run.added { add(bead.id) } }
    for change in sentences {
      if let id = change.after?.id ?? change.before?.id, let holder = state.holder(of: id) { add(holder.id) }
    }
    for change in statuses { change.beads.forEach(add) }
    for change in flags { change.beads.forEach(add) }
    for change in notes { add(change.bead) }
    return beads
  }
}
