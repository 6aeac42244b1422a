import { z } from 'zod';
import { isoDateSchema } from './calendar.ts';
import { idSchema } from './ids.ts';

const optionalText = (most: number) => z.string().trim().min(1).max(most).nullable();

/** Imported records may hold longer texts than a person may type. */
const text = z.string().nullable();

/** What a person may write into an account. */
export const accountFieldsSchema = z.object({
  name: z.string().trim().min(1).max(500),
  domain: optionalText(253),
  industry: optionalText(200),
  country: optionalText(100),
  city: optionalText(200),
  employees: z.int().nonnegative().nullable(),
  /** Minor units of the reporting currency. */
  annualRevenue: z.int().nullable(),
  ownerId: idSchema.nullable(),
});
export type AccountFields = z.infer<typeof accountFieldsSchema>;

/** The organisation behind leads and deals. */
export const accountSchema = accountFieldsSchema.extend({
  id: idSchema,
  domain: text,
  industry: text,
  country: text,
  city: text,
  createdOn: isoDateSchema.nullable(),
  externalId: z.string().nullable(),
});
export type Account = z.infer<typeof accountSchema>;

/** An account in a list, with what belongs to it. */
export const accountRowSchema = accountSchema.extend({
  leads: z.int().nonnegative(),
  openDeals: z.int().nonnegative(),
  wonDeals: z.int().nonnegative(),
});
export type AccountRow = z.infer<typeof accountRowSchema>;

export const emptyAccountFields: Omit<AccountFields, 'name'> = {
  domain: null,
  industry: null,
  country: null,
  city: null,
  employees: null,
  annualRevenue: null,
  ownerId: null,
};
