import { z } from 'zod';
import { isoDateSchema } from '../calendar.ts';
import { drillSchema } from '../metrics/drill.ts';

const field = <const Fields extends readonly [string, ...string[]]>(fields: Fields) => z.enum(fields);

/**
 * The clauses over the fields of one entity. `oneOf`: the field is one of the values, null standing for "none".
 * `between`: a date in the half-open span; open where null. `olderThan`: a date at least so many days ago, counted from
 * today. `range`: a number from `min` to `max`, both included; money in minor units of the reporting currency.
 * `given`: something is there, or nothing is. `drill`: the records behind a number.
 */
export function clauseSchema<
  const Choice extends readonly [string, ...string[]],
  const DateField extends readonly [string, ...string[]],
  const NumberField extends readonly [string, ...string[]],
  const Given extends readonly [string, ...string[]],
>(fields: { oneOf: Choice; date: DateField; number: NumberField; given: Given }) {
  return z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('oneOf'),
      field: field(fields.oneOf),
      values: z.array(z.string().max(100).nullable()).min(1).max(500),
    }),
    z.strictObject({
      kind: z.literal('between'),
      field: field(fields.date),
      from: isoDateSchema.nullable(),
      to: isoDateSchema.nullable(),
    }),
    z.strictObject({
      kind: z.literal('olderThan'),
      field: field(fields.date),
      days: z.int().min(0).max(36_500),
    }),
    z.strictObject({
      kind: z.literal('range'),
      field: field(fields.number),
      min: z.int().nullable(),
      max: z.int().nullable(),
    }),
    z.strictObject({ kind: z.literal('given'), field: field(fields.given), given: z.boolean() }),
    z.strictObject({ kind: z.literal('drill'), drill: drillSchema }),
  ]);
}

/** The order of a grid: one of its columns, up or down; records without a value come last either way. */
export const sortSchema = <const Columns extends readonly [string, ...string[]]>(columns: Columns) =>
  z.object({
    column: z.enum(columns),
    direction: z.enum(['up', 'down']),
  });
