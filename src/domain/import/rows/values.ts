import type { ImportField } from '../fields/field.ts';
import type { RowReading } from '../rowReader.ts';

/** Typed access to the values of a row by field key. */
export interface Values<Key extends string> {
  text(key: Key): string | null;
  number(key: Key): number | null;
}

/** Where each field of an entity lies in a row's values. */
export const positionsOf = <Key extends string>(fields: readonly ImportField<Key>[]): Record<Key, number> =>
  Object.fromEntries(fields.map((field, index) => [field.key, index])) as Record<Key, number>;

export function valuesOf<Key extends string>(
  positions: Readonly<Record<Key, number>>,
  reading: Pick<RowReading, 'values'>,
): Values<Key> {
  const { values } = reading;
  return {
    text: (key) => {
      const value = values[positions[key]] ?? null;
      return value === null ? null : String(value);
    },
    number: (key) => {
      const value = values[positions[key]] ?? null;
      return typeof value === 'number' ? value : null;
    },
  };
}

/** A row that cannot become a record, with the reason in one sentence. */
export interface Unusable {
  unusable: string;
}
export const unusable = (reason: string): Unusable => ({ unusable: reason });
export const isUnusable = (draft: object): draft is Unusable => 'unusable' in draft;

/** Case, and how blanks are written, do not make another person, account or campaign. */
export const plainKey = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();
