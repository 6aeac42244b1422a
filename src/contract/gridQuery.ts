import { z } from 'zod';
import { isoDateSchema } from '../domain/calendar.ts';
import { idSchema } from '../domain/ids.ts';
import { drillSchema } from '../domain/metrics/drill.ts';

/** What the grids of leads and deals are asked with: clauses that all must hold, a search, an order, a page. */

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

/** Which records: every clause holds and every word of the search is found. */
export const whichSchema = <Clause extends z.ZodType>(clause: Clause) =>
  z.object({
    filter: z.array(clause).max(20).default([]),
    search: z.string().max(200).default(''),
  });

export const sortSchema = <const Columns extends readonly [string, ...string[]]>(columns: Columns) =>
  z.object({
    column: z.enum(columns),
    direction: z.enum(['up', 'down']),
  });

export const pageSchema = z.object({
  offset: z.int().min(0).max(100_000_000).default(0),
  limit: z.int().min(1).max(200).default(100),
});

export const pageFigures = {
  /** Records that fit the question. */
  matched: z.int().nonnegative(),
  /** Records in all. */
  total: z.int().nonnegative(),
  revision: z.int(),
};

/** The records a bulk command works on: named ones, or all that fit a question but a few. */
export const targetSchema = <Which extends z.ZodType>(which: Which) =>
  z.union([
    z.strictObject({ ids: z.array(idSchema).min(1).max(200_000) }),
    z.strictObject({ which, except: z.array(idSchema).max(10_000).default([]) }),
  ]);

/** A stretch of the ordered records, for Shift-selection over pages that are not loaded. */
export const stretchSchema = z.object({
  offset: z.int().min(0).max(100_000_000).default(0),
  limit: z.int().min(1).max(200_000).default(200_000),
});

export const idsAnswerSchema = z.object({ ids: z.array(idSchema) });
export const changedSchema = z.object({ changed: z.int().nonnegative() });
