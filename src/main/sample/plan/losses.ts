import { slowResponseShare, storyEnd } from '../channels.ts';
import { competitors } from '../company.ts';
import type { Random } from '../random.ts';
import { addWorkdays, localDate, localInstant } from '../workTime.ts';
import { chapters } from './leads.ts';
import type { DealPlan, OpinionPlan } from './model.ts';

/** Why deals were lost, and who says so. One reason grows: nobody called back in time. */

export const slowResponse = 'Slow response';

const otherReasons: readonly (readonly [string, number])[] = [
  ['Too expensive', 6],
  ['Competitor discounted', 4],
  ['Budget cut', 3],
  ['Missing feature', 5],
  ['Integration', 2],
  ['Too complex', 1],
  ['No decision', 4],
  ['Project postponed', 4],
  ['Lost contact', 0.4],
  ['Champion left', 0.4],
  ['Wrong segment', 2],
  ['Not the decision maker', 1],
];

/** What sales tends to hear instead of "you were slow". */
const politeExcuses = ['Too expensive', 'No decision', 'Competitor discounted', 'Project postponed'] as const;

const quotes: Readonly<Record<string, readonly string[]>> = {
  'Slow response': [
    'Your competitor had measured our line before you called back.',
    'We asked on a Tuesday and heard from you the week after.',
    'Three days without an answer, and the other offer was on my desk.',
    'I had to ask twice for the drawing. By then the order was placed.',
    'Nice pump, but nobody picked up when the line stood still.',
  ],
  'Too expensive': [
    'Eleven per cent above the next offer, with the same accuracy on paper.',
    'The pump was fine; the commissioning days were not in our budget.',
  ],
  'Competitor discounted': ['They matched your price and added two years of diaphragms.'],
  'Missing feature': [
    'Our control system talks OPC UA and yours does not.',
    'Without batch records out of the box our quality manager said no.',
    'We need the recipe change from the control room, not at the pump.',
  ],
  Integration: ['Your gateway would have been the only device on our network nobody here can maintain.'],
  'No decision': ['The board wants to see the new line first. Nobody said no.'],
  'Project postponed': ['The rebuild moved to next summer, and dosing with it.'],
  'Budget cut': ['All investment above 20,000 is frozen until January.'],
  'Lost contact': ['I was on leave, and the thread was gone when I came back.'],
};

/** Gives each lost deal its reason: month by month the quota of slow answers, the slowest first. */
export function planLosses(random: Random, deals: readonly DealPlan[]): void {
  let before = -1;
  chapters.forEach(({ from, to }, chapter) => {
    const lost = deals.filter(
      ({ outcome, closedAt }) => outcome === 'lost' && closedAt !== null && inMonth(closedAt, from, to),
    );
    const count = slowCount(lost.length, slowResponseShare[chapter - 1] ?? 0, before);
    if (lost.length > 0 && chapter > 0) before = count / lost.length;
    const slowest = [...lost].sort(
      (a, b) => (b.cycle?.responseHours ?? 0) - (a.cycle?.responseHours ?? 0) || a.ref - b.ref,
    );
    const slow = new Set(slowest.slice(0, count));
    for (const deal of lost) {
      deal.lossReason = slow.has(deal) ? slowResponse : random.weighted(otherReasons);
      if (deal.lossReason === 'Competitor discounted') deal.competitor ??= random.pick(competitors);
      gatherOpinions(random, deal);
    }
  });
}

const inMonth = (at: string, from: string, to: string): boolean =>
  localDate(at) >= from && localDate(at) < to;

/** As many slow answers as the share asks for, and always a larger part than the month before. */
function slowCount(lost: number, share: number, before: number): number {
  let count = Math.round(lost * share);
  while (lost > 0 && count / lost <= before && count < lost) count += 1;
  return count;
}

/** The rep speaks at once; the buyer in an interview some days later; marketing when it has read the history. */
function gatherOpinions(random: Random, deal: DealPlan): void {
  const reason = deal.lossReason;
  if (reason === null || deal.closedAt === null) return;
  const slow = reason === slowResponse;
  const repSays = slow && random.chance(0.62) ? random.pick(politeExcuses) : reason;
  const say = (voice: OpinionPlan['voice'], what: string, days: number, by: OpinionPlan['by']): void => {
    const date = addWorkdays(localDate(deal.closedAt ?? ''), days);
    if (voice !== 'rep' && date >= storyEnd) return;
    const at =
      voice === 'rep' ? (deal.closedAt ?? '') : localInstant(date, random.whole(9 * 60 + 30, 15 * 60 + 30));
    const quote = voice === 'buyer' ? random.pick(quotes[what] ?? [null]) : null;
    deal.opinions.push({ voice, reason: what, at, quote, by });
  };
  say('rep', repSays, 0, deal.owner);
  const interviewed = random.chance(slow ? 0.72 : 0.45);
  if (interviewed) {
    const buyerSays = !slow && random.chance(0.22) ? random.weighted(otherReasons) : reason;
    say('buyer', buyerSays, random.whole(3, 9), 'ines');
  }
  if (random.chance(0.4)) {
    const marketerSays = slow || random.chance(0.7) ? reason : random.weighted(otherReasons);
    say('marketer', marketerSays, random.whole(4, 12), random.pick(['elena', 'lukas', 'bram']));
  }
  // Until the buyer has spoken the deal carries the rep's reason.
  if (repSays !== reason && deal.opinions.some(({ voice }) => voice === 'buyer'))
    deal.firstLossReason = repSays;
}
