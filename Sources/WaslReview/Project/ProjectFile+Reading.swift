internal import GRDB
public import WaslCore

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// All that is read when a project is opened.
struct LoadedProject: Sendable {
  var state: ReviewState
  var revision: Int
  var counters: ProjectFile.Counters
  var history: UndoHistory
}

extension ProjectFile {
  /// Reads the state, and checks that it is one.
  ///
  /// - Throws: `InputError` where the file is damaged.
  func load() throws(InputError) -> LoadedProject {
    let location = SourceLocation(file: path)
    do {
      return try database.read { database in
        let reader = ProjectReader(database, location)
        let state = try reader.state()
        if let fault = state.fault() {
          throw InputError(location, "the project is damaged: \(fault)", remedy: "restore the file from a copy")
        }
        let (history, revision) = try reader.history()
        return LoadedProject(
          state: state, revision: revision, counters: try reader.counters(), history: history)
      }
    } catch {
      throw Self.inputError(error, location)
    }
  }

  /// What the checks found last, by bead. In long documents that takes longer to read than all the rest.
  func findings() throws(InputError) -> [Int: [Finding]] {
    let location = SourceLocation(file: path)
    do {
      return try database.read { try ProjectReader($0, location).findings() }
    } catch {
      throw Self.inputError(error, location)
    }
  }

  /// What the project was made from and with, by key.
  public func properties() throws(InputError) -> [String: String] {
    do {
      return try database.read { database in
        try Dictionary(
          uniqueKeysWithValues: Row.fetchAll(database, sql: "SELECT key, value FROM project").map { ($0[0], $0[1]) })
      }
    } catch {
      throw Self.inputError(error, SourceLocation(file: path))
    }
  }

  /// Entries of the journal, the newest first.
  public func journal(since: Int = 0, before: Int = .max, limit: Int = .max) throws(InputError) -> [JournalEntry] {
    do {
      return try database.read { database in
        let rows = try Row.fetchCursor(
          database,
          sql: """
            SELECT revision, time, author, kind, type, undoes, beads, summary FROM journal
            WHERE revision > ? AND revision < ? ORDER BY revision DESC LIMIT ?
            """, arguments: [since, before, limit])
        var entries: [JournalEntry] = []
        while let row = try rows.next() { entries.append(Self.entry(row)) }
        return entries
      }
    } catch {
      throw Self.inputError(error, SourceLocation(file: path))
    }
  }

  private static func entry(_ row: Row) -> JournalEntry {
    JournalEntry(
      revision: row[0], time: row[1], author: row[2], kind: JournalEntry.Kind(rawValue: row[3]) ?? .action,
      type: row[4], undoes: row[5], beads: ProjectReader.ids(row[6]), summary: row[7])
  }

  /// The entries that touched a bead, the newest first.
  func journal(ofBead bead: Int, limit: Int) throws(InputError) -> [JournalEntry] {
    do {
      return try database.read { database in
        try Row.fetchAll(
          database,
          sql: """
            SELECT revision, time, author, kind, type, undoes, beads, summary FROM journal
            WHERE ' ' || beads || ' ' LIKE ? ORDER BY revision DESC LIMIT ?
            """, arguments: ["% \(bead) %", limit]
        ).map(Self.entry)
      }
    } catch {
      throw Self.inputError(error, SourceLocation(file: path))
    }
  }

  /// What an entry changed. Undoing and redoing keep nothing of their own.
  ///
  /// - Throws: `InputError` where there is no such entry or it is damaged.
  func change(ofEntry revision: Int) throws(InputError) -> Change {
    let location = SourceLocation(file: path)
    do {
      return try database.read { database in
        guard
          let text = try String.fetchOne(
            database, sql: "SELECT change FROM journal WHERE revision = ?", arguments: [revision])
        else {
          throw InputError(location, "the journal has no change \(revision)", remedy: "restore the file from a copy")
        }
        return try JSONDecoder().decode(Change.self, from: Data(text.utf8))
      }
    } catch {
      throw Self.inputError(error, location)
    }
  }

  /// The last revision at or before a time.
  func revision(at time: String) throws(InputError) -> Int {
    do {
      return try database.read { database in
        try Int.fetchOne(database, sql: "SELECT MAX(revision) FROM journal WHERE time <= ?", arguments: [time]) ?? 0
      }
    } catch {
      throw Self.inputError(error, SourceLocation(file: path))
    }
  }
}

/// Reads the tables, within one transaction.
struct ProjectReader {
  private let database: Database
  private let location: SourceLocation

  init(_ database: Database, _ location: SourceLocation) {
    self.database = database
    self.location = location
  }

  func state() throws -> ReviewState {
    var properties: [String: String] = [:]
    let rows = try Row.fetchCursor(database, sql: "SELECT key, value FROM project")
    while let row = try rows.next() { properties[row[0]] = row[1] }
    guard let source = properties["sourceLanguage"].flatMap({ LanguageTag($0) }),
      let target = properties["targetLanguage"].flatMap({ LanguageTag($0) })
    else { throw damaged("its languages are missing") }
    var state = ReviewState(
      sourceLanguage: source, targetLanguage: target, sourceName: properties["sourceName"] ?? "",
      targetName: properties["targetName"] ?? "")
    state.sourceIsUnlocked = properties["sourceUnlocked"] == "1"
    try readSentences(into: &state)
    try readBeads(into: &state)
    state.ignored = try ignored()
    return state
  }

