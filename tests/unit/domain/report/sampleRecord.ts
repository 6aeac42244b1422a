import type { ListedAction, ListedDecision, ListedIssue } from '../../../../src/domain/meeting/captured.ts';
import type { MeetingRecord, RecordItem } from '../../../../src/domain/meeting/record.ts';
import type { Card } from '../../../../src/domain/metrics/card.ts';
import * as cards from './sampleCards.ts';

/** A sealed meeting as it would be frozen: two teams, ten items, charts of every form. Made by hand. */

export const idOf = (number: number): string => `01930000-0000-7000-8000-${String(number).padStart(12, '0')}`;

export const people = {
  anna: { id: idOf(1), name: 'Anna Berg', team: 'marketing' as const },
  jonas: { id: idOf(2), name: 'Jonas Lindqvist', team: 'sales' as const },
  miriam: { id: idOf(3), name: 'Miriam Okafor', team: 'sales' as const },
  pavel: { id: idOf(4), name: 'Pavel Novák', team: 'marketing' as const },
};

let nextItem = 100;
const item = (
  kind: RecordItem['kind'],
  title: string,
  planned: number,
  actual: number,
  shown: Card[] = [],
  parts: Partial<RecordItem> = {},
): RecordItem => ({
  id: idOf(nextItem++),
  kind,
  title,
  prompt: null,
  owner: null,
  plannedMinutes: planned,
  extraMinutes: 0,
  elapsedSeconds: actual * 60,
  state: 'done',
  exhibits: shown.map((card) => ({ form: 'card', card })),
  ...parts,
});

export const items: RecordItem[] = [
  item('check-in', 'Check-in', 5, 6),
  item('actions', 'Last actions', 10, 9, [cards.followThrough], { owner: people.anna }),
  item('scorecard', 'Scorecard', 10, 12, [cards.scorecard, cards.funnel, cards.winRate]),
  item(
    'what changed',
    'What changed since last meeting',
    15,
    22,
    [cards.pipeline, cards.agingDeals, cards.salesCycle],
    {
      owner: people.jonas,
      extraMinutes: 4,
    },
  ),
  item('hand-offs', 'Lead quality and hand-offs', 15, 15, [cards.conversionByChannel]),
  item('channels and budget', 'Channels and budget', 15, 18, [cards.leadsByChannel], { owner: people.pavel }),
  item('insights and personas', 'Insights, personas and shadowing', 10, 8, [cards.lossReasons]),
  item('issues', 'Issues', 15, 14),
  item('recap', 'Decisions and actions recap', 5, 4.5),
  item('rating', 'Rating', 2, 0, [], { state: 'skipped' }),
];
const at = (index: number): string => items[index]?.id ?? '';

const origin = {
  meetingId: idOf(50),
  evidenceId: null,
  leadId: null,
  dealId: null,
  leadName: null,
  dealName: null,
};
const named = { meetingTitle: 'Monthly alignment, October', meetingHeldOn: '2026-11-04' };

const action = (number: number, parts: Partial<ListedAction>): ListedAction => ({
  ...origin,
  ...named,
  id: idOf(300 + number),
  agendaItemId: at(5),
  title: 'Something to do',
  ownerId: null,
  ownerName: null,
  ownerTeam: null,
  ownerActive: true,
  dueOn: null,
  status: 'open',
  createdOn: '2026-11-04',
  doneOn: null,
  decisionId: null,
  timesCarried: 0,
  note: null,
  ...parts,
});
const ownedBy = (person: (typeof people)[keyof typeof people]): Partial<ListedAction> => ({
  ownerId: person.id,
  ownerName: person.name,
  ownerTeam: person.team,
});

const decision = (number: number, parts: Partial<ListedDecision>): ListedDecision => ({
  ...origin,
  ...named,
  id: idOf(200 + number),
  agendaItemId: at(5),
  statement: 'Something decided',
  rationale: null,
  alternatives: null,
  decidedOn: '2026-11-04',
  decidedById: people.anna.id,
  decidedByName: people.anna.name,
  metricId: null,
  reviewOn: null,
  supersedesId: null,
  itemTitle: null,
  supersedes: null,
  supersededBy: null,
  ...parts,
});

const issue = (number: number, parts: Partial<ListedIssue>): ListedIssue => ({
  ...origin,
  ...named,
  id: idOf(400 + number),
  agendaItemId: at(7),
  title: 'Something open',
  purpose: null,
  outcome: null,
  process: null,
  status: 'open',
  raisedById: people.miriam.id,
  raisedByName: people.miriam.name,
  raisedOn: '2026-11-04',
  solvedOn: null,
  timesCarried: 0,
  ...parts,
});

const note = (
  number: number,
  itemIndex: number,
  text: string,
  author: { id: string; name: string } = people.pavel,
): MeetingRecord['notes'][number] => ({
  id: idOf(500 + number),
  meetingId: idOf(50),
  agendaItemId: at(itemIndex),
  evidenceId: null,
  text,
  authorId: author.id,
  authorName: author.name,
  createdAt: '2026-11-04T09:20:00.000Z',
});

const attendee = (
  person: { name: string; team: 'sales' | 'marketing' | null },
  present: boolean,
  rating: number | null,
  guest = false,
): MeetingRecord['attendance'][number] => ({ name: person.name, team: person.team, guest, present, rating });

