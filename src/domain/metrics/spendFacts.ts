import type { Currency } from '../money.ts';
import type { SpendKind } from '../vocabulary.ts';
import { monthOfDay } from './cycleFacts.ts';
import { type DimensionColumn, filterRows, rememberRows } from './dimension.ts';
import { convert, type Exchange } from './exchange.ts';
import type { MetricFilter } from './scope.ts';
import { type DayScope, emptySelection, exclude, placeDay, type Selection, undated } from './selection.ts';

/** What metrics know of a line of spend. The amount is in minor units; null where the source gave none. */
export interface SpendFact {
  kind: SpendKind;
  day: number;
  amount: number | null;
  currency: Currency;
  /** Leads the ad platform claims for this line; null where it says nothing. */
  reportedLeads: number | null;
}

/** Money is spent on a campaign or on a channel; no owner and no persona stands beside it. */
export type SpendDimension = 'channel' | 'campaign';

export interface SpendFacts {
  spends: readonly SpendFact[];
  exchange: Exchange;
  /** The channel is the one named, else that of the campaign. */
  column(name: SpendDimension): DimensionColumn;
}

const noColumn: DimensionColumn = { codes: new Int32Array(), members: [] };

/** The rows of the spend a filter keeps. Spend knows channel and campaign only; the rest of a filter does not touch it. */
export const spendRows = rememberRows(
  (facts: SpendFacts, { channelId, campaignId }: MetricFilter): number[] =>
    filterRows(
      facts.spends.length,
      (name) => (name === 'channel' || name === 'campaign' ? facts.column(name) : noColumn),
      {
        ...(channelId === undefined ? {} : { channelId }),
        ...(campaignId === undefined ? {} : { campaignId }),
      },
    ),
);

/** Money of one kind: the lines counted and what each is worth in minor units of the reporting currency. */
export interface Spend {
  selection: Selection;
  amounts: Map<number, number>;
}

/**
 * The lines of spend of one kind in the period, each at the exchange rate of its own day. Plans and commitments may lie
 * ahead; actual spend after `asOf` is excluded, as are lines without an amount or an exchange rate.
 */
export function spendOf(facts: SpendFacts, rows: readonly number[], scope: DayScope, kind: SpendKind): Spend {
  const selection = emptySelection();
  const amounts = new Map<number, number>();
  const known = kind === 'actual' ? scope : { ...scope, asOf: Number.POSITIVE_INFINITY };
  for (const row of rows) {
    const spend = facts.spends[row];
    if (spend?.kind !== kind) continue;
    const placed = placeDay(spend.day, known);
    if (placed === 'afterAsOf') exclude(selection, 'afterAsOf', row);
    if (placed !== 'inside') continue;
    const minor =
      spend.amount === null ? null : convert(facts.exchange, spend.amount, spend.currency, spend.day);
    if (minor === null) exclude(selection, spend.amount === null ? 'noAmount' : 'noRate', row);
    else {
      selection.base.push(row);
      amounts.set(row, minor);
    }
  }
  selection.hits = selection.base;
  return { selection, amounts };
}

/** What lines of spend come to together; null of none. */
export const totalOf = (rows: readonly number[], { amounts }: Pick<Spend, 'amounts'>): number | null =>
  rows.length === 0 ? null : rows.reduce((sum, row) => sum + (amounts.get(row) ?? 0), 0);

/** The month money was or will be spent in. */
export const spendMonth = (facts: SpendFacts) => (row: number) =>
  monthOfDay(facts.spends[row]?.day ?? undated);
