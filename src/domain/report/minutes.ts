import type { Card } from '../metrics/card.ts';
import type { Team } from '../vocabulary.ts';
import type {
  FrozenAction,
  FrozenAgendaItem,
  FrozenAttendee,
  FrozenDecision,
  FrozenInsight,
  FrozenIssue,
  FrozenMeeting,
  FrozenNote,
  NamedPerson,
} from './frozenMeeting.ts';

/** A record with the short name people use for it: "D2", "A5". `anchor` is where a link to it leads. */
export type Numbered<T> = T & { label: string; anchor: string };
export type Figure = Numbered<{ card: Card }>;

/** What was captured under one agenda item, or outside of any. */
export interface Captured {
  notes: FrozenNote[];
  issues: Numbered<FrozenIssue>[];
  decisions: Numbered<FrozenDecision>[];
  actions: Numbered<FrozenAction>[];
  insights: FrozenInsight[];
}

export interface MinutesItem extends Captured {
  number: number;
  anchor: string;
  item: FrozenAgendaItem;
  figures: Figure[];
  plannedSeconds: number;
  /** Null when the item was skipped or never reached. */
  actualSeconds: number | null;
}

export interface OwnerActions {
  owner: NamedPerson | null;
  actions: Numbered<FrozenAction>[];
}

export interface TimeUse {
  plannedSeconds: number;
  actualSeconds: number;
  /** Positive when the meeting took longer than planned; null before anything ran. */
  overrunSeconds: number | null;
}

export interface Rating {
  mean: number | null;
  byTeam: Readonly<Record<Team, number | null>>;
  /** Sales minus marketing. */
  gap: number | null;
  n: number;
}

/** One meeting's content, numbered, grouped and added up: what every form of the minutes is written from. */
export interface Minutes {
  content: FrozenMeeting;
  items: MinutesItem[];
  outside: Captured;
  decisions: Numbered<FrozenDecision>[];
  actions: Numbered<FrozenAction>[];
  byOwner: OwnerActions[];
  time: TimeUse;
  rating: Rating;
}

const numbered = <T extends object>(records: readonly T[], letter: string, name: string): Numbered<T>[] =>
  records.map((record, index) => ({
    ...record,
    label: `${letter}${index + 1}`,
    anchor: `${name}-${index + 1}`,
  }));

/** Agenda order first, what belongs to no item last; within an item the order in which it was captured. */
function inAgendaOrder<T extends { agendaItemId: string | null }>(
  records: readonly T[],
  agenda: readonly FrozenAgendaItem[],
): T[] {
  const place = new Map(agenda.map((item, index) => [item.id, index]));
  const of = (record: T): number => place.get(record.agendaItemId ?? '') ?? agenda.length;
  return records
    .map((record, index) => ({ record, index }))
    .sort((a, b) => of(a.record) - of(b.record) || a.index - b.index)
    .map(({ record }) => record);
}

/** Puts a meeting's content in the order and grouping in which minutes are read. */
export function buildMinutes(content: FrozenMeeting): Minutes {
  const { agenda } = content;
  const all = {
    notes: content.notes,
    issues: numbered(inAgendaOrder(content.issues, agenda), 'I', 'issue'),
    decisions: numbered(inAgendaOrder(content.decisions, agenda), 'D', 'decision'),
    actions: numbered(inAgendaOrder(content.actions, agenda), 'A', 'action'),
    insights: content.insights,
  };
  const known = new Set(agenda.map((item) => item.id));
  const captured = (belongs: (itemId: string | null) => boolean): Captured => ({
    notes: all.notes.filter((record) => belongs(record.agendaItemId)),
    issues: all.issues.filter((record) => belongs(record.agendaItemId)),
    decisions: all.decisions.filter((record) => belongs(record.agendaItemId)),
    actions: all.actions.filter((record) => record.origin === 'new' && belongs(record.agendaItemId)),
    insights: all.insights.filter((record) => belongs(record.agendaItemId)),
  });
  let figures = 0;
  const items = agenda.map((item, index): MinutesItem => {
    const reached = item.state === 'done' || item.state === 'current';
    return {
      ...captured((id) => id === item.id),
      number: index + 1,
      anchor: `item-${index + 1}`,
      item,
      figures: item.cards.map((card) => {
        figures += 1;
        return { card, label: `Figure ${figures}`, anchor: `figure-${figures}` };
      }),
      plannedSeconds: item.plannedMinutes * 60,
      actualSeconds: reached ? item.elapsedSeconds : null,
    };
  });
  return {
    content,
    items,
    outside: captured((id) => id === null || !known.has(id)),
    decisions: all.decisions,
    actions: all.actions,
    byOwner: groupByOwner(all.actions),
    time: addUp(items),
    rating: ratingOf(content.attendance),
  };
}

function addUp(items: readonly MinutesItem[]): TimeUse {
  const sum = (values: (number | null)[]): number =>
    values.reduce<number>((total, value) => total + (value ?? 0), 0);
  const plannedSeconds = sum(items.map((item) => item.plannedSeconds));
  const actualSeconds = sum(items.map((item) => item.actualSeconds));
  const ran = items.some((item) => item.actualSeconds !== null);
  return { plannedSeconds, actualSeconds, overrunSeconds: ran ? actualSeconds - plannedSeconds : null };
}

/** Those without an owner first, because somebody must take them; then by name. Within one owner by due date. */
function groupByOwner(actions: readonly Numbered<FrozenAction>[]): OwnerActions[] {
  const groups = new Map<string, OwnerActions>();
  for (const action of actions) {
    const key = action.owner?.id ?? '';
    const group = groups.get(key) ?? { owner: action.owner, actions: [] };
    group.actions.push(action);
    groups.set(key, group);
  }
  const byDue = (a: FrozenAction, b: FrozenAction): number =>
    (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999');
  for (const group of groups.values()) group.actions.sort(byDue);
  return [...groups.values()].sort((a, b) => (a.owner?.name ?? '').localeCompare(b.owner?.name ?? ''));
}

/** Means of the ratings 1–10 given by those present (M29's first half). */
export function ratingOf(attendance: readonly FrozenAttendee[]): Rating {
  const mean = (team: Team | null): number | null => {
    const given = attendance
      .filter((attendee) => team === null || attendee.team === team)
      .flatMap((attendee) => (attendee.rating === null ? [] : [attendee.rating]));
    return given.length === 0 ? null : given.reduce((a, b) => a + b, 0) / given.length;
  };
  const [sales, marketing] = [mean('sales'), mean('marketing')];
  return {
    mean: mean(null),
    byTeam: { sales, marketing },
    gap: sales === null || marketing === null ? null : sales - marketing,
    n: attendance.filter((attendee) => attendee.rating !== null).length,
  };
}
