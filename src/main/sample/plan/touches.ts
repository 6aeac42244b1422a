import type { Instant } from '../../../domain/calendar.ts';
import { campaigns, channels, storyEnd } from '../channels.ts';
import type { Random } from '../random.ts';
import { addMinutes, addWorkdays, localDate, localInstant } from '../workTime.ts';
import type { CyclePlan, DealPlan, LeadPlan, TouchPlan } from './model.ts';

/** Everything that reached a lead, by either team, online or not. */

const offices = [
  'their plant',
  'our test bench in Oldenburg',
  'the trade fair',
  'a café near the plant',
] as const;

type Draft = Partial<TouchPlan> & Pick<TouchPlan, 'at' | 'kind' | 'team' | 'channel'>;

const touch = (draft: Draft): TouchPlan => ({
  campaign: null,
  person: null,
  place: null,
  outcome: null,
  note: null,
  lead: null,
  deal: null,
  ...draft,
});

/** All touches of the story in order of time. */
export function planTouches(
  random: Random,
  leads: readonly LeadPlan[],
  deals: readonly DealPlan[],
): TouchPlan[] {
  const touches: TouchPlan[] = [];
  for (const lead of leads) {
    for (const cycle of lead.cycles) touches.push(...touchesOfCycle(random, lead, cycle));
  }
  for (const deal of deals) touches.push(...touchesOfDeal(random, deal));
  return touches
    .filter(({ at }) => localDate(at) < storyEnd)
    .sort((a, b) => a.at.localeCompare(b.at) || (a.lead?.ref ?? -1) - (b.lead?.ref ?? -1));
}

function touchesOfCycle(random: Random, lead: LeadPlan, cycle: CyclePlan): TouchPlan[] {
  const start = cycle.moves[0]?.at ?? lead.capturedAt;
  const touches = [firstTouch(random, lead, cycle, start), ...nurture(random, lead, cycle, start)];
  const { handOff, responseHours } = cycle;
  if (handOff !== null && responseHours !== null) touches.push(...answer(random, lead, handOff.decidedAt));
  const accepted = cycle.moves.find(({ stage }) => stage === 'sal');
  const real = cycle.moves.find(({ stage }) => stage === 'sql');
  if (channels[lead.channel].ownFind && accepted !== undefined) {
    touches.push(salesTouch(random, lead, addMinutes(accepted.at, -random.whole(1, 4))));
  }
  if (real !== undefined) touches.push(oneOnOne(random, lead, addMinutes(real.at, -random.whole(15, 60))));
  const exit = cycle.moves.find(({ stage }) => stage === 'recycled');
  if (accepted !== undefined && exit !== undefined && random.chance(0.6)) {
    touches.push(missedCall(lead, addMinutes(exit.at, -random.whole(5, 30))));
  }
  return touches;
}

/** How the lead came in; for a second cycle, what brought it back. */
function firstTouch(random: Random, lead: LeadPlan, cycle: CyclePlan, at: Instant): TouchPlan {
  const story = channels[lead.channel];
  if (cycle.number > 1) {
    const [kind, outcome] = random.pick([
      ['email', 'Clicked through'],
      ['form', 'Asked for a call'],
    ] as const);
    return touch({ at, kind, outcome, team: 'marketing', channel: 'Email', lead });
  }
  const person = story.ownFind ? lead.rep : null;
  const event = campaigns.find(({ key }) => key === lead.campaign && story.name === 'Networking');
  const place = event === undefined ? null : event.name.replace(/ 2026$/, '');
  return touch({
    at: addMinutes(at, -1),
    kind: story.firstTouch[0],
    team: story.ownFind ? 'sales' : 'marketing',
    channel: story.name,
    campaign: lead.campaign,
    person,
    place,
    outcome: story.firstTouch[1],
    lead,
  });
}

