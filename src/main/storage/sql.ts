/** A value SQLite can hold. Booleans are 0/1; NaN and undefined never reach the database. */
export type SqlValue = string | number | null | Uint8Array;

const fragment = Symbol('sql');

/** A statement or a part of one: text with `?` marks and the values bound to them. Made only by the `sql` tag. */
export interface Sql {
  readonly [fragment]: true;
  readonly text: string;
  readonly values: readonly SqlValue[];
}

const make = (text: string, values: readonly SqlValue[]): Sql => ({ [fragment]: true, text, values });

const isSql = (part: unknown): part is Sql => typeof part === 'object' && part !== null && fragment in part;

/** Tags a template: fragments are spliced in, everything else becomes a bound value. */
export function sql(strings: TemplateStringsArray, ...parts: (SqlValue | boolean | Sql)[]): Sql {
  let text = strings[0] ?? '';
  const values: SqlValue[] = [];
  parts.forEach((part, index) => {
    if (isSql(part)) {
      text += part.text;
      values.push(...part.values);
    } else {
      text += '?';
      values.push(typeof part === 'boolean' ? Number(part) : part);
    }
    text += strings[index + 1] ?? '';
  });
  return make(text, values);
}

/** A table or column name from our own code. Throws on anything but lower-case letters, digits and `_`. */
export function name(identifier: string): Sql {
  if (!/^[a-z][a-z0-9_]*$/.test(identifier)) throw new Error(`not an SQL name: ${identifier}`);
  return make(identifier, []);
}

/** Joins fragments with a separator such as `sql\` AND \``; no parts give an empty fragment. */
export function join(parts: readonly Sql[], separator: Sql): Sql {
  return make(
    parts.map((part) => part.text).join(separator.text),
    parts.flatMap((part, index) => (index === 0 ? part.values : [...separator.values, ...part.values])),
  );
}

/** A list of values as one bound JSON array: `WHERE id IN ${list(ids)}`. Any length, one cached statement. */
export const list = (values: readonly (string | number)[]): Sql =>
  make('(SELECT value FROM json_each(?))', [JSON.stringify(values)]);
