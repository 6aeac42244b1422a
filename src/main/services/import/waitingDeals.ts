import { dealFields } from '../../../domain/import/fields/dealFields.ts';
import { headingKey } from '../../../domain/import/heading.ts';
import { dealStageKindSchema } from '../../../domain/vocabulary.ts';
import type { WritableDb } from '../../storage/database.ts';
import { type DealWaiting, dealsWithoutLead } from '../../storage/importIndex.ts';
import { readExtra } from '../../storage/lead.ts';
import { updateRow } from '../../storage/recorded.ts';
import type { LeadMover } from './leadMover.ts';

/** A lead that was just imported, by what deals may call it. */
export interface ArrivedLead {
  id: string;
  externalId: string | null;
  email: string | null;
  createdOn: string | null;
}

/** Deals imported before their leads kept the lead's id or address; when the lead arrives, they find each other. */

const headersOf = (key: string): ReadonlySet<string> =>
  new Set(dealFields.find((field) => field.key === key)?.headers ?? []);
const refHeaders = headersOf('leadRef');
const emailHeaders = headersOf('leadEmail');

export function linkWaitingDeals(
  db: WritableDb,
  mover: LeadMover,
  leads: () => readonly ArrivedLead[],
): void {
  const waiting = dealsWithoutLead(db);
  if (waiting.length === 0) return;
  const byRef = new Map<string, ArrivedLead>();
  const byEmail = new Map<string, ArrivedLead>();
  for (const lead of leads()) {
    if (lead.externalId !== null) byRef.set(lead.externalId, lead);
    if (lead.email !== null) byEmail.set(lead.email.toLowerCase(), lead);
  }
  for (const deal of waiting) {
    const lead = named(deal, byRef, byEmail);
    if (lead !== null) link(db, mover, deal, lead);
  }
}

function named(
  deal: DealWaiting,
  byRef: ReadonlyMap<string, ArrivedLead>,
  byEmail: ReadonlyMap<string, ArrivedLead>,
): ArrivedLead | null {
  for (const [column, text] of Object.entries(readExtra(deal.extra))) {
    const key = headingKey(column);
    const found =
      (refHeaders.has(key) ? byRef.get(text) : undefined) ??
      (emailHeaders.has(key) ? byEmail.get(text.toLowerCase()) : undefined);
    if (found !== undefined) return found;
  }
  return null;
}

function link(db: WritableDb, mover: LeadMover, deal: DealWaiting, lead: ArrivedLead): void {
  const created = deal.createdOn ?? lead.createdOn;
  updateRow(db, 'deal', deal.id, { lead_id: lead.id, created_on: created });
  const kind = dealStageKindSchema.parse(deal.kind);
  if (deal.createdOn !== null) mover.reach(lead.id, 'opportunity', deal.createdOn);
  if (kind === 'won') mover.reach(lead.id, 'customer', deal.closedOn);
}
