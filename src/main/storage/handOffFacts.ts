import type { DimensionColumn, DimensionName, Members } from '../../domain/metrics/dimension.ts';
import {
  type HandOffFacts,
  type HandOffRecord,
  placeHandOffs,
  type TouchRecord,
} from '../../domain/metrics/handOffFacts.ts';
import type { WorkbookSettings } from '../../domain/settings.ts';
import type { HandOffOutcome } from '../../domain/vocabulary.ts';
import { workingCalendar } from '../../domain/workingTime.ts';
import type { ReadableDb } from './database.ts';
import { dayOf, numberOr, readColumns, textOrNull } from './factColumns.ts';
import { type Sql, sql } from './sql.ts';

/** Epoch milliseconds of an instant column; NULL stays NULL. */
const msOf = (column: Sql): Sql => sql`CAST(round(unixepoch(${column}, 'subsec') * 1000) AS INTEGER)`;

/** Every hand-off with the sales touch that answered it. Owners, channels … are read when first asked for. */
export function readHandOffFacts(
  db: ReadableDb,
  settings: Pick<WorkbookSettings, 'workingHours' | 'timeZone' | 'firstResponseHours'>,
  members: (name: DimensionName) => Members,
): HandOffFacts {
  const columns = new Map<string, DimensionColumn>();
  const column = (name: DimensionName | 'giver'): DimensionColumn => {
    const known = columns.get(name) ?? readDimension(db, name, members(name === 'giver' ? 'owner' : name));
    columns.set(name, known);
    return known;
  };
  return {
    handOffs: placeHandOffs(
      readRecords(db),
      readTouches(db),
      workingCalendar(settings),
      settings.firstResponseHours,
    ),
    column,
    giver: () => column('giver'),
  };
}

function readRecords(db: ReadableDb): HandOffRecord[] {
  const [leads = [], handed = [], due = [], outcomes = [], decided = [], reasons = []] = readColumns(
    db,
    [sql`lead`, msOf(sql`handed_at`), msOf(sql`due_at`), sql`outcome`, msOf(sql`decided_at`), sql`reason`],
    sql`FROM (SELECT l.seq AS lead, h.handed_at, h.due_at, h.outcome, h.decided_at, h.reason
              FROM hand_off h JOIN lead l ON l.id = h.lead_id ORDER BY h.seq)`,
  );
  const numberOrNull = (cell: string | number | null | undefined): number | null =>
    typeof cell === 'number' ? cell : null;
  return leads.map((lead, row) => ({
    lead: numberOr(lead, 0),
    handedAt: numberOr(handed[row], 0),
    dueAt: numberOrNull(due[row]),
    // A CHECK of the table keeps the outcomes to these words.
    outcome: outcomes[row] as HandOffOutcome,
    decidedAt: numberOrNull(decided[row]),
    reason: textOrNull(reasons[row]),
  }));
}

/** The sales touches of leads that were ever handed over; the others answer nothing. */
function readTouches(db: ReadableDb): TouchRecord[] {
  const [leads = [], days = [], instants = []] = readColumns(
    db,
    [sql`l.seq`, dayOf(sql`t.touched_on`), msOf(sql`t.touched_at`)],
    sql`FROM touch t JOIN lead l ON l.id = t.lead_id
        WHERE t.team = 'sales' AND t.lead_id IN (SELECT lead_id FROM hand_off)`,
  );
  return leads.map((lead, row) => {
    const at = instants[row];
    return { lead: numberOr(lead, 0), day: numberOr(days[row], 0), at: typeof at === 'number' ? at : null };
  });
}

const dimensionColumns = {
  owner: sql`h.to_person_id`,
  giver: sql`h.from_person_id`,
  channel: sql`l.channel_id`,
  campaign: sql`l.campaign_id`,
  persona: sql`l.persona_id`,
} as const satisfies Record<DimensionName | 'giver', unknown>;

function readDimension(
  db: ReadableDb,
  name: keyof typeof dimensionColumns,
  members: Members,
): DimensionColumn {
  const list = [...members.values()];
  const codes = new Map(list.map((member, code) => [member.id, code]));
  const [ids = []] = readColumns(
    db,
    [sql`id`],
    sql`FROM (SELECT ${dimensionColumns[name]} AS id FROM hand_off h JOIN lead l ON l.id = h.lead_id ORDER BY h.seq)`,
  );
  return {
    codes: Int32Array.from(ids, (id) => (id === null ? -1 : (codes.get(String(id)) ?? -1))),
    members: list,
  };
}
