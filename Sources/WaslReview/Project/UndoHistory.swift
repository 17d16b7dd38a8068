/// What can be undone and redone, as the journal tells it.
///
/// Entries are only ever added, undoing and redoing among them. What was undone and then left behind by another action stays
/// in the journal, but cannot be redone any more.
struct UndoHistory: Sendable {
  /// An entry that did something itself.
  struct Item: Sendable, Hashable {
    var revision: Int
    var type: String
  }

  /// What is done at present, the newest last.
  private(set) var done: [Item] = []
  /// What is undone and can be redone, the next one last.
  private(set) var undone: [Item] = []

  var undoLabel: String? { done.last?.type }
  var redoLabel: String? { undone.last?.type }

  mutating func add(revision: Int, kind: JournalEntry.Kind, type: String, undoes: Int?) {
    switch kind {
    case .action, .realign:
      done.append(Item(revision: revision, type: type))
      undone.removeAll()
    case .undo:
      if let last = done.popLast() { undone.append(last) }
    case .redo:
      if let last = undone.popLast() { done.append(last) }
    }
  }
}
