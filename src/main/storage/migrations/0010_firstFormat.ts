/**
 * The first released format: every table of the workbook, also those whose screens come later.
 * Never edited after release; a later format is a new migration.
 *
 * Conventions: `seq` is the row's own number (never reused), `id` a UUIDv7. Dates are ISO local dates, instants
 * UTC ISO-8601, money integer minor units beside its ISO 4217 code.
 */
export const firstFormat = {
  version: 10,
  statements: [
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

    `CREATE TABLE evidence (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL,
      title TEXT NOT NULL,
      payload TEXT NOT NULL CHECK (json_valid(payload)),
      captured_at TEXT NOT NULL
    ) STRICT`,

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

    `CREATE TABLE draft (key TEXT PRIMARY KEY, text TEXT NOT NULL, at TEXT NOT NULL) STRICT, WITHOUT ROWID`,

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

    `CREATE TABLE meeting_template (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
      items TEXT NOT NULL CHECK (json_valid(items))
    ) STRICT`,

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
  ],
} as const;
