import type { MeetingDetail } from '../../../../../src/contract/meetings.ts';
import type { ListedAction } from '../../../../../src/domain/meeting/captured.ts';
import type { AgendaItem } from '../../../../../src/domain/meeting/meeting.ts';
import type { Person } from '../../../../../src/domain/person.ts';

/** A small running meeting, for drawing. */

export const uuid = (last: number): string => `0190a000-0000-7000-8000-${String(last).padStart(12, '0')}`;

export const people: Person[] = [
  { id: uuid(1), name: 'Anna Berg', team: 'sales', email: null, role: null, active: true },
  { id: uuid(2), name: 'Mark Osei', team: 'marketing', email: null, role: null, active: true },
];

export const meetingId = uuid(100);

export const agendaItem = (over: Partial<AgendaItem>): AgendaItem => ({
  id: uuid(200),
  meetingId,
  kind: 'free topic',
  title: 'Trade fair',
  position: 0,
  plannedMinutes: 10,
  extraMinutes: 0,
  ownerId: null,
  prompt: null,
  view: null,
  state: 'waiting',
  elapsedSeconds: 0,
  runningSince: null,
  ...over,
});

export const action = (over: Partial<ListedAction>): ListedAction => ({
  id: uuid(300),
  meetingId: uuid(99),
  meetingTitle: 'October',
  meetingHeldOn: '2026-10-28',
  agendaItemId: null,
  evidenceId: null,
  leadId: null,
  leadName: null,
  dealId: null,
  dealName: null,
  title: 'Send the deck',
  ownerId: uuid(1),
  ownerName: 'Anna Berg',
  ownerTeam: 'sales',
  ownerActive: true,
  dueOn: '2026-11-20',
  status: 'open',
  createdOn: '2026-10-28',
  doneOn: null,
  decisionId: null,
  timesCarried: 1,
  note: null,
  ...over,
});

export const detail = (over: Partial<MeetingDetail> = {}): MeetingDetail => ({
  now: '2026-11-23T09:04:00.000Z',
  meeting: {
    id: meetingId,
    title: 'Monthly alignment, November 2026',
    template: 'Monthly alignment',
    state: 'running',
    version: 1,
    heldOn: '2026-11-23',
    startsAt: null,
    place: null,
    facilitatorId: null,
    scribeId: null,
    previousId: null,
    periodFrom: '2026-10-01',
    periodTo: '2026-11-01',
    startedAt: '2026-11-23T09:00:00.000Z',
    pausedAt: null,
    endedAt: null,
    sealedAt: null,
    currentItemId: uuid(201),
    contentHash: null,
    nextOn: '2026-12-21',
  },
  previous: null,
  items: [
    agendaItem({
      id: uuid(200),
      title: 'Check-in',
      kind: 'check-in',
      state: 'done',
      elapsedSeconds: 420,
      plannedMinutes: 5,
    }),
    agendaItem({
      id: uuid(201),
      title: 'Last actions',
      kind: 'actions',
      state: 'current',
      elapsedSeconds: 60,
      runningSince: '2026-11-23T09:00:00.000Z',
    }),
    agendaItem({ id: uuid(202), title: 'Rating', kind: 'rating', plannedMinutes: 2 }),
  ],
  attendance: [],
  notes: [],
  issues: [],
  decisions: [],
  actions: [],
  insights: [],
  brought: {
    actions: [action({}), action({ id: uuid(301), title: 'Call Nordwind', dueOn: null, timesCarried: 0 })],
    issues: [],
  },
  ...over,
});