  private func readSentences(into state: inout ReviewState) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT id, side, text, original, edited, start, \"end\", paragraph, origin, codes FROM sentence ORDER BY id"
    )
    while let row = try rows.next() {
      let (id, start, end): (Int, Int, Int) = (row[0], row[5], row[6])
      guard let side = Finding.Side(rawValue: row[1]), (1...Self.largestID).contains(id), start >= 0, start <= end
      else {
        throw damaged("sentence \(id) makes no sense")
      }
      state.put(
        ReviewSentence(
          id: id, side: side, text: row[2], original: row[3], isEdited: row[4], range: start..<end, paragraph: row[7],
          origin: (row[8] as String?).flatMap { ReviewSentence.Origin(rawValue: $0) },
          codes: try (row[9] as String?).map { try JSONDecoder().decode([InlineCode].self, from: Data($0.utf8)) } ?? [])
      )
    }
  }

  private func readBeads(into state: inout ReviewState) throws {
    var beads: [Int: ReviewBead] = [:]
    var next: [Int: Int] = [:]
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT id, previous, source, target, score, confidence, status, fixed, marked, regrouped, notes FROM bead")
    while let row = try rows.next() {
      let id: Int = row[0]
      guard (1...Self.largestID).contains(id), let status = ReviewBead.Status(rawValue: row[6]) else {
        throw damaged("bead \(id) makes no sense")
      }
      var bead = ReviewBead(
        id: id, source: Self.ids(row[2]), target: Self.ids(row[3]), score: row[4], confidence: row[5])
      bead.status = status
      bead.isFixed = row[7]
      bead.isMarked = row[8]
      bead.isRegrouped = row[9]
      if let notes: String = row[10] {
        bead.notes = try JSONDecoder().decode([ReviewNote].self, from: Data(notes.utf8))
      }
      for sentence in bead.source + bead.target where state.sentence(sentence) == nil {
        throw damaged("bead \(id) holds sentence \(sentence), which is missing")
      }
      beads[id] = bead
      if next.updateValue(id, forKey: row[1]) != nil { throw damaged("two beads stand at one place") }
    }
    var chain: [ReviewBead] = []
    chain.reserveCapacity(beads.count)
    var id = next[0]
    while let place = id, let bead = beads[place], chain.count < beads.count {
      chain.append(bead)
      id = next[place]
    }
    guard chain.count == beads.count else { throw damaged("the order of the beads is broken") }
    state.replace(0..<0, with: chain)
  }

  /// More sentences than anybody aligns; an id beyond would have us reserve memory without end.
  private static let largestID = 100_000_000

  private func ignored() throws -> [IgnoreRule] {
    try Row.fetchAll(
      database, sql: "SELECT scope, \"check\", fingerprint, sentences FROM ignored ORDER BY ordinal"
    ).map { row in
      guard let scope = IgnoreRule.Scope(rawValue: row[0]) else {
        throw damaged("a rule of what is ignored is unknown")
      }
      return IgnoreRule(scope: scope, check: row[1], fingerprint: row[2], sentences: Self.ids(row[3]))
    }
  }

  func counters() throws -> ProjectFile.Counters {
    func value(_ key: String) throws -> Int {
      let text = try String.fetchOne(database, sql: "SELECT value FROM project WHERE key = ?", arguments: [key])
      guard let number = text.flatMap({ Int($0) }) else { throw damaged("the next id is missing") }
      return number
    }
    return ProjectFile.Counters(
      bead: try value("nextBead"), sentence: try value("nextSentence"), note: try value("nextNote"))
  }

  func history() throws -> (UndoHistory, revision: Int) {
    var history = UndoHistory()
    var revision = 0
    let rows = try Row.fetchCursor(database, sql: "SELECT revision, kind, type, undoes FROM journal ORDER BY revision")
    while let row = try rows.next() {
      revision = row[0]
      guard let kind = JournalEntry.Kind(rawValue: row[1]) else { throw damaged("the journal has an unknown entry") }
      history.add(revision: revision, kind: kind, type: row[2], undoes: row[3])
    }
    return (history, revision)
  }

  func findings() throws -> [Int: [Finding]] {
    var findings: [Int: [Finding]] = [:]
    let decoder = JSONDecoder()
    let rows = try Row.fetchCursor(database, sql: "SELECT bead, findings FROM finding")
    while let row = try rows.next() {
      let text: String = row[1]
      // They are made anew in any case, so that one that cannot be read is no harm.
      findings[row[0]] = try? decoder.decode([Finding].self, from: Data(text.utf8))
    }
    return findings
  }

  private func damaged(_ what: String) -> InputError {
    InputError(location, "the project is damaged: \(what)", remedy: "restore the file from a copy")
  }

  static func ids(_ text: String) -> [Int] { text.split(separator: " ").compactMap { Int($0) } }
}
