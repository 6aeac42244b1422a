import { z } from 'zod';
import { idSchema } from '../domain/ids.ts';

/** What the grids of leads and deals are asked with: clauses that all must hold, a search, an order, a page. */

/** Which records: every clause holds and every word of the search is found. */
export const whichSchema = <Clause extends z.ZodType>(clause: Clause) =>
  z.object({
    filter: z.array(clause).max(20).default([]),
    search: z.string().max(200).default(''),
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
