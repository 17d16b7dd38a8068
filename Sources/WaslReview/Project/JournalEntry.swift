/// One thing that was done to a project.
public struct JournalEntry: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, Codable {
    case action, undo, redo, realign
  }

  /// The number of the state that it led to; the first is 1.
  public var revision: Int
  /// RFC 3339 in UTC.
  public var time: String
  public var author: String
  public var kind: Kind
  /// The action's type; of undo and redo that of what was undone.
  public var type: String
  /// The entry that is undone or redone.
  public var undoes: Int?
  /// The beads that it touched, at most ``mostBeads``.
  public var beads: [Int]
  /// A line for people.
  public var summary: String

  static let mostBeads = 20
}
