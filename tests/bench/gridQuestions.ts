import type { CallInput } from '../../src/contract/index.ts';
import { leadSortColumns } from '../../src/domain/grid/leads.ts';

/** What is asked of the leads grid by the benches: as a person asks, and never the same twice. */

export const leadCount = 100_000;
export type GridQuestion = Omit<CallInput<'leads.page'>, 'limit'>;
export type QuestionKind = 'sort' | 'filter' | 'search' | 'scroll';

const stages = ['inquiry', 'mql', 'sal', 'sql', 'opportunity', 'customer'] as const;
const typed = ['anna kovacs', 'muller lodz 7', 'garcia porto', '+36 1 55', 'person.4242', 'zzz'];

export const questions: Record<QuestionKind, GridQuestion[]> = {
  sort: leadSortColumns.flatMap((column) => [
    { sort: { column, direction: 'up' } },
    { sort: { column, direction: 'down' } },
  ]),
  filter: [
    ...stages.map(
      (stage): GridQuestion => ({ filter: [{ kind: 'oneOf', field: 'stage', values: [stage] }] }),
    ),
    ...stages.map(
      (stage): GridQuestion => ({
        filter: [
          { kind: 'oneOf', field: 'stage', values: [stage, 'recycled'] },
          { kind: 'given', field: 'owner', given: true },
        ],
      }),
    ),
    ...[10, 40, 70, 90].map(
      (min): GridQuestion => ({ filter: [{ kind: 'range', field: 'score', min, max: null }] }),
    ),
    ...[1, 4, 7].map(
      (month): GridQuestion => ({
        filter: [
          { kind: 'between', field: 'createdOn', from: `2025-0${month}-01`, to: `2025-0${month + 2}-01` },
        ],
      }),
    ),
  ],
  // Letter by letter, as it is typed.
  search: typed.flatMap((text) => Array.from(text, (_, end) => ({ search: text.slice(0, end + 1) }))),
  scroll: Array.from({ length: 40 }, (_, index) => ({
    offset: index * 2500,
    sort: { column: 'name', direction: 'up' },
  })),
};

/** The same answers by the obvious SQL: a sorting and, where rows are left out, a counting statement over all rows. */
export const bareSql: Record<QuestionKind, string[]> = {
  sort: ['SELECT * FROM lead ORDER BY name COLLATE NOCASE LIMIT 100'],
  filter: [
    "SELECT * FROM lead WHERE stage IN ('mql', 'recycled') AND owner_id IS NOT NULL ORDER BY created_on DESC LIMIT 100",
    "SELECT count(*) FROM lead WHERE stage IN ('mql', 'recycled') AND owner_id IS NOT NULL",
  ],
  search: [
    "SELECT * FROM lead WHERE instr(search, 'kovacs') > 0 ORDER BY created_on DESC LIMIT 100",
    "SELECT count(*) FROM lead WHERE instr(search, 'kovacs') > 0",
  ],
  scroll: ['SELECT * FROM lead ORDER BY name COLLATE NOCASE LIMIT 100 OFFSET 50000'],
};

/** The time that `part` of all times do not exceed. */
export const share = (times: readonly number[], part: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;

export interface Measure {
  name: string;
  value: number;
  unit: string;
  limit?: number;
}

/** p95, median and first of one kind of question, and how the p95 compares to the bare SQL's median. */
export const measuresOf = (
  kind: QuestionKind,
  times: readonly number[],
  bare: readonly number[],
  limit: number,
): Measure[] => [
  { name: `${kind}, p95 of ${times.length}`, value: share(times, 0.95), unit: 'ms', limit },
  { name: `${kind}, median`, value: share(times, 0.5), unit: 'ms' },
  { name: `${kind}, first`, value: times[0] ?? 0, unit: 'ms' },
  { name: `${kind}, p95 in times of the bare SQL`, value: share(times, 0.95) / share(bare, 0.5), unit: '×' },
];

/** How long the bare SQL takes in this process, seven times over. */
export function timeBareSql(raw: { exec: (text: string) => unknown }, kind: QuestionKind): number[] {
  return Array.from({ length: 7 }, () => {
    const start = performance.now();
    for (const text of bareSql[kind]) raw.exec(text);
    return performance.now() - start;
  });
}
