import { headingKey } from '../heading.ts';

/** How the cells of a field are read. */
export type FieldKind =
  | 'id'
  | 'text'
  | 'note'
  | 'email'
  | 'phone'
  | 'domain'
  | 'date'
  | 'month'
  | 'year'
  | 'money'
  | 'count'
  | 'whole'
  | 'currency'
  | 'flag'
  | 'leadStage'
  | 'dealStage'
  | 'spendKind'
  | 'team'
  | 'name';

/** A field a column can be mapped to, with the headers by which exports are known to call it (as heading keys). */
export interface ImportField<Key extends string = string> {
  key: Key;
  label: string;
  kind: FieldKind;
  /** Best first; each is a `headingKey`. A leading "~" marks one that may mean something else as well. */
  headers: readonly string[];
  /** Of the fields that share a need, at least one must be mapped. */
  need?: string;
  /** A weaker claim than that of other fields on the same header, 0–1. */
  claim?: number;
}

/** Words such as "lead source" that say what a file is about, with how loudly they say it. */
export type Signature = Readonly<Record<string, number>>;

export const fieldsOf = <const Key extends string>(
  fields: readonly ImportField<Key>[],
): readonly ImportField<Key>[] => fields;

/** Headers in a line of text, separated by commas. */
export const list = (text: string): readonly string[] =>
  text.split(',').map((header) => {
    const written = header.trim();
    return written.startsWith('~') ? `~${headingKey(written)}` : headingKey(written);
  });

/** A signature in a line of text: "cost: 4, spend: 5". */
export const weights = (text: string): Signature =>
  Object.fromEntries(
    text.split(',').map((entry) => {
      const [header = '', weight = '0'] = entry.split(':');
      return [headingKey(header), Number(weight)];
    }),
  );
