import { addDays, type IsoDate } from '../../domain/calendar.ts';
import type { LeadClause, LeadSortColumn } from '../../domain/grid/leads.ts';
import { foldText } from '../../domain/searchText.ts';
import { leadStageSchema } from '../../domain/vocabulary.ts';
import type { ReadableDb } from './database.ts';
import { readMembers } from './factMembers.ts';
import { columnOrder, groupOrder, indexOrder } from './gridOrder.ts';
import { type OrderedSeqs, readSeqs, type SeqList } from './seqList.ts';
import { list, name, type Sql, sql } from './sql.ts';

/** Which leads fit one clause, and in which order all of them stand: the two things the leads grid is made of. */

type OneOfField = Extract<LeadClause, { kind: 'oneOf' }>['field'];
type DateField = Extract<LeadClause, { kind: 'between' }>['field'];
type GivenField = Extract<LeadClause, { kind: 'given' }>['field'];

type PlainLeadClause = Exclude<LeadClause, { kind: 'drill' }>;

const columnOf: Record<OneOfField | DateField | GivenField | 'score', string> = {
  stage: 'stage',
  owner: 'owner_id',
  channel: 'channel_id',
  campaign: 'campaign_id',
  persona: 'persona_id',
  createdOn: 'created_on',
  stageOn: 'stage_on',
  email: 'email',
  phone: 'phone',
  company: 'company',
  score: 'score',
};

/** The column a clause looks at. */
export const leadClauseColumn = (clause: PlainLeadClause): string => columnOf[clause.field];

/** The column is one of the values; null stands for "none". */
export function oneOf(column: Sql, values: readonly (string | null)[]): Sql {
  const given = values.filter((value) => value !== null);
  if (given.length === 0) return sql`${column} IS NULL`;
  const listed = sql`${column} IN ${list(given)}`;
  return given.length === values.length ? listed : sql`(${listed} OR ${column} IS NULL)`;
}

/** The column lies in the half-open span; an open end takes every value. */
export function within(column: Sql, from: string | null, to: string | null): Sql {
  if (from !== null && to !== null) return sql`${column} >= ${from} AND ${column} < ${to}`;
  if (from !== null) return sql`${column} >= ${from}`;
  return to === null ? sql`${column} IS NOT NULL` : sql`${column} < ${to}`;
}

/** The column lies between two numbers, both included. */
export function ranged(column: Sql, min: number | null, max: number | null): Sql {
  if (min !== null && max !== null) return sql`${column} BETWEEN ${min} AND ${max}`;
  if (min !== null) return sql`${column} >= ${min}`;
  return max === null ? sql`${column} IS NOT NULL` : sql`${column} <= ${max}`;
}

function condition(clause: PlainLeadClause, today: IsoDate): Sql {
  const column = name(leadClauseColumn(clause));
  switch (clause.kind) {
    case 'oneOf':
      return oneOf(column, clause.values);
    case 'between':
      return within(column, clause.from, clause.to);
    case 'olderThan':
      return within(column, null, addDays(today, 1 - clause.days));
    case 'range':
      return ranged(column, clause.min, clause.max);
    case 'given':
      return clause.given ? sql`${column} IS NOT NULL` : sql`${column} IS NULL`;
  }
}

/** One clause is one statement over one column, so that an index alone can answer it. Exported for the test of its plan. */
export const leadClauseQuery = (clause: PlainLeadClause, today: IsoDate): Sql =>
  sql`SELECT seq FROM lead WHERE ${condition(clause, today)}`;

export const leadsMatching = (db: ReadableDb, clause: PlainLeadClause, today: IsoDate): SeqList =>
  readSeqs(db, leadClauseQuery(clause, today));

/** `search` begins with the folded name; must be written exactly as in the index. */
export const leadNameKey = sql`substr(search, 1, 40)`;

const places = (ids: Iterable<string>): Map<string, number> =>
  new Map([...ids].map((id, place) => [id, place]));

const fold = (value: string | number): string | number =>
  typeof value === 'string' ? foldText(value) : value;

/** All leads in ascending order of a column; equal ones by their own numbers. */
export function leadOrder(db: ReadableDb, column: LeadSortColumn): OrderedSeqs {
  switch (column) {
    case 'name':
      return indexOrder(db, 'lead', leadNameKey, null);
    case 'company':
      return indexOrder(db, 'lead', sql`company COLLATE NOCASE`, name('company'));
    case 'email':
      return indexOrder(db, 'lead', name('email'), name('email'));
    case 'createdOn':
      return indexOrder(db, 'lead', name('created_on'), name('created_on'));
    case 'stage':
      return groupOrder(db, 'lead', 'stage', places(leadStageSchema.options));
    case 'owner':
    case 'channel':
      return groupOrder(db, 'lead', `${column}_id`, places(readMembers(db, column).keys()));
    case 'campaign':
    case 'persona': {
      const order = places(readMembers(db, column).keys());
      return columnOrder(db, name(`${column}_id`), sql`lead t`, (id) => order.get(String(id)) ?? null);
    }
    case 'stageOn':
    case 'score':
    case 'jobTitle':
    case 'country':
    case 'city':
      return columnOrder(db, name(plainColumns[column]), sql`lead t`, fold);
  }
}

const plainColumns = {
  stageOn: 'stage_on',
  score: 'score',
  jobTitle: 'job_title',
  country: 'country',
  city: 'city',
} as const;

/** The columns an order rests on; names begin the search text. */
export function leadOrderColumns(column: LeadSortColumn): string[] {
  switch (column) {
    case 'name':
      return ['search'];
    case 'company':
    case 'email':
    case 'stage':
      return [column];
    case 'createdOn':
      return ['created_on'];
    case 'owner':
    case 'channel':
    case 'campaign':
    case 'persona':
      return [`${column}_id`];
    default:
      return [plainColumns[column]];
  }
}
