internal import GRDB

/// The tables of a project file, and how older files become newer ones.
///
/// A step that was published is never changed: a new one is added below it.
enum ProjectSchema {
  /// “Wasl” in ASCII: by this SQLite's `file` and we know a project from other databases.
  static let applicationID: Int32 = 0x5761_736C

  static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: sentences, beads, journal") { database in
      try database.execute(sql: first)
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
    }
    return migrator
  }()

  private static let first = """
    CREATE TABLE project (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE sentence (
      id INTEGER PRIMARY KEY,
      side TEXT NOT NULL CHECK (side IN ('source', 'target')),
      text TEXT NOT NULL,
      original TEXT,
      edited INTEGER NOT NULL,
      start INTEGER NOT NULL,
      "end" INTEGER NOT NULL,
      paragraph INTEGER NOT NULL,
      origin TEXT,
      codes TEXT
    );
    -- The beads are a list: each knows the one before it, 0 for the first, so that to insert one changes two rows.
    CREATE TABLE bead (
      id INTEGER PRIMARY KEY,
      previous INTEGER NOT NULL,
      source TEXT NOT NULL,
      target TEXT NOT NULL,
      score REAL,
      confidence REAL,
      status TEXT NOT NULL CHECK (status IN ('automatic', 'accepted', 'rejected')),
      fixed INTEGER NOT NULL,
      marked INTEGER NOT NULL,
      regrouped INTEGER NOT NULL,
      notes TEXT
    );
    CREATE VIEW bead_in_order AS
      WITH RECURSIVE chain(place, id) AS (
        SELECT 0, id FROM bead WHERE previous = 0
        UNION ALL SELECT place + 1, bead.id FROM chain JOIN bead ON bead.previous = chain.id
      ) SELECT place, bead.* FROM chain JOIN bead USING (id);
    CREATE INDEX bead_previous ON bead (previous);
    CREATE TABLE ignored (
      ordinal INTEGER PRIMARY KEY,
      scope TEXT NOT NULL,
      "check" TEXT NOT NULL,
      fingerprint TEXT,
      sentences TEXT NOT NULL
    );
    CREATE TABLE finding (bead INTEGER PRIMARY KEY, findings TEXT NOT NULL);
    CREATE TABLE journal (
      revision INTEGER PRIMARY KEY,
      time TEXT NOT NULL,
      author TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('action', 'undo', 'redo', 'realign')),
      type TEXT NOT NULL,
      undoes INTEGER,
      beads TEXT NOT NULL,
      summary TEXT NOT NULL,
      change TEXT
    );
    CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal
      BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END;
    CREATE TRIGGER journal_is_never_shortened BEFORE DELETE ON journal
      BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END;
    """
}
