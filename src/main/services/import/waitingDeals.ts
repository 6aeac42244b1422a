import { dealFields } from '../../../domain/import/fields/dealFields.ts';
import { headingKey } from '../../../domain/import/heading.ts';
import type { LeadDraft } from '../../../domain/import/rows/leadRow.ts';
import { dealStageKindSchema } from '../../../domain/vocabulary.ts';
import type { WritableDb } from '../../storage/database.ts';
import { type DealWaiting, dealsWithoutLead } from '../../storage/importIndex.ts';
import { readExtra } from '../../storage/lead.ts';
import { updateRow } from '../../storage/recorded.ts';
import type { LeadMover } from './leadMover.ts';
import type { Candidate } from './recordImport.ts';

/** Deals imported before their leads kept the lead's id or address; when the lead arrives, they find each other. */

const headersOf = (key: string): ReadonlySet<string> =>
  new Set(dealFields.find((field) => field.key === key)?.headers ?? []);
const refHeaders = headersOf('leadRef');
const emailHeaders = headersOf('leadEmail');

export function linkWaitingDeals(
  db: WritableDb,
  mover: LeadMover,
  leads: readonly Candidate<LeadDraft>[],
): void {
  const waiting = dealsWithoutLead(db);
  if (waiting.length === 0) return;
  const byRef = new Map<string, Candidate<LeadDraft>>();
  const byEmail = new Map<string, Candidate<LeadDraft>>();
  for (const lead of leads) {
    if (lead.draft.externalId !== null) byRef.set(lead.draft.externalId, lead);
    if (lead.draft.email !== null) byEmail.set(lead.draft.email.toLowerCase(), lead);
  }
  for (const deal of waiting) {
    const lead = named(deal, byRef, byEmail);
    if (lead !== null) link(db, mover, deal, lead);
  }
}

function named(
  deal: DealWaiting,
  byRef: ReadonlyMap<string, Candidate<LeadDraft>>,
  byEmail: ReadonlyMap<string, Candidate<LeadDraft>>,
): Candidate<LeadDraft> | null {
  for (const [column, text] of Object.entries(readExtra(deal.extra))) {
    const key = headingKey(column);
    const found =
      (refHeaders.has(key) ? byRef.get(text) : undefined) ??
      (emailHeaders.has(key) ? byEmail.get(text.toLowerCase()) : undefined);
    if (found !== undefined) return found;
  }
  return null;
}

function link(db: WritableDb, mover: LeadMover, deal: DealWaiting, lead: Candidate<LeadDraft>): void {
  const created = deal.createdOn ?? lead.draft.createdOn;
  updateRow(db, 'deal', deal.id, { lead_id: lead.id, created_on: created });
  const kind = dealStageKindSchema.parse(deal.kind);
  if (deal.createdOn !== null) mover.reach(lead.id, 'opportunity', deal.createdOn);
  if (kind === 'won') mover.reach(lead.id, 'customer', deal.closedOn);
}
