import type { DimensionColumn, DimensionName, Members } from '../../domain/metrics/dimension.ts';
import type { Exchange } from '../../domain/metrics/exchange.ts';
import { undated } from '../../domain/metrics/selection.ts';
import type { SpendDimension, SpendFacts } from '../../domain/metrics/spendFacts.ts';
import type { SpendKind } from '../../domain/vocabulary.ts';
import type { ReadableDb } from './database.ts';
import { dayOf, numberOr, readColumns } from './factColumns.ts';
import { sql } from './sql.ts';

/** Every line of spend. Amounts stay in their own currency; channels and campaigns are read when first asked for. */
export function readSpendFacts(
  db: ReadableDb,
  exchange: Exchange,
  members: (name: DimensionName) => Members,
): SpendFacts {
  const [kinds = [], days = [], amounts = [], currencies = [], reported = []] = readColumns(
    db,
    [sql`kind`, dayOf(sql`spent_on`), sql`amount`, sql`currency`, sql`reported_leads`],
    sql`FROM (SELECT kind, spent_on, amount, currency, reported_leads FROM spend ORDER BY seq)`,
  );
  const columns = new Map<SpendDimension, DimensionColumn>();
  return {
    spends: kinds.map((kind, row) => {
      const amount = amounts[row];
      const claimed = reported[row];
      return {
        // A CHECK of the table keeps the kinds to these words.
        kind: kind as SpendKind,
        day: numberOr(days[row], undated),
        amount: typeof amount === 'number' ? amount : null,
        currency: String(currencies[row]),
        reportedLeads: typeof claimed === 'number' ? claimed : null,
      };
    }),
    exchange,
    column: (name) => {
      const known = columns.get(name) ?? readDimension(db, name, members(name));
      columns.set(name, known);
      return known;
    },
  };
}

const dimensionColumns = {
  channel: sql`coalesce(s.channel_id, c.channel_id)`,
  campaign: sql`s.campaign_id`,
} as const satisfies Record<SpendDimension, unknown>;

function readDimension(db: ReadableDb, name: SpendDimension, members: Members): DimensionColumn {
  const list = [...members.values()];
  const codes = new Map(list.map((member, code) => [member.id, code]));
  const [ids = []] = readColumns(
    db,
    [sql`id`],
    sql`FROM (SELECT ${dimensionColumns[name]} AS id FROM spend s LEFT JOIN campaign c ON c.id = s.campaign_id ORDER BY s.seq)`,
  );
  return {
    codes: Int32Array.from(ids, (id) => (id === null ? -1 : (codes.get(String(id)) ?? -1))),
    members: list,
  };
}
