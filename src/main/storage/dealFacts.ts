import type { DealFact, DealFacts, LossReason, StageEntry } from '../../domain/metrics/dealFacts.ts';
import type { DimensionColumn, DimensionName, Members } from '../../domain/metrics/dimension.ts';
import type { Exchange } from '../../domain/metrics/exchange.ts';
import { undated } from '../../domain/metrics/selection.ts';
import { type LossVoice, lossVoiceSchema } from '../../domain/vocabulary.ts';
import type { ReadableDb } from './database.ts';
import { listDealStages } from './dealStage.ts';
import { dayOf, numberOr, readColumns, textOrNull } from './factColumns.ts';
import { listLossReasons } from './lossReason.ts';
import { sql } from './sql.ts';

/** Every deal with its history and what was said about its loss. Amounts stay in their own currency. */
export function readDealFacts(
  db: ReadableDb,
  exchange: Exchange,
  members: (name: DimensionName) => Members,
): DealFacts {
  const entries = readEntries(db);
  const opinions = readOpinions(db);
  const [
    seqs = [],
    stages = [],
    stageDays = [],
    amounts = [],
    currencies = [],
    created = [],
    closed = [],
    reasons = [],
  ] = readColumns(
    db,
    [
      sql`seq`,
      sql`stage_id`,
      dayOf(sql`stage_on`),
      sql`amount`,
      sql`currency`,
      dayOf(sql`created_on`),
      dayOf(sql`closed_on`),
      sql`loss_reason_id`,
    ],
    sql`FROM deal`,
  );
  const deals = seqs.map((cell, row): DealFact => {
    const seq = numberOr(cell, 0);
    const amount = amounts[row];
    return {
      seq,
      stageId: String(stages[row]),
      stageDay: numberOr(stageDays[row], undated),
      amount: typeof amount === 'number' ? amount : null,
      currency: String(currencies[row]),
      created: numberOr(created[row], undated),
      closed: numberOr(closed[row], undated),
      reasonId: textOrNull(reasons[row]),
      entries: entries.get(seq) ?? [],
      opinions: opinions.get(seq) ?? {},
    };
  });
  return {
    deals,
    stages: new Map(listDealStages(db).map((stage) => [stage.id, stage])),
    reasons: new Map(
      listLossReasons(db).map((reason): [string, LossReason] => [
        reason.id,
        { id: reason.id, name: reason.name, parentId: reason.parentId },
      ]),
    ),
    exchange,
    column: dimensionReader(db, members),
  };
}

/** Stage entries by deal: in order of date where all are dated, else in the order they were recorded. */
function readEntries(db: ReadableDb): Map<number, StageEntry[]> {
  const [deals = [], stages = [], days = []] = readColumns(
    db,
    [sql`deal_seq`, sql`stage_id`, dayOf(sql`entered_on`)],
    sql`FROM (SELECT d.seq AS deal_seq, e.stage_id, e.entered_on
              FROM deal_stage_entry e JOIN deal d ON d.id = e.deal_id ORDER BY e.seq)`,
  );
  const byDeal = new Map<number, StageEntry[]>();
  for (let index = 0; index < deals.length; index++) {
    const entry = { stageId: String(stages[index]), day: numberOr(days[index], undated) };
    const seq = numberOr(deals[index], 0);
    const known = byDeal.get(seq);
    if (known === undefined) byDeal.set(seq, [entry]);
    else known.push(entry);
  }
  for (const entries of byDeal.values()) {
    if (entries.every((entry) => entry.day !== undated)) entries.sort((a, b) => a.day - b.day);
  }
  return byDeal;
}

function readOpinions(db: ReadableDb): Map<number, Partial<Record<LossVoice, string>>> {
  const byDeal = new Map<number, Partial<Record<LossVoice, string>>>();
  for (const [seq, voice, reason] of db.tuples(
    sql`SELECT d.seq, o.said_by, o.loss_reason_id FROM loss_opinion o JOIN deal d ON d.id = o.deal_id`,
  )) {
    const said = byDeal.get(Number(seq)) ?? {};
    said[lossVoiceSchema.parse(voice)] = String(reason);
    byDeal.set(Number(seq), said);
  }
  return byDeal;
}

const dimensionColumns = {
  owner: sql`d.owner_id FROM deal d`,
  channel: sql`d.channel_id FROM deal d`,
  campaign: sql`d.campaign_id FROM deal d`,
  persona: sql`l.persona_id FROM deal d LEFT JOIN lead l ON l.id = d.lead_id`,
} as const satisfies Record<DimensionName, unknown>;

function dimensionReader(db: ReadableDb, members: (name: DimensionName) => Members): DealFacts['column'] {
  const columns = new Map<DimensionName, DimensionColumn>();
  return (dimension) => {
    const known = columns.get(dimension);
    if (known !== undefined) return known;
    const list = [...members(dimension).values()];
    const codes = new Map(list.map((member, code) => [member.id, code]));
    const ids = db.tuples(sql`SELECT d.seq, ${dimensionColumns[dimension]} ORDER BY d.seq`);
    const column = {
      codes: Int32Array.from(ids, ([, id]) => (id === null ? -1 : (codes.get(String(id)) ?? -1))),
      members: list,
    };
    columns.set(dimension, column);
    return column;
  };
}

/** The names of deals by their numbers, for lists of a few. */
export function readDealNames(db: ReadableDb, seqs: readonly number[]): Map<number, string> {
  const found = db.tuples(
    sql`SELECT seq, name FROM deal WHERE seq IN (SELECT value FROM json_each(${JSON.stringify(seqs)}))`,
  );
  return new Map(found.map(([seq, dealName]) => [Number(seq), String(dealName)]));
}
