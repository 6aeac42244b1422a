import type { Team } from '../vocabulary.ts';
import type { MetricFilter } from './scope.ts';

/** The four things records are split and filtered by. */
export const dimensionNames = ['owner', 'channel', 'campaign', 'persona'] as const;
export type DimensionName = (typeof dimensionNames)[number];

/** What one id of a dimension is called; people and channels belong to a team. */
export interface Member {
  id: string;
  label: string;
  team: Team | null;
}

/** The members of a dimension in the order they are shown, by id. */
export type Members = ReadonlyMap<string, Member>;

/** A dimension as a column over the rows of some facts: `codes[row]` is a place in `members`, or −1 for none. */
export interface DimensionColumn {
  codes: Int32Array;
  members: readonly Member[];
}

export const keyOfCode = (column: DimensionColumn, row: number): string | null =>
  column.members[column.codes[row] ?? -1]?.id ?? null;

const filterFields = {
  owner: 'ownerId',
  channel: 'channelId',
  campaign: 'campaignId',
  persona: 'personaId',
} as const satisfies Record<DimensionName, keyof MetricFilter>;

/** The predicate of a filter over rows whose dimensions are columns. Only the columns it needs are asked for. */
export function filterRows(
  size: number,
  column: (name: DimensionName) => DimensionColumn,
  filter: MetricFilter,
): number[] {
  const tests: ((row: number) => boolean)[] = [];
  for (const name of dimensionNames) {
    const wanted = filter[filterFields[name]];
    if (wanted === undefined) continue;
    const { codes, members } = column(name);
    const code = wanted === null ? -1 : members.findIndex((member) => member.id === wanted);
    // An id nobody has selects nothing; −1 would select the records without one.
    tests.push(wanted !== null && code === -1 ? () => false : (row) => codes[row] === code);
  }
  if (filter.team !== undefined) {
    const { codes, members } = column('owner');
    const inTeam = members.map((member) => member.team === filter.team);
    tests.push((row) => inTeam[codes[row] ?? -1] ?? false);
  }
  const rows: number[] = [];
  for (let row = 0; row < size; row++) {
    if (tests.every((test) => test(row))) rows.push(row);
  }
  return rows;
}

/** Keeps the rows of the filters asked for last: one dashboard asks dozens of times with the same one. */
export function rememberRows<Facts extends object>(
  select: (facts: Facts, filter: MetricFilter) => number[],
): (facts: Facts, filter: MetricFilter) => readonly number[] {
  const kept = new WeakMap<Facts, { key: string; rows: readonly number[] }[]>();
  return (facts, filter) => {
    const key = JSON.stringify(filter, Object.keys(filter).sort());
    const recent = kept.get(facts) ?? [];
    const known = recent.find((each) => each.key === key);
    if (known !== undefined) return known.rows;
    const rows = select(facts, filter);
    kept.set(facts, [{ key, rows }, ...recent].slice(0, 3));
    return rows;
  };
}
