import { blankCycles, type CycleFacts, noteEntry } from '../../domain/metrics/cycleFacts.ts';
import type { DimensionColumn, DimensionName, Members } from '../../domain/metrics/dimension.ts';
import { undated } from '../../domain/metrics/selection.ts';
import type { LeadStage } from '../../domain/vocabulary.ts';
import type { ReadableDb } from './database.ts';
import { dayOf, numberOr, readColumns } from './factColumns.ts';
import { name, sql } from './sql.ts';

/**
 * Every lead cycle in columns. A first cycle without its own start began when the lead was created. Owners, channels …
 * are read when first asked for.
 */
export function readCycleFacts(db: ReadableDb, members: (name: DimensionName) => Members): CycleFacts {
  const [cycles = [], leads = [], started = []] = readColumns(
    db,
    [
      sql`c.seq`,
      sql`l.seq`,
      dayOf(sql`CASE WHEN c.started_on IS NULL AND c.number = 1 THEN l.created_on ELSE c.started_on END`),
    ],
    sql`FROM lead_cycle c JOIN lead l ON l.id = c.lead_id`,
  );
  const columns = new Map<DimensionName, DimensionColumn>();
  const facts = blankCycles(cycles.length, (dimension) => {
    const known = columns.get(dimension) ?? readDimension(db, dimension, members(dimension), facts.lead);
    columns.set(dimension, known);
    return known;
  });
  const rowOf = new Int32Array(1 + cycles.reduce<number>((most, seq) => Math.max(most, numberOr(seq, 0)), 0));
  for (let row = 0; row < cycles.length; row++) {
    facts.lead[row] = numberOr(leads[row], 0);
    facts.started[row] = numberOr(started[row], undated);
    rowOf[numberOr(cycles[row], 0)] = row;
  }
  readEntries(db, facts, rowOf);
  return facts;
}

function readEntries(db: ReadableDb, facts: CycleFacts, rowOf: Int32Array): void {
  const [cycles = [], stages = [], days = []] = readColumns(
    db,
    [sql`c.seq`, sql`e.stage`, dayOf(sql`e.entered_on`)],
    sql`FROM lead_stage_entry e JOIN lead_cycle c ON c.id = e.cycle_id`,
  );
  for (let index = 0; index < cycles.length; index++) {
    const day = days[index];
    const row = rowOf[numberOr(cycles[index], 0)] ?? 0;
    // A CHECK of the table keeps the stages to these words; parsing each of 100,000 would cost more than the query.
    noteEntry(facts, row, stages[index] as LeadStage, typeof day === 'number' ? day : null);
  }
}

/** The leads of each owner, channel …: an index answers in a handful of rows what 100,000 joins would. */
function readDimension(
  db: ReadableDb,
  dimension: DimensionName,
  members: Members,
  lead: Int32Array,
): DimensionColumn {
  const list = [...members.values()];
  const codeOfLead = new Int32Array(1 + lead.reduce((most, seq) => Math.max(most, seq), 0)).fill(-1);
  const column = name(`${dimension}_id`);
  for (const [id, seqs] of db.tuples(
    sql`SELECT ${column}, json_group_array(seq) FROM lead WHERE ${column} IS NOT NULL GROUP BY ${column}`,
  )) {
    const code = list.findIndex((member) => member.id === id);
    for (const seq of JSON.parse(String(seqs)) as number[]) codeOfLead[seq] = code;
  }
  return { codes: Int32Array.from(lead, (seq) => codeOfLead[seq] ?? -1), members: list };
}
