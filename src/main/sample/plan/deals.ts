import { addDays, addMonths, type Instant, type IsoDate, monthStart } from '../../../domain/calendar.ts';
import { storyEnd, storyStart } from '../channels.ts';
import { competitors, currencyOf, products, repFor } from '../company.ts';
import type { Random } from '../random.ts';
import { addMinutes, addWorkdays, localDate, localInstant, workdayFrom } from '../workTime.ts';
import { usualResponse } from './cycles.ts';
import type { AccountPlan, CyclePlan, DealPlan, LeadPlan, PushPlan } from './model.ts';

/** The open stages in order, with the median days in each and how many of the deals lost are lost there. */
const openStages = [
  { name: 'Prospecting', days: 6, lostHere: 0.14 },
  { name: 'Qualification', days: 10, lostHere: 0.24 },
  { name: 'Proposal', days: 14, lostHere: 0.38 },
  { name: 'Negotiation', days: 11, lostHere: 0.24 },
] as const;

const winReasons = [
  'Dosing accuracy shown on their own line',
  'Spare parts within 48 hours',
  'Commissioning before the season',
  'Reference plant in the same group',
  'Batch records without extra software',
  'One supplier for pump, skid and service',
  'Fast answer to the first question',
] as const;

const isPast = (at: Instant): boolean => localDate(at) < storyEnd;

/** A deal from a lead that became an opportunity. */
export const dealOfLead = (random: Random, lead: LeadPlan, cycle: CyclePlan, at: Instant): DealPlan =>
  planDeal(random, lead.account, at, { lead, cycle });

/** A deal with a customer or plant known before, without a lead: an extension, a replacement. */
export function dealOfAccount(random: Random, account: AccountPlan, from: IsoDate, to: IsoDate): DealPlan {
  const days = Math.max(1, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000));
  const date = workdayFrom(addDays(from, random.whole(0, days - 1)));
  const at = localInstant(date, random.whole(9 * 60, 16 * 60));
  return planDeal(random, account, at, null);
}

function planDeal(
  random: Random,
  account: AccountPlan,
  createdAt: Instant,
  source: { lead: LeadPlan; cycle: CyclePlan } | null,
): DealPlan {
  const product = random.weighted(products.map((one) => [one, one.weight] as const));
  const amount = Math.round(random.around(product.price, 0.32) / 50) * 50 * 100;
  const foreign = currencyOf[account.culture.country];
  const deal: DealPlan = {
    ref: 0,
    name: `${account.name} – ${product.name}`,
    account,
    lead: source?.lead ?? null,
    cycle: source?.cycle ?? null,
    owner: source?.lead.rep ?? repFor(account.culture.country),
    product: product.name,
    amount,
    currency: foreign !== undefined && random.chance(0.45) ? foreign : 'EUR',
    revised: null,
    createdAt,
    stages: [],
    outcome: 'open',
    closedAt: null,
    expected: '',
    pushes: [],
    competitor: random.chance(0.4) ? random.pick(competitors) : null,
    winReason: null,
    lossReason: null,
    firstLossReason: null,
    opinions: [],
  };
  walkStages(random, deal);
  planCloseDates(random, deal);
  return deal;
}

/** Slow answers cost wins: about four in ten are won at the start, three in ten at the end. */
function willBeWon(random: Random, deal: DealPlan): boolean {
  const usual = usualResponse(localDate(deal.createdAt));
  const own = deal.cycle?.responseHours ?? usual * 0.8;
  const chance = 0.52 - 0.006 * usual - (own > 16 ? 0.1 : 0);
  return random.chance(Math.max(0.15, chance));
}

/** Moves a deal through its stages until it closes or the story ends. */
function walkStages(random: Random, deal: DealPlan): void {
  const won = willBeWon(random, deal);
  const lostAt = won
    ? null
    : random.weighted(openStages.map((stage) => [stage.name, stage.lostHere] as const));
  const first = lostAt !== 'Prospecting' && random.chance(0.45) ? 1 : 0;
  let at = deal.createdAt;
  for (const stage of openStages.slice(first)) {
    deal.stages.push({ stage: stage.name, at });
    const stuck = random.chance(0.07) ? 3.2 : 1;
    const days = Math.max(1, Math.round(random.around(stage.days * stuck, 0.5)));
    const date = workdayFrom(addDays(localDate(at), days));
    at = localInstant(date, random.whole(9 * 60, 16 * 60 + 30), random.whole(0, 59));
    if (!isPast(at)) return;
    if (stage.name === 'Proposal' && random.chance(0.3)) revise(random, deal, at);
    if (stage.name === lostAt) break;
  }
  deal.outcome = won ? 'won' : 'lost';
  deal.closedAt = at;
  deal.stages.push({ stage: won ? 'Won' : 'Lost', at });
  if (won) deal.winReason = random.pick(winReasons);
}

/** The site survey finds another dosing point, or one fewer. */
function revise(random: Random, deal: DealPlan, at: Instant): void {
  const factor = random.chance(0.6) ? random.between(1.06, 1.3) : random.between(0.78, 0.95);
  const amount = Math.round((deal.amount * factor) / 5000) * 5000;
  if (amount !== deal.amount) deal.revised = { amount, at: addMinutes(at, -random.whole(20, 90)) };
}

/** Expected close dates as sales enters them, too early by habit, and each time they are moved later. */
function planCloseDates(random: Random, deal: DealPlan): void {
  const firstGuess = addDays(localDate(deal.createdAt), random.whole(24, 46));
  let expected = random.chance(0.4)
    ? addDays(addMonths(monthStart(firstGuess), 1), -1)
    : workdayFrom(firstGuess);
  const last = deal.closedAt === null ? storyEnd : localDate(deal.closedAt);
  while (expected < last) {
    const noticed = addWorkdays(
      expected,
      random.weighted([
        [0, 5],
        [1, 3],
        [4, 1],
        [7, 1],
      ] as const),
    );
    if (noticed >= last) break;
    const to = workdayFrom(addDays(expected, random.pick([14, 14, 21, 28, 30, 45])));
    if (to <= noticed) {
      expected = workdayFrom(addDays(noticed, 7));
      continue;
    }
    const push: PushPlan = { from: expected, to, at: localInstant(noticed, random.whole(15 * 60, 17 * 60)) };
    deal.pushes.push(push);
    expected = to;
  }
  deal.expected = deal.pushes[0]?.from ?? expected;
}

/** Deals that were already open when the workbook was made. */
export const openingPeriod = { from: '2026-04-07', to: storyStart } as const;
