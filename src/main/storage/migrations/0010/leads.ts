/** People, accounts, leads with their cycles and stage history, hand-offs and touches. Part of the first format; never edited after release. */
export const leadsTables = [
  `CREATE TABLE person (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
      team TEXT NOT NULL CHECK (team IN ('sales', 'marketing')),
      email TEXT,
      role TEXT,
      external_id TEXT,
      active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
      extra TEXT CHECK (extra IS NULL OR json_valid(extra))
    ) STRICT`,

  `CREATE TABLE account (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 500),
      domain TEXT,
      industry TEXT,
      country TEXT,
      city TEXT,
      employees INTEGER,
      annual_revenue INTEGER,
      owner_id TEXT REFERENCES person (id),
      created_on TEXT CHECK (created_on IS date(created_on)),
      external_id TEXT,
      extra TEXT CHECK (extra IS NULL OR json_valid(extra))
    ) STRICT`,

  `CREATE INDEX account_name ON account (name COLLATE NOCASE)`,

  `CREATE TABLE lead (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 500),
      email TEXT,
      phone TEXT,
      job_title TEXT,
      account_id TEXT REFERENCES account (id),
      company TEXT,
      owner_id TEXT REFERENCES person (id),
      channel_id TEXT REFERENCES channel (id),
      campaign_id TEXT REFERENCES campaign (id),
      persona_id TEXT REFERENCES persona (id),
      stage TEXT NOT NULL CHECK (stage IN ('inquiry', 'mql', 'sal', 'sql', 'opportunity', 'customer', 'disqualified', 'recycled')),
      stage_on TEXT CHECK (stage_on IS date(stage_on)),
      cycle INTEGER NOT NULL DEFAULT 1 CHECK (cycle >= 1),
      created_on TEXT CHECK (created_on IS date(created_on)),
      score INTEGER,
      country TEXT,
      city TEXT,
      exit_reason TEXT,
      note TEXT,
      external_id TEXT,
      extra TEXT CHECK (extra IS NULL OR json_valid(extra)),
      search TEXT NOT NULL
    ) STRICT`,

  // `search` begins with the folded name, so this orders names without minding case or accents.
  `CREATE INDEX lead_name ON lead (substr(search, 1, 40))`,

  `CREATE INDEX lead_company ON lead (company COLLATE NOCASE)`,

  `CREATE INDEX lead_created ON lead (created_on)`,

  `CREATE INDEX lead_owner ON lead (owner_id)`,

  `CREATE INDEX lead_channel ON lead (channel_id)`,

  `CREATE INDEX lead_stage ON lead (stage, stage_on)`,

  `CREATE INDEX lead_account ON lead (account_id)`,

  `CREATE INDEX lead_external ON lead (external_id)`,

  // A tenth of the table's size: what only this index holds is sorted and filtered from it alone.
  `CREATE INDEX lead_brief ON lead (campaign_id, persona_id, score, country, city, job_title)`,

  `CREATE INDEX lead_email ON lead (email)`,

  `CREATE TABLE lead_cycle (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      lead_id TEXT NOT NULL REFERENCES lead (id),
      number INTEGER NOT NULL CHECK (number >= 1),
      started_on TEXT CHECK (started_on IS date(started_on)),
      ended_on TEXT CHECK (ended_on IS date(ended_on)),
      outcome TEXT CHECK (outcome IN ('customer', 'disqualified', 'recycled')),
      UNIQUE (lead_id, number)
    ) STRICT`,

  `CREATE INDEX lead_cycle_started ON lead_cycle (started_on)`,

  `CREATE TABLE lead_stage_entry (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      cycle_id TEXT NOT NULL REFERENCES lead_cycle (id),
      stage TEXT NOT NULL CHECK (stage IN ('inquiry', 'mql', 'sal', 'sql', 'opportunity', 'customer', 'disqualified', 'recycled')),
      entered_on TEXT CHECK (entered_on IS date(entered_on)),
      entered_at TEXT
    ) STRICT`,

  `CREATE INDEX lead_stage_entry_cycle ON lead_stage_entry (cycle_id)`,

  `CREATE TABLE hand_off (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      lead_id TEXT NOT NULL REFERENCES lead (id),
      cycle_id TEXT REFERENCES lead_cycle (id),
      from_person_id TEXT REFERENCES person (id),
      to_person_id TEXT REFERENCES person (id),
      handed_at TEXT NOT NULL,
      due_at TEXT,
      outcome TEXT NOT NULL CHECK (outcome IN ('pending', 'accepted', 'returned')),
      decided_at TEXT,
      reason TEXT,
      CHECK ((outcome = 'pending') = (decided_at IS NULL)),
      CHECK (outcome <> 'returned' OR length(reason) > 0)
    ) STRICT`,

  `CREATE INDEX hand_off_lead ON hand_off (lead_id)`,

  `CREATE TABLE touch (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      lead_id TEXT REFERENCES lead (id),
      deal_id TEXT REFERENCES deal (id),
      channel_id TEXT REFERENCES channel (id),
      campaign_id TEXT REFERENCES campaign (id),
      person_id TEXT REFERENCES person (id),
      team TEXT NOT NULL CHECK (team IN ('sales', 'marketing')),
      kind TEXT NOT NULL,
      touched_on TEXT NOT NULL CHECK (touched_on IS date(touched_on)),
      touched_at TEXT,
      place TEXT,
      outcome TEXT,
      note TEXT,
      external_id TEXT,
      extra TEXT CHECK (extra IS NULL OR json_valid(extra))
    ) STRICT`,

  `CREATE INDEX touch_lead ON touch (lead_id, touched_on)`,

  `CREATE INDEX touch_deal ON touch (deal_id)`,

  `CREATE INDEX touch_when ON touch (touched_on)`,
] as const;
