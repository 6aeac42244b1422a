import { z } from 'zod';
import { type IsoDate, instantSchema, isoDateSchema } from './calendar.ts';
import { idSchema } from './ids.ts';
import { currencySchema, minorUnitsSchema } from './money.ts';
import { fail, ok, type Result } from './result.ts';
import { type DealStageKind, dealStageKindSchema, lossVoiceSchema } from './vocabulary.ts';

const optionalText = (most: number) => z.string().trim().min(1).max(most).nullable();

/** Imported records may hold longer texts than a person may type. */
const text = z.string().nullable();

/** What a person may write into a deal. Stage, close date and push count follow from moves. */
export const dealFieldsSchema = z.object({
  name: z.string().trim().min(1).max(500),
  accountId: idSchema.nullable(),
  leadId: idSchema.nullable(),
  ownerId: idSchema.nullable(),
  /** Minor units of `currency`. */
  amount: minorUnitsSchema.nullable(),
  currency: currencySchema,
  createdOn: isoDateSchema.nullable(),
  expectedCloseOn: isoDateSchema.nullable(),
  channelId: idSchema.nullable(),
  campaignId: idSchema.nullable(),
  product: optionalText(300),
  competitor: optionalText(300),
  pipeline: optionalText(200),
  lossReasonId: idSchema.nullable(),
  winReason: optionalText(1000),
  note: optionalText(20_000),
});
export type DealFields = z.infer<typeof dealFieldsSchema>;

/** An opportunity with amount, stage, owner and expected close date. */
export const dealSchema = dealFieldsSchema.extend({
  id: idSchema,
  product: text,
  competitor: text,
  pipeline: text,
  winReason: text,
  note: text,
  stageId: idSchema,
  stageOn: isoDateSchema.nullable(),
  closedOn: isoDateSchema.nullable(),
  lastActivityOn: isoDateSchema.nullable(),
  pushes: z.int().nonnegative(),
  externalId: z.string().nullable(),
});
export type Deal = z.infer<typeof dealSchema>;

/** A deal as the grid shows it: with the name behind its account. */
export const dealRowSchema = dealSchema.extend({
  accountName: z.string().nullable(),
  kind: dealStageKindSchema,
});
export type DealRow = z.infer<typeof dealRowSchema>;

export const dealStageEntrySchema = z.object({
  stageId: idSchema,
  enteredOn: isoDateSchema.nullable(),
  enteredAt: instantSchema.nullable(),
});
export type DealStageEntry = z.infer<typeof dealStageEntrySchema>;

/** An expected close date that was moved later. */
export const dealPushSchema = z.object({
  fromOn: isoDateSchema,
  toOn: isoDateSchema,
  pushedOn: isoDateSchema,
});
export type DealPush = z.infer<typeof dealPushSchema>;

/** What one voice says the deal was lost for. */
export const lossOpinionSchema = z.object({
  saidBy: lossVoiceSchema,
  lossReasonId: idSchema,
  saidOn: isoDateSchema.nullable(),
  quote: z.string().nullable(),
});
export type LossOpinion = z.infer<typeof lossOpinionSchema>;

export const emptyDealFields: Omit<DealFields, 'name' | 'currency'> = {
  accountId: null,
  leadId: null,
  ownerId: null,
  amount: null,
  createdOn: null,
  expectedCloseOn: null,
  channelId: null,
  campaignId: null,
  product: null,
  competitor: null,
  pipeline: null,
  lossReasonId: null,
  winReason: null,
  note: null,
};

/** An open deal's expected close date moved later is a push; earlier, first given or taken away is none. */
export const isPush = (kind: DealStageKind, from: IsoDate | null, to: IsoDate | null): boolean =>
  kind === 'open' && from !== null && to !== null && to > from;

export interface StageMove {
  from: { kind: DealStageKind; stageOn: IsoDate | null; createdOn: IsoDate | null };
  to: DealStageKind;
  on: IsoDate;
  /** The reason on the deal after the move. */
  lossReasonId: string | null;
}

/**
 * Checks a move between deal stages and says what becomes of the close date: won and lost close the deal on the date of
 * the move, open reopens it. A lost deal needs a reason; nothing can be dated before what is already on record.
 */
export function dealMove(move: StageMove): Result<{ closedOn: IsoDate | null; keepsReason: boolean }> {
  const { from, to, on } = move;
  if (from.stageOn !== null && on < from.stageOn) {
    return fail(
      'rule.broken',
      `The deal entered its present stage on ${from.stageOn}; a later move cannot be dated before that.`,
    );
  }
  if (from.createdOn !== null && on < from.createdOn) {
    return fail(
      'rule.broken',
      `The deal was created on ${from.createdOn}; it cannot have moved before that.`,
    );
  }
  if (to === 'lost' && move.lossReasonId === null) {
    return fail('rule.broken', 'Say why the deal was lost: choose a loss reason.', { needs: 'lossReasonId' });
  }
  return ok({ closedOn: to === 'open' ? null : on, keepsReason: to === 'lost' });
}
