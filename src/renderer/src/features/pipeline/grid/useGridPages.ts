import { type UseQueryResult, useQueries } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { CallError } from '../../../api.ts';

export const pageRows = 100;

export interface GridPage<Row> {
  rows: readonly Row[];
  matched: number;
  total: number;
}

export interface GridSource<Page> {
  /** Tells one question from another. */
  key: string;
  /** The query of the page that begins at `offset`. */
  page: (offset: number) => { queryKey: readonly unknown[]; queryFn: () => Promise<Page> };
}

export interface GridPages<Row, Page extends GridPage<Row>> {
  /** The row, or undefined while its page is on the way. */
  rowAt: (index: number) => Row | undefined;
  /** Any page of the present answer: its counts; undefined before the first. */
  answer: Page | undefined;
  error: CallError | null;
  /** The rows shown are those of the question before this one. */
  isOld: boolean;
}

interface Shown<Page> {
  key: string;
  pages: ReadonlyMap<number, Page>;
}

const settleMs = 50;

/** The first and last page of a range of rows, but only once scrolling has paused: pages flown over are not fetched. */
function useSettledPages(first: number, last: number, key: string): [number, number] {
  const [from, to] = [Math.floor(first / pageRows), Math.floor(Math.max(first, last) / pageRows)];
  const [settled, setSettled] = useState({ from, to, key });
  useEffect(() => {
    if (settled.from === from && settled.to === to && settled.key === key) return;
    const timer = setTimeout(() => setSettled({ from, to, key }), settled.key === key ? settleMs : 0);
    return () => clearTimeout(timer);
  }, [from, to, key, settled]);
  return settled.key === key ? [settled.from, settled.to] : [from, to];
}

/**
 * Fetches the pages around the visible rows and keeps them while scrolling. When the question changes, the old rows stay
 * until the new ones are there, so that typing a search never shows an empty grid.
 */
export function useGridPages<Row, Page extends GridPage<Row>>(
  source: GridSource<Page>,
  visible: { first: number; last: number },
): GridPages<Row, Page> {
  const [from, to] = useSettledPages(visible.first, visible.last, source.key);
  const numbers = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const results: UseQueryResult<Page, CallError>[] = useQueries({
    queries: numbers.map((page) => ({
      ...source.page(page * pageRows),
      gcTime: 30_000,
    })),
  });
  const shown = useRef<Shown<Page>>({ key: source.key, pages: new Map() });
  const fresh = new Map<number, Page>();
  for (const [index, result] of results.entries()) {
    const page = numbers[index];
    if (page !== undefined && result.data !== undefined) fresh.set(page, result.data);
  }
  const isOld = fresh.size === 0 && shown.current.key !== source.key && shown.current.pages.size > 0;
  if (!isOld && fresh.size > 0) shown.current = merged(shown.current, source.key, fresh);
  const { pages } = shown.current;
  return {
    rowAt: (index) => pages.get(Math.floor(index / pageRows))?.rows[index % pageRows],
    answer: fresh.values().next().value ?? pages.values().next().value,
    error: results.find((result) => result.error !== null)?.error ?? null,
    isOld,
  };
}

/** How many pages are kept to scroll back to without a gap. */
const mostPages = 12;

function merged<Page>(shown: Shown<Page>, key: string, fresh: ReadonlyMap<number, Page>): Shown<Page> {
  const known = shown.key === key ? shown.pages : new Map<number, Page>();
  if ([...fresh].every(([page, data]) => known.get(page) === data) && shown.key === key) return shown;
  const pages = new Map([...known, ...fresh]);
  for (const page of pages.keys()) {
    if (pages.size <= mostPages) break;
    if (!fresh.has(page)) pages.delete(page);
  }
  return { key, pages };
}
