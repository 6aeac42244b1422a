import { storyEnd, storyStart } from '../channels.ts';
import type { Random } from '../random.ts';
import { addMinutes, addWorkdays, localDate, localInstant } from '../workTime.ts';
import { playCycle } from './cycles.ts';
import { dealOfAccount, dealOfLead, openingPeriod } from './deals.ts';
import { planLeads } from './leads.ts';
import { planLosses } from './losses.ts';
import type { AccountPlan, DealPlan, LeadPlan, StoryPlan } from './model.ts';
import { planTouches } from './touches.ts';

export const dealCount = 180;
/** How many of the deals were open before the workbook was made. */
const openingDeals = 30;

/** The whole story from one seed. */
export function planStory(random: Random): StoryPlan {
  const { accounts, leads } = planLeads(random);
  const deals = planDeals(random, accounts, leads);
  planLosses(random.fork('losses'), deals);
  const touches = planTouches(random.fork('touches'), leads, deals);
  return { accounts, leads, deals, touches };
}

function planDeals(random: Random, accounts: readonly AccountPlan[], leads: readonly LeadPlan[]): DealPlan[] {
  const chance = random.fork('deals');
  const deals = leads.flatMap((lead) => playLead(chance.fork(String(lead.ref)), lead));
  const known = accounts.filter((account) =>
    leads.some((lead) => lead.account === account && !lead.bystander),
  );
  const extra = chance.fork('accounts');
  for (let index = 0; deals.length < dealCount; index++) {
    const [from, to] =
      index < openingDeals ? [openingPeriod.from, openingPeriod.to] : [storyStart, '2026-11-20'];
    deals.push(dealOfAccount(extra, extra.pick(known), from, to));
  }
  deals.sort((a, b) => a.createdAt.localeCompare(b.createdAt));
  deals.forEach((deal, index) => {
    deal.ref = index;
  });
  return deals;
}

/** Plays a lead's cycles one after the other; some of those put aside come back after a month or two. */
function playLead(random: Random, lead: LeadPlan): DealPlan[] {
  const deals: DealPlan[] = [];
  let start: string | null = lead.capturedAt;
  for (let number = 1; start !== null && number <= 3; number++) {
    const cycle = playCycle(random, lead, number, start);
    lead.cycles.push(cycle);
    const opportunity = cycle.moves.at(-1);
    if (opportunity?.stage === 'opportunity' && localDate(opportunity.at) < storyEnd) {
      const deal = dealOfLead(random, lead, cycle, opportunity.at);
      deals.push(deal);
      if (deal.closedAt !== null) {
        const at = addMinutes(deal.closedAt, 1);
        cycle.moves.push(
          deal.outcome === 'won'
            ? { stage: 'customer', at, by: lead.rep }
            : { stage: 'recycled', at, by: lead.rep, reason: 'Deal lost' },
        );
      }
    }
    const end = cycle.moves.at(-1);
    const returns = end?.stage === 'recycled' && random.chance(0.2);
    start =
      end !== undefined && returns
        ? localInstant(addWorkdays(localDate(end.at), random.whole(20, 50)), random.whole(480, 1100))
        : null;
    if (start !== null && localDate(start) >= storyEnd) start = null;
  }
  return deals;
}
