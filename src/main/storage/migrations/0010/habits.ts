/** What keeps the teams aligned between meetings: insights, shadowing, the role charter. Part of the first format; never edited after release. */
export const habitsTables = [
  `CREATE TABLE insight (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 4000),
      source TEXT NOT NULL CHECK (source IN ('sales', 'marketing', 'shadowing', 'call', 'campaign', 'win-loss interview')),
      status TEXT NOT NULL CHECK (status IN ('new', 'in use', 'helped', 'disproved')),
      person_id TEXT REFERENCES person (id),
      noted_on TEXT NOT NULL CHECK (noted_on IS date(noted_on)),
      meeting_id TEXT REFERENCES meeting (id),
      agenda_item_id TEXT REFERENCES agenda_item (id),
      evidence_id TEXT REFERENCES evidence (id)
    ) STRICT`,

  `CREATE TABLE insight_link (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      insight_id TEXT NOT NULL REFERENCES insight (id),
      entity TEXT NOT NULL CHECK (entity IN ('deal', 'lead', 'persona', 'campaign', 'channel')),
      record_id TEXT NOT NULL,
      used_on TEXT CHECK (used_on IS date(used_on)),
      helped INTEGER CHECK (helped IN (0, 1)),
      UNIQUE (insight_id, entity, record_id)
    ) STRICT`,

  `CREATE TABLE shadowing (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      watcher_id TEXT NOT NULL REFERENCES person (id),
      watched_id TEXT NOT NULL REFERENCES person (id),
      planned_on TEXT NOT NULL CHECK (planned_on IS date(planned_on)),
      state TEXT NOT NULL CHECK (state IN ('planned', 'done', 'cancelled')),
      activity TEXT,
      brief TEXT,
      observations TEXT,
      debrief TEXT,
      CHECK (watcher_id <> watched_id)
    ) STRICT`,

  `CREATE TABLE role_activity (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
      team TEXT NOT NULL CHECK (team IN ('sales', 'marketing')),
      position INTEGER NOT NULL,
      active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
    ) STRICT`,

  `CREATE TABLE role_assignment (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      activity_id TEXT NOT NULL REFERENCES role_activity (id),
      person_id TEXT REFERENCES person (id),
      team TEXT CHECK (team IN ('sales', 'marketing')),
      letter TEXT NOT NULL CHECK (letter IN ('R', 'A', 'C', 'I')),
      CHECK ((person_id IS NULL) <> (team IS NULL))
    ) STRICT`,

  `CREATE TABLE charter_signature (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      version INTEGER NOT NULL,
      person_id TEXT NOT NULL REFERENCES person (id),
      signed_on TEXT NOT NULL CHECK (signed_on IS date(signed_on)),
      frozen TEXT NOT NULL CHECK (json_valid(frozen)),
      UNIQUE (version, person_id)
    ) STRICT`,
] as const;
