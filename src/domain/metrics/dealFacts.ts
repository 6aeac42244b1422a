import type { Currency } from '../money.ts';
import type { DealStageKind, LossVoice } from '../vocabulary.ts';
import { type DimensionColumn, type DimensionName, filterRows, rememberRows } from './dimension.ts';
import { convert, type Exchange } from './exchange.ts';
import type { MetricFilter } from './scope.ts';
import {
  type DayScope,
  type ExclusionReason,
  emptySelection,
  exclude,
  type Selection,
  undated,
} from './selection.ts';

/** A deal entered a stage on a day (or `undated`). */
export interface StageEntry {
  stageId: string;
  day: number;
}

/** What metrics know of a deal. Days are day numbers (calendar.ts) or `undated`; the amount is in minor units. */
export interface DealFact {
  seq: number;
  stageId: string;
  stageDay: number;
  amount: number | null;
  currency: Currency;
  created: number;
  closed: number;
  reasonId: string | null;
  /** In order of time; entries without a date keep the order they were recorded in. */
  entries: readonly StageEntry[];
  /** What each voice said the deal was lost for. */
  opinions: Partial<Record<LossVoice, string>>;
}

export interface DealStage {
  id: string;
  name: string;
  kind: DealStageKind;
  position: number;
}

export interface LossReason {
  id: string;
  name: string;
  parentId: string | null;
}

export interface DealFacts {
  deals: readonly DealFact[];
  /** In the order of the pipeline. */
  stages: ReadonlyMap<string, DealStage>;
  reasons: ReadonlyMap<string, LossReason>;
  exchange: Exchange;
  column(name: DimensionName): DimensionColumn;
}

/** The rows of the deals a filter keeps. */
export const dealRows = rememberRows((facts: DealFacts, filter: MetricFilter) =>
  filterRows(facts.deals.length, facts.column, filter),
);

export function dealAt(facts: DealFacts, row: number): DealFact {
  const deal = facts.deals[row];
  if (deal === undefined) throw new RangeError(`no deal in row ${row}`);
  return deal;
}

export const kindOf = (facts: DealFacts, deal: DealFact): DealStageKind =>
  facts.stages.get(deal.stageId)?.kind ?? 'open';

/** Won or lost, and closed by `asOf`. A close date that is missing is known to be past. */
export const isClosedBy = (facts: DealFacts, deal: DealFact, asOf: number): boolean =>
  kindOf(facts, deal) !== 'open' && deal.closed <= asOf;

/** The amount in the reporting currency: closed deals at the rate of the close date, others at that of `asOf`. */
export function amountOf(
  facts: DealFacts,
  deal: DealFact,
  asOf: number,
): number | Extract<ExclusionReason, 'noAmount' | 'noRate'> {
  if (deal.amount === null) return 'noAmount';
  const closed = kindOf(facts, deal) !== 'open' && deal.closed !== undated && deal.closed <= asOf;
  return convert(facts.exchange, deal.amount, deal.currency, closed ? deal.closed : asOf) ?? 'noRate';
}

/** Splits off the rows without a usable amount, with the reason; the amounts of the others by row. */
export function withAmounts(
  facts: DealFacts,
  selection: Selection,
  scope: DayScope,
): { selection: Selection; amounts: Map<number, number> } {
  const amounts = new Map<number, number>();
  const valued = emptySelection();
  for (const [reason, rows] of selection.excluded) valued.excluded.set(reason, [...rows]);
  for (const row of selection.base) {
    const amount = amountOf(facts, dealAt(facts, row), scope.asOf);
    if (typeof amount === 'number') {
      amounts.set(row, amount);
      valued.base.push(row);
    } else {
      exclude(valued, amount, row);
    }
  }
  valued.hits = selection.hits.filter((row) => amounts.has(row));
  return { selection: valued, amounts };
}

export const sumOf = (rows: readonly number[], amounts: ReadonlyMap<number, number>): number =>
  rows.reduce((sum, row) => sum + (amounts.get(row) ?? 0), 0);
