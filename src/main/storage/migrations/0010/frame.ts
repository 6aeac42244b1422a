/** The workbook’s own records: commands and changes, settings, drafts, imports, views, evidence. Part of the first format; never edited after release. */
export const frameTables = [
  `CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID`,

  `CREATE TABLE command (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      at TEXT NOT NULL,
      actor TEXT NOT NULL,
      device TEXT NOT NULL,
      name TEXT NOT NULL,
      label TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
      target_id TEXT,
      meeting_id TEXT,
      state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'superseded', 'fixed'))
    ) STRICT`,

  `CREATE INDEX command_state ON command (state, seq)`,

  `CREATE TABLE change (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      command_seq INTEGER NOT NULL REFERENCES command (seq),
      entity TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('create', 'update', 'delete')),
      first_seq INTEGER NOT NULL,
      last_seq INTEGER NOT NULL CHECK (last_seq >= first_seq),
      field TEXT,
      old TEXT,
      new TEXT,
      CHECK ((kind = 'update') = (field IS NOT NULL))
    ) STRICT`,

  `CREATE INDEX change_command ON change (command_seq)`,

  `CREATE INDEX change_record ON change (entity, last_seq, first_seq)`,

  `CREATE TABLE setting (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      value TEXT NOT NULL CHECK (json_valid(value))
    ) STRICT`,

  `CREATE TABLE evidence (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL,
      title TEXT NOT NULL,
      payload TEXT NOT NULL CHECK (json_valid(payload)),
      captured_at TEXT NOT NULL
    ) STRICT`,

  `CREATE TABLE draft (key TEXT PRIMARY KEY, text TEXT NOT NULL, at TEXT NOT NULL) STRICT, WITHOUT ROWID`,

  `CREATE TABLE saved_view (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      screen TEXT NOT NULL,
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
      definition TEXT NOT NULL CHECK (json_valid(definition))
    ) STRICT`,

  `CREATE TABLE import_run (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      entity TEXT NOT NULL,
      file_name TEXT NOT NULL,
      file_hash TEXT NOT NULL,
      imported_at TEXT NOT NULL,
      mapping TEXT NOT NULL CHECK (json_valid(mapping)),
      created INTEGER NOT NULL,
      updated INTEGER NOT NULL,
      skipped INTEGER NOT NULL,
      rejected INTEGER NOT NULL
    ) STRICT`,
] as const;
