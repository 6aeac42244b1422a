import type { Drill } from '../../../../domain/metrics/drill.ts';
import type { GridSort } from './grid/GridHeader.tsx';

/** A clause of any grid; the contract's own clauses are narrower in their fields and are parsed before they are sent. */
export type GridClause =
  | { kind: 'oneOf'; field: string; values: (string | null)[] }
  | { kind: 'between'; field: string; from: string | null; to: string | null }
  | { kind: 'olderThan'; field: string; days: number }
  | { kind: 'range'; field: string; min: number | null; max: number | null }
  | { kind: 'given'; field: string; given: boolean }
  | { kind: 'drill'; drill: Drill };

/** What a grid is asked. */
export interface Question {
  filter: readonly GridClause[];
  search: string;
  sort: GridSort;
}

export const questionKey = (question: Question): string => JSON.stringify(question);

/** A clause and its place among the chips: a field may be asked in one way only, a drill is there once. */
export const clauseKey = (clause: GridClause): string =>
  clause.kind === 'drill' ? 'drill' : `${clause.kind} ${clause.field}`;

/** The filter with a clause put in, in the place of the one it replaces. */
export function withClause(filter: readonly GridClause[], clause: GridClause): GridClause[] {
  const key = clauseKey(clause);
  const place = filter.findIndex((other) => clauseKey(other) === key);
  return place === -1
    ? [...filter, clause]
    : filter.map((other, index) => (index === place ? clause : other));
}

export const withoutClause = (filter: readonly GridClause[], clause: GridClause): GridClause[] =>
  filter.filter((other) => clauseKey(other) !== clauseKey(clause));

/** The filter with one clause in the place of another: a date asked for in its other way. */
export const replacedClause = (
  filter: readonly GridClause[],
  old: GridClause,
  next: GridClause,
): GridClause[] => filter.map((clause) => (clauseKey(clause) === clauseKey(old) ? next : clause));
