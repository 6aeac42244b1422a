/** Where leads come from and what it costs: channels, campaigns, spend, personas, targets. Part of the first format; never edited after release. */
export const marketingTables = [
  `CREATE TABLE channel (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
      team TEXT NOT NULL CHECK (team IN ('sales', 'marketing')),
      kind TEXT NOT NULL CHECK (kind IN ('online', 'offline')),
      position INTEGER NOT NULL,
      active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
    ) STRICT`,

  `CREATE TABLE campaign (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 500),
      channel_id TEXT REFERENCES channel (id),
      starts_on TEXT CHECK (starts_on IS date(starts_on)),
      ends_on TEXT CHECK (ends_on IS date(ends_on)),
      owner_id TEXT REFERENCES person (id),
      status TEXT,
      note TEXT,
      external_id TEXT,
      extra TEXT CHECK (extra IS NULL OR json_valid(extra))
    ) STRICT`,

  `CREATE INDEX campaign_channel ON campaign (channel_id)`,

  `CREATE TABLE spend (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      campaign_id TEXT REFERENCES campaign (id),
      channel_id TEXT REFERENCES channel (id),
      spent_on TEXT NOT NULL CHECK (spent_on IS date(spent_on)),
      kind TEXT NOT NULL CHECK (kind IN ('planned', 'committed', 'actual')),
      amount INTEGER,
      currency TEXT NOT NULL CHECK (length(currency) = 3),
      impressions INTEGER,
      clicks INTEGER,
      reported_leads INTEGER,
      reported_conversions INTEGER,
      reported_revenue INTEGER,
      external_id TEXT,
      note TEXT,
      extra TEXT CHECK (extra IS NULL OR json_valid(extra)),
      CHECK (campaign_id IS NOT NULL OR channel_id IS NOT NULL)
    ) STRICT`,

  `CREATE INDEX spend_when ON spend (spent_on)`,

  `CREATE INDEX spend_campaign ON spend (campaign_id)`,

  `CREATE TABLE exchange_rate (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      currency TEXT NOT NULL CHECK (length(currency) = 3),
      valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from)),
      rate REAL NOT NULL CHECK (rate > 0),
      UNIQUE (currency, valid_from)
    ) STRICT`,

  `CREATE TABLE persona (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
      description TEXT,
      owner_id TEXT REFERENCES person (id),
      active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
    ) STRICT`,

  `CREATE TABLE persona_attribute (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      persona_id TEXT NOT NULL REFERENCES persona (id),
      name TEXT NOT NULL,
      text TEXT NOT NULL,
      evidence TEXT CHECK (evidence IS NULL OR json_valid(evidence)),
      noted_on TEXT NOT NULL CHECK (noted_on IS date(noted_on)),
      confidence TEXT NOT NULL CHECK (confidence IN ('low', 'medium', 'high'))
    ) STRICT`,

  `CREATE INDEX persona_attribute_persona ON persona_attribute (persona_id)`,

  `CREATE TABLE scoring_model (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      version INTEGER NOT NULL UNIQUE,
      definition TEXT NOT NULL CHECK (json_valid(definition)),
      threshold INTEGER NOT NULL,
      agreed_on TEXT CHECK (agreed_on IS date(agreed_on))
    ) STRICT`,

  `CREATE TABLE target (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      metric_id TEXT NOT NULL,
      starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on)),
      value REAL NOT NULL,
      team TEXT CHECK (team IN ('sales', 'marketing')),
      UNIQUE (metric_id, starts_on, team)
    ) STRICT`,
] as const;
