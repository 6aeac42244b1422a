/** Deals with their stages, history, pushes and reasons. Part of the first format; never edited after release. */
export const dealsTables = [
  `CREATE TABLE deal_stage (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
      kind TEXT NOT NULL CHECK (kind IN ('open', 'won', 'lost')),
      position INTEGER NOT NULL,
      category TEXT CHECK (category IN ('pipeline', 'best case', 'commit', 'omitted')),
      active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
    ) STRICT`,

  `CREATE TABLE loss_reason (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
      parent_id TEXT REFERENCES loss_reason (id),
      position INTEGER NOT NULL,
      active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
    ) STRICT`,

  `CREATE TABLE deal (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 500),
      account_id TEXT REFERENCES account (id),
      lead_id TEXT REFERENCES lead (id),
      owner_id TEXT REFERENCES person (id),
      stage_id TEXT NOT NULL REFERENCES deal_stage (id),
      stage_on TEXT CHECK (stage_on IS date(stage_on)),
      amount INTEGER,
      currency TEXT NOT NULL CHECK (length(currency) = 3),
      created_on TEXT CHECK (created_on IS date(created_on)),
      expected_close_on TEXT CHECK (expected_close_on IS date(expected_close_on)),
      closed_on TEXT CHECK (closed_on IS date(closed_on)),
      last_activity_on TEXT CHECK (last_activity_on IS date(last_activity_on)),
      pushes INTEGER NOT NULL DEFAULT 0 CHECK (pushes >= 0),
      channel_id TEXT REFERENCES channel (id),
      campaign_id TEXT REFERENCES campaign (id),
      product TEXT,
      competitor TEXT,
      pipeline TEXT,
      loss_reason_id TEXT REFERENCES loss_reason (id),
      win_reason TEXT,
      note TEXT,
      external_id TEXT,
      extra TEXT CHECK (extra IS NULL OR json_valid(extra)),
      search TEXT NOT NULL
    ) STRICT`,

  `CREATE INDEX deal_stage_of ON deal (stage_id)`,

  `CREATE INDEX deal_closed ON deal (closed_on)`,

  `CREATE INDEX deal_owner ON deal (owner_id)`,

  `CREATE INDEX deal_lead ON deal (lead_id)`,

  `CREATE INDEX deal_account ON deal (account_id)`,

  `CREATE INDEX deal_external ON deal (external_id)`,

  `CREATE TABLE deal_stage_entry (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      deal_id TEXT NOT NULL REFERENCES deal (id),
      stage_id TEXT NOT NULL REFERENCES deal_stage (id),
      entered_on TEXT CHECK (entered_on IS date(entered_on)),
      entered_at TEXT
    ) STRICT`,

  `CREATE INDEX deal_stage_entry_deal ON deal_stage_entry (deal_id)`,

  `CREATE TABLE deal_push (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      deal_id TEXT NOT NULL REFERENCES deal (id),
      from_on TEXT NOT NULL CHECK (from_on IS date(from_on)),
      to_on TEXT NOT NULL CHECK (to_on IS date(to_on) AND to_on > from_on),
      pushed_on TEXT NOT NULL CHECK (pushed_on IS date(pushed_on))
    ) STRICT`,

  `CREATE INDEX deal_push_deal ON deal_push (deal_id)`,

  `CREATE TABLE loss_opinion (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      deal_id TEXT NOT NULL REFERENCES deal (id),
      said_by TEXT NOT NULL CHECK (said_by IN ('rep', 'buyer', 'marketer')),
      loss_reason_id TEXT NOT NULL REFERENCES loss_reason (id),
      said_on TEXT CHECK (said_on IS date(said_on)),
      quote TEXT,
      person_id TEXT REFERENCES person (id),
      UNIQUE (deal_id, said_by)
    ) STRICT`,
] as const;
