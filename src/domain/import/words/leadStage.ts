import type { LeadStage } from '../../vocabulary.ts';
import { headingKey } from '../heading.ts';

/** Stage and status words of CRMs, by the lifecycle stage they mean. Keys are heading keys. */

const split = (text: string): string[] => text.split(',').map(headingKey);

const words: Record<LeadStage, readonly string[]> = {
  inquiry:
    split(`inquiry, enquiry, lead, new, open, open not contacted, not contacted, uncontacted, raw, subscriber, visitor,
    prospect, fresh, untouched, unassigned, cold, new lead, open lead, nouveau, neu, nuevo, novo, offen, ouvert, abierto,
    جديد, pre qualification`),
  mql: split(`mql, marketing qualified lead, marketing qualified, marketing accepted lead, marketing accepted, engaged, warm,
    pre qualified, prequalified, marketingqualifiedlead`),
  sal: split(`sal, sales accepted lead, sales accepted, accepted, working, working contacted, contacted, in progress, connected,
    attempted to contact, attempted, attempting, follow up, good lead follow up, did not connect, assigned, in process, in
    bearbeitung, kontaktiert, contacte, contactado, en cours, en curso, in contact, called, reached, تم التواصل`),
  sql: split(`sql, sales qualified lead, sales qualified, qualified, hot, qualifie, qualifiziert, cualificado, calificado,
    meeting scheduled, demo scheduled, appointment scheduled, salesqualifiedlead, good lead, مؤهل`),
  opportunity:
    split(`opportunity, open deal, opportunity created, closed converted, converted, converted to opportunity,
    proposal, proposal sent, negotiation, in negotiation, quote sent, chance, opportunite, oportunidad`),
  customer:
    split(`customer, client, won, closed won, sale done, sold, purchased, booked, enrolled, signed, existing
    customer, paying customer, kunde, cliente, gewonnen, gagne, ganado, عميل`),
  disqualified:
    split(`disqualified, unqualified, not qualified, bad lead, junk, junk lead, lost, lost lead, closed lost, closed not
    converted, rejected, dead, spam, invalid, not interested, wrong number, duplicate, fake, disqualifie, disqualifiziert,
    verloren, perdu, perdido, descartado, unreachable, out of scope`),
  recycled:
    split(`recycled, recycle, nurture, nurturing, bad timing, contact in future, contact later, on hold, postponed,
    future, returned, recycling`),
};

const byWord = new Map(
  Object.entries(words).flatMap(([stage, list]) => list.map((word) => [word, stage as LeadStage] as const)),
);

/** The lifecycle stage a word means, or null when Tandem does not know the word. "2 - Working" counts as "Working". */
export function leadStageOf(text: string): LeadStage | null {
  const key = headingKey(text);
  return byWord.get(key) ?? byWord.get(key.replace(/^\d+ /, '').replace(/ \d+$/, '')) ?? null;
}