export const sampleRecord: MeetingRecord = {
  format: 1,
  at: '2026-11-04T10:48:00.000Z',
  asOf: '2026-10-31',
  workbook: { name: 'Hanse Fleet Services', currency: 'EUR', locale: 'en-GB', timeZone: 'Europe/Berlin' },
  meeting: {
    id: idOf(50),
    title: 'Monthly alignment, October',
    template: 'Monthly alignment',
    state: 'sealed',
    version: 1,
    heldOn: '2026-11-04',
    startsAt: '2026-11-04T09:00:00.000Z',
    place: 'Room Kiel and video',
    facilitatorId: people.anna.id,
    scribeId: people.pavel.id,
    previousId: null,
    periodFrom: '2026-10-01',
    periodTo: '2026-11-01',
    startedAt: '2026-11-04T09:02:00.000Z',
    pausedAt: null,
    endedAt: '2026-11-04T10:48:00.000Z',
    sealedAt: '2026-11-04T10:48:00.000Z',
    nextOn: '2026-12-02',
  },
  previous: { id: idOf(49), title: 'Monthly alignment, September', heldOn: '2026-10-07' },
  facilitator: people.anna,
  scribe: people.pavel,
  attendance: [
    attendee(people.anna, true, 8),
    attendee(people.jonas, true, 7),
    attendee(people.miriam, true, 6),
    attendee(people.pavel, true, 9),
    attendee({ name: 'Eilidh MacKenzie', team: 'sales' }, false, null),
    attendee({ name: 'Dr. Sabine Vogt (finance)', team: null }, true, null, true),
  ],
  items,
  notes: [
    note(
      1,
      0,
      'Marketing: the trade fair in Hamburg brought 31 conversations. Sales: Nordfrakt signed after nine months.',
    ),
    note(
      2,
      3,
      'Two deals slipped **for the third time**. Both wait for the same thing:\n\n- a reference customer with a mixed fleet\n- a price for the 36-month contract\n\nJonas asks for the reference first; the price alone has not moved anybody.',
      people.jonas,
    ),
    note(
      3,
      4,
      'Sales returned 14 of 49 leads from paid search as “no vehicles”. The form does not ask for the size of the fleet.',
    ),
    note(
      4,
      5,
      'Spend on paid search is 41 % of the budget. Cost per SQL is four times that of organic search.',
    ),
  ],
  issues: [
    issue(1, {
      title: 'Leads without a fleet reach sales',
      purpose: 'Sales loses about six hours a week on calls that cannot lead anywhere.',
      outcome: 'One question on the form and a rule for what counts as MQL.',
      process: 'Pavel drafts, Miriam tests it on last month’s returns, both agree before 18 November.',
      status: 'solved',
      solvedOn: '2026-11-04',
    }),
    issue(2, { title: 'Nobody owns the answer when a buyer asks for a reference', status: 'parked' }),
  ],
  decisions: [
    decision(1, {
      statement: 'Move €4,000 a month from paid search to the referral programme from December on.',
      rationale: 'Paid search brings half of the MQLs, but only 14 % become SQL; referrals convert at 55 %.',
      alternatives: 'Keep the budget and narrow the keywords; judged too slow to show before the year ends.',
      reviewOn: '2027-02-03',
      supersedes: 'Keep paid search at 45 % of the budget until the end of the year.',
    }),
    decision(2, {
      agendaItemId: at(7),
      statement: 'A lead counts as MQL only when it names a fleet of five vehicles or more.',
      rationale: 'All fourteen returned leads of October had fewer.',
      decidedById: people.miriam.id,
      decidedByName: people.miriam.name,
    }),
    decision(3, {
      agendaItemId: at(3),
      statement: 'Offer the 36-month contract to Baltic Lines at the 24-month price.',
      dealName: 'Fleet renewal, Baltic Lines',
      dealId: idOf(900),
    }),
  ],
  actions: [
    action(1, {
      ...ownedBy(people.pavel),
      title: 'Add the fleet size to the lead form',
      dueOn: '2026-11-18',
      agendaItemId: at(7),
    }),
    action(2, {
      ...ownedBy(people.anna),
      title: 'Stop the two broad keywords in paid search',
      dueOn: '2026-11-06',
      status: 'doing',
    }),
    action(3, {
      ...ownedBy(people.jonas),
      title: 'Send Baltic Lines the new offer',
      dueOn: '2026-11-10',
      agendaItemId: at(3),
      dealName: 'Fleet renewal, Baltic Lines',
      dealId: idOf(900),
    }),
    action(4, { title: 'Find three customers who would act as a reference', agendaItemId: at(7) }),
    action(5, { title: 'Set up the partner page', dueOn: '2026-12-01' }),
  ],
  insights: [
    {
      id: idOf(600),
      meetingId: idOf(50),
      agendaItemId: at(6),
      evidenceId: null,
      text: 'Fleet managers decide after the first winter check: offers sent in October are read, offers sent in January are not.',
      source: 'shadowing',
      status: 'new',
      personId: people.pavel.id,
      personName: people.pavel.name,
      personTeam: 'marketing',
      notedOn: '2026-11-04',
      ...named,
      links: [
        {
          id: idOf(700),
          entity: 'deal',
          recordId: idOf(900),
          recordName: 'Fleet renewal, Baltic Lines',
          usedOn: null,
          helped: null,
        },
      ],
    },
  ],
  brought: {
    actions: [
      action(11, {
        ...ownedBy(people.miriam),
        title: 'Call back the eleven returned leads of September',
        dueOn: '2026-10-30',
        timesCarried: 2,
        status: 'open',
      }),
      action(12, {
        ...ownedBy(people.anna),
        title: 'Share the keyword list with sales',
        dueOn: '2026-10-20',
        status: 'done',
        doneOn: '2026-10-19',
        timesCarried: 1,
      }),
    ],
    issues: [
      issue(11, {
        title: 'Response time to hand-offs is slipping',
        timesCarried: 1,
        purpose: 'First response went from 5 to 9 working hours in three months.',
      }),
    ],
  },
  evidence: [],
};
