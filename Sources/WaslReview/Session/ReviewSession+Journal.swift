internal import WaslCore

/// What was done, and what is different now.
extension ReviewSession {
  struct JournalView: Encodable, Sendable {
    var revision: Int
    var total: Int
    var entries: [EntryView]
  }

  func journal(since: Int, before: Int, limit: Int) throws -> JournalView {
    let undone = undoneEntries
    return JournalView(
      revision: revision, total: revision,
      entries: try project.journal(since: since, before: before, limit: limit).map { entryView($0, undone: undone) })
  }

  struct BeadHistoryView: Encodable, Sendable {
    var revision: Int
    var bead: BeadView
    var history: [EntryView]
  }

  func beadHistory(_ id: Int) throws -> BeadHistoryView {
    guard let bead = state.bead(id), let place = state.index(of: id) else {
      throw ActionRefusal("there is no bead \(id)", kind: .notFound)
    }
    let undone = undoneEntries
    return BeadHistoryView(
      revision: revision, bead: view(bead, at: place),
      history: try project.journal(ofBead: id, limit: 50).map { entryView($0, undone: undone) })
  }

  struct ChangesView: Encodable, Sendable {
    struct Item: Encodable, Sendable {
      var now: [BeadView]
      var then: [BeadView]
      var what: [String]
    }

    var revision: Int
    var since: Int
    var total: Int
    var changes: [Item]
  }

  /// What is different now from an earlier revision.
  func changes(since: Int?, time: String?, offset: Int, limit: Int) throws -> ChangesView {
    let start = min(max(try since ?? time.map { try project.revision(at: $0) } ?? 0, 0), revision)
    let then = try state(at: start)
    let differences = StateDifference.between(then, state)
    var view = ChangesView(revision: revision, since: start, total: differences.count, changes: [])
    for difference in differences.dropFirst(offset).prefix(limit) {
      view.changes.append(
        ChangesView.Item(
          now: difference.now.compactMap { id in state.index(of: id).map { self.view(state.bead(id)!, at: $0) } },
          then: difference.then.compactMap { id in
            // Without what the checks of today say.
            then.index(of: id).map { BeadView(then.bead(id)!, at: $0, in: then) }
          },
          what: difference.what))
    }
    return view
  }

  /// The state as it was, by undoing in memory what came after.
  private func state(at start: Int) throws -> ReviewState {
    var then = state
    for entry in try project.journal(since: start) {
      switch entry.kind {
      case .action, .realign: try then.apply(project.change(ofEntry: entry.revision).inverse)
      case .undo: try then.apply(project.change(ofEntry: entry.undoes ?? 0))
      case .redo: try then.apply(project.change(ofEntry: entry.undoes ?? 0).inverse)
      }
    }
    return then
  }
}
