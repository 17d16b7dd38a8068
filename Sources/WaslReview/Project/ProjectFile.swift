internal import GRDB
internal import Synchronization
public import WaslCore
public import WaslFormats

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif
#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A project on disk: one SQLite database with the state and the journal that led to it.
///
/// The file is always whole: each action is one transaction, written to SQLite's write-ahead log before the answer
/// goes out. Use it from one task at a time.
public final class ProjectFile: Sendable {
  public let path: String
  /// Who may change the project, where it is not this process.
  public let holder: String?
  let database: DatabaseQueue
  /// Given back when the work ends.
  private let lock: Mutex<ProjectLock?>
  public let isReadOnly: Bool

  /// The ids that come next. They are never given back, so that an id means one thing in the whole journal.
  struct Counters: Sendable, Hashable {
    var bead = 1
    var sentence = 1
    var note = 1
  }

  /// Opens a project.
  ///
  /// - Parameter readOnly: whether it is only to be looked at, which is possible while another process has it.
  /// - Throws: `InputError` where there is no such file, it is no project, it is damaged, it comes from a newer version, or
  ///   another process has it open.
  public init(opening path: String, readOnly: Bool = false) throws(InputError) {
    self.path = path
    let location = SourceLocation(file: path)
    try Self.checkHeader(path)
    isReadOnly = readOnly
    if readOnly {
      lock = Mutex(nil)
      holder = ProjectLock.holder(ofProject: path)?.description
    } else {
      do throws(ProjectLock.Failure) {
        lock = Mutex(try ProjectLock(project: path))
      } catch {
        switch error {
        case .held(let holder):
          throw InputError(
            location, "the project is open in \(holder?.description ?? "another process")",
            remedy: "close it there, or look at it with --read-only")
        case .impossible(let code):
          throw InputError(
            location, "the project's folder cannot be written to (\(String(cString: strerror(code))))",
            remedy: "look at it with --read-only")
        }
      }
      holder = nil
    }
    do {
      database = try DatabaseQueue(path: path, configuration: Self.configuration(readOnly: readOnly))
      try Self.check(database, readOnly: readOnly, location)
    } catch let error as InputError {
      throw error
    } catch {
      throw Self.inputError(error, location)
    }
  }

  /// Makes a project file with its first state. A file of that name must not exist.
  ///
  /// - Throws: `OutputError` where it cannot be written.
  public static func create(
    at path: String, _ state: ReviewState, properties: [String: String] = [:]
  ) throws(OutputError) {
    guard access(path, F_OK) != 0 else {
      throw OutputError(path: path, problem: "the file exists", remedy: "open it, or name another with --project")
    }
    let temporary = path + ".new"
    let ticket = TemporaryFiles.Ticket(temporary)
    defer {
      for ending in ["", "-journal", "-wal", "-shm"] { unlink(temporary + ending) }
      withExtendedLifetime(ticket) {}
    }
    unlink(temporary)
    do {
      let database = try DatabaseQueue(path: temporary)
      try ProjectSchema.migrator.migrate(database)
      try database.write { try ProjectWriter($0).writeAll(of: state, properties: properties) }
      try database.close()
      // `link` fails where another process made the file meanwhile; some file systems do not know it.
      guard link(temporary, path) == 0 || (errno != EEXIST && rename(temporary, path) == 0) else {
        throw OutputError(path: path, problem: String(cString: strerror(errno)))
      }
    } catch let error as OutputError {
      throw error
    } catch {
      throw OutputError(path: path, problem: "the project cannot be written: \(error)")
    }
  }

  /// Ends the work: the write-ahead log goes into the file, and others may open it.
  public func close() {
    try? database.close()
    lock.withLock { $0 = nil }
  }

  // MARK: Opening

  private static func configuration(readOnly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.label = "wasl project"
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { database in
      // What the file itself may make SQLite do is limited: it may come from a stranger.
      try database.execute(sql: "PRAGMA trusted_schema = OFF")
      if !readOnly {
        try database.execute(sql: "PRAGMA journal_mode = WAL")
        // The log is synced at each commit, so that an answered action survives a power cut too.
        try database.execute(sql: "PRAGMA synchronous = FULL")
      }
    }
    return configuration
  }

  private static func checkHeader(_ path: String) throws(InputError) {
    let input = try InputBytes(path: path)
    let start = try input.nextChunk()
    guard start.starts(with: "SQLite format 3\0".utf8) else {
      throw InputError(
        SourceLocation(file: path), start.isEmpty ? "the file is empty" : "this is no Wasl project",
        remedy: "give a file that wasl review made")
    }
  }

  private static func check(_ database: DatabaseQueue, readOnly: Bool, _ location: SourceLocation) throws {
    try database.read { database in
      guard try Int32.fetchOne(database, sql: "PRAGMA application_id") == ProjectSchema.applicationID else {
        throw InputError(
          location, "this is an SQLite database, but no Wasl project", remedy: "give a file that wasl review made")
      }
      if try ProjectSchema.migrator.hasBeenSuperseded(database) {
        throw InputError(
          location, "the project was made by a newer version of wasl", remedy: "update wasl")
      }
      // Whether all pages are there and hang together; a file may have been cut off on its way.
      if let fault = try String.fetchOne(database, sql: "PRAGMA quick_check(1)"), fault != "ok" {
        throw InputError(location, "the project is damaged (\(fault))", remedy: damaged)
      }
    }
    if !readOnly {
      try ProjectSchema.migrator.migrate(database)
    } else if try database.read({ try !ProjectSchema.migrator.hasCompletedMigrations($0) }) {
      throw InputError(
        location, "the project was made by an older version of wasl", remedy: "open it once without --read-only")
    }
  }

  static func inputError(_ error: any Error, _ location: SourceLocation) -> InputError {
    if let error = error as? InputError { return error }
    guard let error = error as? DatabaseError else {
      return InputError(location, "the project cannot be read: \(error)", remedy: damaged)
    }
    switch error.resultCode {
    case .SQLITE_NOTADB, .SQLITE_CORRUPT, .SQLITE_FORMAT, .SQLITE_ERROR, .SQLITE_SCHEMA:
      return InputError(location, "the project is damaged (\(error.message ?? "\(error.resultCode)"))", remedy: damaged)
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
      return InputError(location, "the project cannot be opened for writing", remedy: "look at it with --read-only")
    default:
      return InputError(location, "the project cannot be read: \(error.message ?? "\(error.resultCode)")")
    }
  }

  private static let damaged = "restore the file from a copy"
}
