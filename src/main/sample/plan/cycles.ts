import { addDays, daysBetween, type Instant, type IsoDate } from '../../../domain/calendar.ts';
import { channels, responseHours, storyStart } from '../channels.ts';
import type { Random } from '../random.ts';
import { addMinutes, addWorkdays, addWorkingHours, localDate, localInstant, localTime } from '../workTime.ts';
import type { CyclePlan, HandOffPlan, LeadPlan, StageMove } from './model.ts';
import { disqualifyReasons, recycleReasons, returnReasons } from './people.ts';

const agreedHours = 8;

/** The median working hours to a first touch around a date; between the middles of two months it lies in between. */
export function usualResponse(date: IsoDate): number {
  const months = daysBetween(storyStart, date) / 30.5 - 0.5;
  const last = responseHours.length - 1;
  const place = Math.min(Math.max(months, 0), last);
  const before = responseHours[Math.floor(place)] ?? 0;
  const after = responseHours[Math.min(Math.ceil(place), last)] ?? before;
  return before + (after - before) * (place - Math.floor(place));
}

/** An instant in working time, some workdays after another. */
function daysLater(random: Random, at: Instant, from: number, to: number): Instant {
  const date = addWorkdays(localDate(at), random.whole(from, to));
  const next = localInstant(date, random.whole(8 * 60 + 40, 16 * 60 + 40), random.whole(0, 59));
  return next > at ? next : addMinutes(at, random.whole(12, 55));
}

/** Plays one pass through the lifecycle up to the opportunity, or to the exit before it. */
export function playCycle(random: Random, lead: LeadPlan, number: number, start: Instant): CyclePlan {
  const cycle: CyclePlan = { number, moves: [], handOff: null, responseHours: null };
  const story = channels[lead.channel];
  const scorer = story.ownFind ? lead.rep : 'lukas';
  cycle.moves.push({ stage: 'inquiry', at: start, by: scorer });
  const again = number > 1;
  if (!random.chance(again ? 0.8 : story.mql)) {
    neverQualifies(random, lead, cycle, start);
    return cycle;
  }
  const qualifiedAt =
    !again && random.chance(story.ownFind ? 0.5 : 0.6)
      ? addMinutes(start, random.whole(2, 9))
      : daysLater(random, start, 1, 16);
  // Sales counts a find of its own as accepted without asking whether marketing would have.
  const skipsMql = story.ownFind && random.chance(0.18);
  if (!skipsMql) cycle.moves.push({ stage: 'mql', at: qualifiedAt, by: scorer });
  lead.score = Math.max(lead.score, random.whole(lead.bystander ? 55 : 58, lead.bystander ? 78 : 97));
  const acceptedAt = story.ownFind
    ? addMinutes(qualifiedAt, random.whole(5, 90))
    : handOver(random, lead, cycle, qualifiedAt);
  if (acceptedAt !== null) workOn(random, lead, cycle, acceptedAt);
  return cycle;
}

/** Most inquiries just stay; now and then the list is cleaned up. */
function neverQualifies(random: Random, lead: LeadPlan, cycle: CyclePlan, start: Instant): void {
  if (!random.chance(lead.bystander ? 0.6 : 0.12)) return;
  const reason = lead.bystander ? random.pick(returnReasons.bystander) : random.pick(disqualifyReasons);
  cycle.moves.push({ stage: 'disqualified', at: daysLater(random, start, 6, 25), by: 'lukas', reason });
}

/** Hands the lead over the next morning. Answers when sales accepted it, or null when it came back. */
function handOver(random: Random, lead: LeadPlan, cycle: CyclePlan, qualifiedAt: Instant): Instant | null {
  const story = channels[lead.channel];
  const { date, minutes } = localTime(qualifiedAt);
  const handDate = addWorkdays(minutes < 7 * 60 + 15 ? date : addDays(date, 1), 0);
  const at = localInstant(handDate, 9 * 60 + 15, random.whole(0, 59));
  // Whoever looks like a plant is called first; the others wait until there is time.
  const eager = lead.score >= 76 ? 0.62 : 1.18;
  const hours = Math.max(0.3, random.around(usualResponse(handDate) * story.patience * eager, 0.5));
  const accepts = random.chance(
    lead.bystander ? story.accepted * 0.3 : Math.min(0.96, story.accepted * 1.25),
  );
  const decidedAt = addMinutes(addWorkingHours(at, hours), random.whole(6, 35));
  const reason = accepts ? null : random.pick(lead.bystander ? returnReasons.bystander : returnReasons.real);
  const handOff: HandOffPlan = {
    at,
    due: addWorkingHours(at, agreedHours),
    from: lead.keeper,
    to: lead.rep,
    outcome: accepts ? 'accepted' : 'returned',
    decidedAt,
    reason,
  };
  cycle.handOff = handOff;
  cycle.responseHours = hours;
  if (accepts) return decidedAt;
  const gone = lead.bystander || random.chance(0.35);
  cycle.moves.push({
    stage: gone ? 'disqualified' : 'recycled',
    at: daysLater(random, decidedAt, 1, 3),
    by: 'lukas',
    reason: reason ?? '',
  });
  return null;
}

/** From acceptance to the opportunity, or out. */
function workOn(random: Random, lead: LeadPlan, cycle: CyclePlan, acceptedAt: Instant): void {
  const story = channels[lead.channel];
  const move = (stage: StageMove['stage'], at: Instant, reason?: string): void => {
    cycle.moves.push({ stage, at, by: lead.rep, ...(reason === undefined ? {} : { reason }) });
  };
  move('sal', acceptedAt);
  const real = random.chance(lead.bystander ? 0.02 : Math.min(0.9, story.sql * (1 + story.bystanders * 0.4)));
  if (!real) {
    const later = random.chance(0.62) && !lead.bystander;
    const reason = later ? random.pick(recycleReasons) : random.pick(disqualifyReasons);
    move(later ? 'recycled' : 'disqualified', daysLater(random, acceptedAt, 5, 20), reason);
    return;
  }
  const realAt = daysLater(random, acceptedAt, 1, 9);
  move('sql', realAt);
  if (random.chance(story.opportunity)) move('opportunity', daysLater(random, realAt, 1, 8));
  else move('recycled', daysLater(random, realAt, 8, 22), random.pick(recycleReasons));
}
