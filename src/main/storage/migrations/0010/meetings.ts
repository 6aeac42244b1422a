/** Meetings with everything that is said, decided and owned in them. Part of the first format; never edited after release. */
export const meetingsTables = [
  `CREATE TABLE meeting (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
      template TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('draft', 'open', 'running', 'sealed')),
      version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
      held_on TEXT NOT NULL CHECK (held_on IS date(held_on)),
      starts_at TEXT,
      place TEXT,
      facilitator_id TEXT REFERENCES person (id),
      scribe_id TEXT REFERENCES person (id),
      previous_id TEXT REFERENCES meeting (id),
      period_from TEXT NOT NULL CHECK (period_from IS date(period_from)),
      period_to TEXT NOT NULL CHECK (period_to IS date(period_to) AND period_to > period_from),
      started_at TEXT,
      paused_at TEXT,
      ended_at TEXT,
      sealed_at TEXT,
      current_item_id TEXT,
      frozen TEXT CHECK (frozen IS NULL OR json_valid(frozen)),
      content_hash TEXT,
      next_on TEXT CHECK (next_on IS date(next_on)),
      CHECK (state <> 'sealed' OR (sealed_at IS NOT NULL AND frozen IS NOT NULL AND content_hash IS NOT NULL))
    ) STRICT`,

  `CREATE TABLE sealed_version (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      meeting_id TEXT NOT NULL REFERENCES meeting (id),
      version INTEGER NOT NULL,
      sealed_at TEXT NOT NULL,
      frozen TEXT NOT NULL CHECK (json_valid(frozen)),
      content_hash TEXT NOT NULL,
      UNIQUE (meeting_id, version)
    ) STRICT`,

  `CREATE TABLE attendance (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      meeting_id TEXT NOT NULL REFERENCES meeting (id),
      person_id TEXT REFERENCES person (id),
      guest_name TEXT,
      team TEXT CHECK (team IN ('sales', 'marketing')),
      present INTEGER NOT NULL CHECK (present IN (0, 1)),
      rating INTEGER CHECK (rating BETWEEN 1 AND 10),
      CHECK ((person_id IS NULL) <> (guest_name IS NULL)),
      UNIQUE (meeting_id, person_id)
    ) STRICT`,

  `CREATE TABLE agenda_item (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      meeting_id TEXT NOT NULL REFERENCES meeting (id),
      kind TEXT NOT NULL,
      title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
      position INTEGER NOT NULL,
      planned_minutes INTEGER NOT NULL CHECK (planned_minutes BETWEEN 0 AND 600),
      extra_minutes INTEGER NOT NULL DEFAULT 0,
      owner_id TEXT REFERENCES person (id),
      prompt TEXT,
      view TEXT CHECK (view IS NULL OR json_valid(view)),
      state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'current', 'done', 'skipped')),
      elapsed_seconds INTEGER NOT NULL DEFAULT 0 CHECK (elapsed_seconds >= 0),
      running_since TEXT
    ) STRICT`,

  `CREATE INDEX agenda_item_meeting ON agenda_item (meeting_id, position)`,

  `CREATE TABLE note (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      meeting_id TEXT NOT NULL REFERENCES meeting (id),
      agenda_item_id TEXT REFERENCES agenda_item (id),
      text TEXT NOT NULL CHECK (length(text) > 0),
      author_id TEXT REFERENCES person (id),
      created_at TEXT NOT NULL,
      evidence_id TEXT REFERENCES evidence (id)
    ) STRICT`,

  `CREATE INDEX note_meeting ON note (meeting_id)`,

  `CREATE TABLE issue (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      meeting_id TEXT REFERENCES meeting (id),
      agenda_item_id TEXT REFERENCES agenda_item (id),
      title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 500),
      purpose TEXT,
      outcome TEXT,
      process TEXT,
      status TEXT NOT NULL CHECK (status IN ('open', 'parked', 'solved', 'dropped')),
      raised_by_id TEXT REFERENCES person (id),
      raised_on TEXT NOT NULL CHECK (raised_on IS date(raised_on)),
      solved_on TEXT CHECK (solved_on IS date(solved_on)),
      lead_id TEXT REFERENCES lead (id),
      deal_id TEXT REFERENCES deal (id),
      times_carried INTEGER NOT NULL DEFAULT 0,
      evidence_id TEXT REFERENCES evidence (id)
    ) STRICT`,

  `CREATE INDEX issue_meeting ON issue (meeting_id)`,

  `CREATE INDEX issue_lead ON issue (lead_id)`,

  `CREATE INDEX issue_deal ON issue (deal_id)`,

  `CREATE TABLE issue_vote (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      issue_id TEXT NOT NULL REFERENCES issue (id),
      meeting_id TEXT NOT NULL REFERENCES meeting (id),
      person_id TEXT NOT NULL REFERENCES person (id),
      UNIQUE (issue_id, meeting_id, person_id)
    ) STRICT`,

  `CREATE TABLE decision (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      meeting_id TEXT REFERENCES meeting (id),
      agenda_item_id TEXT REFERENCES agenda_item (id),
      statement TEXT NOT NULL CHECK (length(statement) BETWEEN 1 AND 2000),
      rationale TEXT,
      alternatives TEXT,
      decided_on TEXT NOT NULL CHECK (decided_on IS date(decided_on)),
      decided_by_id TEXT REFERENCES person (id),
      metric_id TEXT,
      review_on TEXT CHECK (review_on IS date(review_on)),
      prediction TEXT CHECK (prediction IS NULL OR json_valid(prediction)),
      outcome TEXT,
      graded_on TEXT CHECK (graded_on IS date(graded_on)),
      supersedes_id TEXT REFERENCES decision (id),
      lead_id TEXT REFERENCES lead (id),
      deal_id TEXT REFERENCES deal (id),
      evidence_id TEXT REFERENCES evidence (id),
      CHECK (supersedes_id IS NULL OR supersedes_id <> id)
    ) STRICT`,

  `CREATE INDEX decision_meeting ON decision (meeting_id)`,

  `CREATE INDEX decision_lead ON decision (lead_id)`,

  `CREATE INDEX decision_deal ON decision (deal_id)`,

  `CREATE TABLE action (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      meeting_id TEXT REFERENCES meeting (id),
      agenda_item_id TEXT REFERENCES agenda_item (id),
      title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 500),
      owner_id TEXT REFERENCES person (id),
      due_on TEXT CHECK (due_on IS date(due_on)),
      status TEXT NOT NULL CHECK (status IN ('open', 'doing', 'done', 'dropped')),
      created_on TEXT NOT NULL CHECK (created_on IS date(created_on)),
      done_on TEXT CHECK (done_on IS date(done_on)),
      lead_id TEXT REFERENCES lead (id),
      deal_id TEXT REFERENCES deal (id),
      decision_id TEXT REFERENCES decision (id),
      times_carried INTEGER NOT NULL DEFAULT 0,
      note TEXT,
      evidence_id TEXT REFERENCES evidence (id),
      CHECK ((status = 'done') = (done_on IS NOT NULL))
    ) STRICT`,

  `CREATE INDEX action_owner ON action (owner_id, status)`,

  `CREATE INDEX action_due ON action (due_on)`,

  `CREATE INDEX action_lead ON action (lead_id)`,

  `CREATE INDEX action_deal ON action (deal_id)`,

  `CREATE TABLE carry_over (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      meeting_id TEXT NOT NULL REFERENCES meeting (id),
      entity TEXT NOT NULL CHECK (entity IN ('action', 'issue')),
      record_id TEXT NOT NULL,
      UNIQUE (meeting_id, entity, record_id)
    ) STRICT`,

  `CREATE TABLE meeting_template (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
      items TEXT NOT NULL CHECK (json_valid(items))
    ) STRICT`,
] as const;