/** Newsletters opened, webinars watched, ads clicked again before anybody called. */
function nurture(random: Random, lead: LeadPlan, cycle: CyclePlan, start: Instant): TouchPlan[] {
  const qualified = cycle.moves.some(({ stage }) => stage === 'mql');
  const count = qualified
    ? random.weighted([
        [0, 3],
        [1, 4],
        [2, 2],
      ] as const)
    : Number(random.chance(0.14));
  return Array.from({ length: count }, (_, index) => {
    const date = addWorkdays(localDate(start), random.whole(1 + index * 3, 6 + index * 5));
    const at = localInstant(date, random.whole(8 * 60, 18 * 60));
    const social = lead.channel === 'paidSocial' && random.chance(0.5);
    const live = '2026-09-17T12:00:00.000Z';
    if (start < live && date >= '2026-09-17' && date < '2026-09-28') {
      const campaign = 'webinar';
      return touch({
        at: live,
        kind: 'event',
        outcome: 'Watched the webinar',
        team: 'marketing',
        channel: 'Email',
        campaign,
        lead,
      });
    }
    return social
      ? touch({
          at,
          kind: 'web visit',
          team: 'marketing',
          channel: 'Paid social',
          campaign: lead.campaign,
          lead,
        })
      : touch({ at, kind: 'email', team: 'marketing', channel: 'Email', campaign: 'newsletter', lead });
  });
}

/** Sales' first word after a hand-off: this is what the response time is measured to. */
function answer(random: Random, lead: LeadPlan, decidedAt: Instant): TouchPlan[] {
  const at = addMinutes(decidedAt, -random.whole(3, 5));
  const kind = random.weighted([
    ['call', 7],
    ['email', 3],
  ] as const);
  const outcome =
    kind === 'call'
      ? random.weighted([
          ['Reached', 6],
          ['Left a message', 3],
        ] as const)
      : 'Sent';
  return [
    touch({ at, kind, team: 'sales', channel: 'One-on-one meetings', person: lead.rep, outcome, lead }),
  ];
}

const salesTouch = (random: Random, lead: LeadPlan, at: Instant): TouchPlan =>
  touch({
    at,
    kind: random.pick(['call', 'email']),
    team: 'sales',
    channel: channels[lead.channel].name,
    person: lead.rep,
    outcome: 'Reached',
    lead,
  });

const oneOnOne = (random: Random, lead: LeadPlan, at: Instant): TouchPlan =>
  touch({
    at,
    kind: random.pick(['meeting', 'call']),
    team: 'sales',
    channel: 'One-on-one meetings',
    person: lead.rep,
    place: random.chance(0.4) ? random.pick(offices) : null,
    outcome: 'Need confirmed',
    lead,
  });

const missedCall = (lead: LeadPlan, at: Instant): TouchPlan =>
  touch({
    at,
    kind: 'call',
    team: 'sales',
    channel: 'One-on-one meetings',
    person: lead.rep,
    outcome: 'No answer',
    lead,
  });

const dealKinds: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  Prospecting: [['call', 'Scope talked through']],
  Qualification: [
    ['meeting', 'Line measured'],
    ['call', 'Flow rates agreed'],
  ],
  Proposal: [
    ['email', 'Proposal sent'],
    ['meeting', 'Proposal walked through'],
  ],
  Negotiation: [
    ['call', 'Terms discussed'],
    ['meeting', 'Terms discussed'],
  ],
};

/** One or two touches in each stage of a deal. */
function touchesOfDeal(random: Random, deal: DealPlan): TouchPlan[] {
  return deal.stages.flatMap(({ stage, at }) => {
    const kinds = dealKinds[stage];
    if (kinds === undefined) return [];
    return Array.from({ length: random.whole(1, 2) }, (_, index) => {
      const [kind, outcome] = random.pick(kinds);
      const later = localInstant(
        addWorkdays(localDate(at), random.whole(1, 3)),
        random.whole(9 * 60, 16 * 60),
      );
      const visit = outcome === 'Line measured';
      return touch({
        at: index === 0 ? addMinutes(at, -random.whole(3, 50)) : later,
        kind,
        team: 'sales',
        channel: 'One-on-one meetings',
        person: deal.owner,
        place: visit ? deal.account.city : kind === 'meeting' ? random.pick(offices) : null,
        outcome,
        lead: deal.lead,
        deal,
      });
    });
  });
}
