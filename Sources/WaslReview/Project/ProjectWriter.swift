internal import GRDB
internal import WaslCore

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Writes states and changes into the tables, within one transaction.
struct ProjectWriter {
  private let database: Database

  init(_ database: Database) { self.database = database }

  // MARK: All of it

  func writeAll(of state: ReviewState, properties: [String: String]) throws {
    try set("sourceLanguage", state.sourceLanguage.description)
    try set("targetLanguage", state.targetLanguage.description)
    try set("sourceName", state.sourceName)
    try set("targetName", state.targetName)
    try set("created", Timestamp.now)
    for (key, value) in properties.sorted(by: { $0.key < $1.key }) { try set(key, value) }
    try set("sourceUnlocked", state.sourceIsUnlocked ? "1" : "0")
    var counters = ProjectFile.Counters()
    var previous = 0
    for id in state.order {
      let bead = state.bead(Int(id))!
      for sentence in bead.source + bead.target {
        try write(state.sentence(sentence)!)
        counters.sentence = max(counters.sentence, sentence + 1)
      }
      try write(bead, previous: previous)
      previous = bead.id
      counters.bead = max(counters.bead, bead.id + 1)
      counters.note = max(counters.note, (bead.notes.map(\.id).max() ?? 0) + 1)
    }
    try write(state.ignored)
    try write(counters)
  }

  func set(_ key: String, _ value: String) throws {
    try database.cachedStatement(sql: "INSERT OR REPLACE INTO project VALUES (?, ?)").execute(arguments: [key, value])
  }

  func write(_ counters: ProjectFile.Counters) throws {
    try set("nextBead", String(counters.bead))
    try set("nextSentence", String(counters.sentence))
    try set("nextNote", String(counters.note))
  }

  // MARK: A change

  /// Writes what a change did.
  ///
  /// - Parameter state: as it is after the change.
  func write(_ change: Change, leadingTo state: ReviewState) throws {
    let forget = try database.cachedStatement(sql: "DELETE FROM finding WHERE bead = ?")
    for sentence in change.sentences {
      if let after = sentence.after {
        try write(after)
        if let bead = state.holder(of: after.id) { try forget.execute(arguments: [bead.id]) }
      } else if let before = sentence.before {
        try database.cachedStatement(sql: "DELETE FROM sentence WHERE id = ?").execute(arguments: [before.id])
      }
    }
    try write(change.runs, leadingTo: state)
    for status in change.statuses {
      let statement = try database.cachedStatement(sql: "UPDATE bead SET status = ? WHERE id = ?")
      for bead in status.beads { try statement.execute(arguments: [status.after.rawValue, bead]) }
    }
    for flag in change.flags {
      let column = flag.flag == .fixed ? "fixed" : "marked"
      let statement = try database.cachedStatement(sql: "UPDATE bead SET \(column) = ? WHERE id = ?")
      for bead in flag.beads { try statement.execute(arguments: [flag.value, bead]) }
    }
    for notes in change.notes {
      try database.cachedStatement(sql: "UPDATE bead SET notes = ? WHERE id = ?")
        .execute(arguments: [try Self.json(notes.after), notes.bead])
    }
    if let ignored = change.ignored { try write(ignored.after) }
    if let unlocks = change.unlocksSource { try set("sourceUnlocked", unlocks ? "1" : "0") }
  }

  private func write(_ runs: [Change.Run], leadingTo state: ReviewState) throws {
    let delete = try database.cachedStatement(sql: "DELETE FROM bead WHERE id = ?")
    let forget = try database.cachedStatement(sql: "DELETE FROM finding WHERE bead = ?")
    var touched: Set<Int> = []
    for run in runs {
      for bead in run.removed {
        try delete.execute(arguments: [bead.id])
        try forget.execute(arguments: [bead.id])
      }
      touched.insert(run.after)
      touched.formUnion(run.added.map(\.id))
    }
    // Those that are there now, and the one after each, which has another before it.
    var rewritten: Set<Int> = []
    let added = Set(runs.flatMap { $0.added.map(\.id) })
    let relink = try database.cachedStatement(sql: "UPDATE bead SET previous = ? WHERE id = ?")
    for id in touched {
      var indices: [Int] = []
      if id == 0 { indices = [0] } else if let index = state.index(of: id) { indices = [index, index + 1] }
      for index in indices where index < state.count {
        let bead = state.bead(at: index)
        guard rewritten.insert(bead.id).inserted else { continue }
        let previous = index == 0 ? 0 : Int(state.order[index - 1])
        if added.contains(bead.id) {
          try write(bead, previous: previous)
        } else {
          try relink.execute(arguments: [previous, bead.id])
        }
      }
    }
  }

  // MARK: Rows

  private func write(_ sentence: ReviewSentence) throws {
    try database.cachedStatement(sql: "INSERT OR REPLACE INTO sentence VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)").execute(
      arguments: [
        sentence.id, sentence.side.rawValue, sentence.text, sentence.original, sentence.isEdited,
        sentence.range.lowerBound, sentence.range.upperBound, sentence.paragraph, sentence.origin?.rawValue,
        sentence.codes.isEmpty ? nil : try Self.json(sentence.codes),
      ])
  }

  private func write(_ bead: ReviewBead, previous: Int) throws {
    try database.cachedStatement(sql: "INSERT OR REPLACE INTO bead VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)").execute(
      arguments: [
        bead.id, previous, Self.list(bead.source), Self.list(bead.target), bead.score, bead.confidence,
        bead.status.rawValue, bead.isFixed, bead.isMarked, bead.isRegrouped, try Self.json(bead.notes),
      ])
  }

  private func write(_ rules: [IgnoreRule]) throws {
    try database.execute(sql: "DELETE FROM ignored")
    for (ordinal, rule) in rules.enumerated() {
      try database.cachedStatement(sql: "INSERT INTO ignored VALUES (?, ?, ?, ?, ?)").execute(
        arguments: [ordinal, rule.scope.rawValue, rule.check, rule.fingerprint, Self.list(rule.sentences)])
    }
  }

  func write(_ entry: JournalEntry, _ change: Change?) throws {
    try database.cachedStatement(sql: "INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)").execute(
      arguments: [
        entry.revision, entry.time, entry.author, entry.kind.rawValue, entry.type, entry.undoes,
        Self.list(entry.beads), entry.summary, try change.map(Self.json),
      ])
  }

  func write(_ findings: [Finding], of bead: Int) throws {
    if findings.isEmpty {
      try database.cachedStatement(sql: "DELETE FROM finding WHERE bead = ?").execute(arguments: [bead])
    } else {
      try database.cachedStatement(sql: "INSERT OR REPLACE INTO finding VALUES (?, ?)")
        .execute(arguments: [bead, try Self.json(findings)])
    }
  }

  /// Ids, separated by spaces.
  static func list(_ ids: [Int]) -> String { ids.map(String.init).joined(separator: " ") }

  private static func json(_ notes: [ReviewNote]) throws -> String? {
    notes.isEmpty ? nil : try json(notes as any Encodable)
  }

  private static func json(_ value: any Encodable) throws -> String {
    let encoder = JSONEncoder()
    // The same change gives the same bytes.
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
