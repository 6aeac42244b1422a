import type { ImportColumn } from '../../../../contract/imports.ts';
import {
  type DateOrder,
  type Delimiter,
  type Encoding,
  entityWords,
  extraField,
  ignoreField,
  importEntitySchema,
} from '../../../../domain/import/entity.ts';
import type { Option } from '../../ui/Select.tsx';

/** The wizard's words for what the import found out. */

export const entityOptions = importEntitySchema.options.map((key) => ({
  key,
  text: entityWords[key].many.charAt(0).toUpperCase() + entityWords[key].many.slice(1),
}));

export const encodingOptions: readonly Option<Encoding>[] = [
  { key: 'utf-8', text: 'UTF-8' },
  { key: 'windows-1252', text: 'Windows-1252' },
  { key: 'utf-16le', text: 'UTF-16 (little endian)' },
  { key: 'utf-16be', text: 'UTF-16 (big endian)' },
];

export const delimiterOptions: readonly Option<Delimiter>[] = [
  { key: ',', text: 'Comma' },
  { key: ';', text: 'Semicolon' },
  { key: '\t', text: 'Tab' },
  { key: '|', text: 'Vertical bar' },
];

export const dateOrderWords: Record<DateOrder, string> = {
  ymd: 'Year-month-day',
  dmy: 'Day/month/year',
  mdy: 'Month/day/year',
};

export const decimalOptions = [
  { key: 'dot', text: '1,234.56' },
  { key: 'comma', text: '1.234,56' },
] as const;

export const confidenceWords: Record<ImportColumn['confidence'], string> = {
  sure: 'Sure',
  likely: 'Likely',
  guess: 'Guess',
  none: 'Not known',
};

export const confidenceTones = { sure: 'good', likely: 'good', guess: 'risk', none: 'neutral' } as const;

/** The fields a column may become, then the two ways of not being one. */
export const fieldOptions = (fields: readonly { key: string; label: string }[]): Option[] => [
  ...fields.map(({ key, label }) => ({ key, text: label })),
  { key: extraField, text: 'Keep beside the record' },
  { key: ignoreField, text: 'Leave out' },
];
