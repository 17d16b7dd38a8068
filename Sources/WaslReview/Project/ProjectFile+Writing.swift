internal import GRDB
internal import WaslCore
internal import WaslFormats

extension ProjectFile {
  /// Writes an entry and what it did, in one transaction.
  ///
  /// - Parameters:
  ///   - change: what is done to the tables.
  ///   - recorded: what the entry keeps; undoing and redoing keep nothing, since what they undo is there already.
  ///   - state: as it is after the change.
  /// - Throws: `OutputError` where it cannot be written; nothing is then written.
  func write(
    _ entry: JournalEntry, _ change: Change, recorded: Change?, leadingTo state: ReviewState, _ counters: Counters
  ) throws(OutputError) {
    try write { writer in
      try writer.write(change, leadingTo: state)
      try writer.write(counters)
      try writer.write(entry, recorded)
    }
  }

  /// Keeps what the checks found, so that it is there at once when the project is opened again.
  func write(findings: [(bead: Int, findings: [Finding])]) throws(OutputError) {
    // In parts, so that an action never waits long for the database.
    for start in stride(from: 0, to: findings.count, by: 500) {
      try write { writer in
        for item in findings[start..<min(start + 500, findings.count)] {
          try writer.write(item.findings, of: item.bead)
        }
      }
    }
  }

  private func write(_ body: (ProjectWriter) throws -> Void) throws(OutputError) {
    do {
      try database.write { try body(ProjectWriter($0)) }
    } catch {
      let message = (error as? DatabaseError)?.message ?? "\(error)"
      throw OutputError(path: path, problem: "the project cannot be written: \(message)")
    }
  }
}
