import { addDays, type IsoDate } from '../../domain/calendar.ts';
import type { DealClause, DealSortColumn } from '../../domain/grid/deals.ts';
import { foldText } from '../../domain/searchText.ts';
import type { ReadableDb } from './database.ts';
import { listDealStages } from './dealStage.ts';
import { readMembers } from './factMembers.ts';
import { columnOrder, groupOrder, indexOrder } from './gridOrder.ts';
import { oneOf, ranged, within } from './leadGrid.ts';
import { type OrderedSeqs, readSeqs, type SeqList } from './seqList.ts';
import { name, type Sql, sql } from './sql.ts';

/** Which deals fit one clause, and in which order all of them stand. Amounts are the services' business: they convert. */

/** What storage alone can answer: everything but amounts and drills. */
export type PlainDealClause = Exclude<DealClause, { kind: 'drill' }>;
type OneOfField = Extract<DealClause, { kind: 'oneOf' }>['field'];
type DateField = Extract<DealClause, { kind: 'between' }>['field'];
type GivenField = Extract<DealClause, { kind: 'given' }>['field'];

const choiceColumns: Record<OneOfField, Sql> = {
  stage: name('stage_id'),
  kind: sql`(SELECT kind FROM deal_stage WHERE deal_stage.id = deal.stage_id)`,
  owner: name('owner_id'),
  channel: name('channel_id'),
  campaign: name('campaign_id'),
  account: name('account_id'),
  lossReason: name('loss_reason_id'),
};
const dateColumns: Record<DateField, Sql> = {
  createdOn: name('created_on'),
  stageOn: name('stage_on'),
  expectedCloseOn: name('expected_close_on'),
  closedOn: name('closed_on'),
  lastActivityOn: name('last_activity_on'),
};
const givenColumns: Record<GivenField, Sql> = {
  owner: name('owner_id'),
  channel: name('channel_id'),
  campaign: name('campaign_id'),
  account: name('account_id'),
  lead: name('lead_id'),
  amount: name('amount'),
  expectedCloseOn: name('expected_close_on'),
  closedOn: name('closed_on'),
  lossReason: name('loss_reason_id'),
};

function condition(clause: PlainDealClause, today: IsoDate): Sql {
  switch (clause.kind) {
    case 'oneOf':
      return oneOf(choiceColumns[clause.field], clause.values);
    case 'between':
      return within(dateColumns[clause.field], clause.from, clause.to);
    case 'olderThan':
      return within(dateColumns[clause.field], null, addDays(today, 1 - clause.days));
    case 'range':
      return ranged(name(clause.field), clause.min, clause.max);
    case 'given':
      return clause.given
        ? sql`${givenColumns[clause.field]} IS NOT NULL`
        : sql`${givenColumns[clause.field]} IS NULL`;
  }
}

export const dealsMatching = (db: ReadableDb, clause: PlainDealClause, today: IsoDate): SeqList =>
  readSeqs(db, sql`SELECT seq FROM deal WHERE ${condition(clause, today)}`);

const fold = (value: string | number): string | number =>
  typeof value === 'string' ? foldText(value) : value;
const places = (ids: Iterable<string>): Map<string, number> =>
  new Map([...ids].map((id, place) => [id, place]));
const plain = sql`deal t`;

/** All deals in ascending order of a column; equal ones by their own numbers. */
export function dealOrder(db: ReadableDb, column: Exclude<DealSortColumn, 'amount'>): OrderedSeqs {
  switch (column) {
    case 'stage':
      return groupOrder(db, 'deal', 'stage_id', places(listDealStages(db).map((stage) => stage.id)));
    case 'owner':
      return groupOrder(db, 'deal', 'owner_id', places(readMembers(db, 'owner').keys()));
    case 'channel':
    case 'campaign': {
      const order = places(readMembers(db, column).keys());
      return columnOrder(db, name(`${column}_id`), plain, (id) => order.get(String(id)) ?? null);
    }
    case 'closedOn':
      return indexOrder(db, 'deal', name('closed_on'), name('closed_on'));
    case 'account':
      return columnOrder(
        db,
        sql`account.name`,
        sql`deal t LEFT JOIN account ON account.id = t.account_id`,
        fold,
      );
    default:
      return columnOrder(db, sql`t.${name(plainColumns[column])}`, plain, fold);
  }
}

const plainColumns = {
  name: 'name',
  stageOn: 'stage_on',
  createdOn: 'created_on',
  expectedCloseOn: 'expected_close_on',
  lastActivityOn: 'last_activity_on',
  pushes: 'pushes',
  product: 'product',
} as const;
