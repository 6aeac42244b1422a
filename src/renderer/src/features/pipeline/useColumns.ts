import { useMemo, useState } from 'react';
import type { GridColumn } from './grid/column.ts';

const storageKey = (screen: string): string => `tandem.columns.${screen}`;

function readKeys(screen: string): string[] | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey(screen)) ?? 'null');
    return Array.isArray(stored) ? stored.filter((key) => typeof key === 'string') : null;
  } catch {
    return null;
  }
}

export interface ShownColumns<Row> {
  shown: readonly GridColumn<Row>[];
  keys: readonly string[];
  /** The first column always stays: it names the row. */
  choose: (keys: readonly string[] | null) => void;
}

/** The columns shown, in the order of the screen; remembered on this computer. */
export function useColumns<Row>(screen: string, all: readonly GridColumn<Row>[]): ShownColumns<Row> {
  const [keys, setKeys] = useState<readonly string[] | null>(() => readKeys(screen));
  const shown = useMemo(
    () =>
      all.filter((column, place) =>
        place === 0 ? true : keys === null ? column.isOptional !== true : keys.includes(column.key),
      ),
    [all, keys],
  );
  const choose = (next: readonly string[] | null): void => {
    if (next === null) localStorage.removeItem(storageKey(screen));
    else localStorage.setItem(storageKey(screen), JSON.stringify(next));
    setKeys(next);
  };
  return { shown, keys: shown.map((column) => column.key), choose };
}
