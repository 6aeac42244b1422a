import {
  isUnfinished,
  type ListedAction,
  type ListedDecision,
  type ListedInsight,
  type ListedIssue,
} from '../meeting/captured.ts';
import type { Evidence, Exhibit } from '../meeting/evidence.ts';
import type { MeetingRecord, RecordItem } from '../meeting/record.ts';
import type { Team } from '../vocabulary.ts';

/** A record with the short name people use for it: "D2", "A5". `anchor` is where a link to it leads. */
export type Numbered<T> = T & { label: string; anchor: string };
/** A chart or list. `same` names an earlier figure that shows exactly this, so that it need not be printed again. */
export type Figure = Numbered<{ exhibit: Exhibit; same: { label: string; anchor: string } | null }>;
export type MinutesNote = MeetingRecord['notes'][number];
export type Attendee = MeetingRecord['attendance'][number];
/** An action of this meeting, or one from an earlier meeting that was looked at again. */
export type MinutesAction = Numbered<ListedAction & { origin: 'new' | 'brought' }>;

/** What was captured under one agenda item, or outside of any. */
export interface Captured {
  notes: MinutesNote[];
  issues: Numbered<ListedIssue>[];
  decisions: Numbered<ListedDecision>[];
  actions: MinutesAction[];
  insights: ListedInsight[];
}

export interface MinutesItem extends Captured {
  number: number;
  anchor: string;
  item: RecordItem;
  figures: Figure[];
  plannedSeconds: number;
  /** Null when the item was skipped or never reached. */
  actualSeconds: number | null;
}

export interface OwnerActions {
  /** Null for those that nobody has taken. */
  owner: { id: string; name: string; team: Team | null } | null;
  actions: MinutesAction[];
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
  record: MeetingRecord;
  evidence: ReadonlyMap<string, Evidence>;
  items: MinutesItem[];
  outside: Captured;
  decisions: Numbered<ListedDecision>[];
  actions: MinutesAction[];
  /** What is still to be done. */
  byOwner: OwnerActions[];
  /** What was done or dropped by the end of the meeting. */
  closed: MinutesAction[];
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
  agenda: readonly RecordItem[],
): T[] {
  const place = new Map(agenda.map((item, index) => [item.id, index]));
  const of = (record: T): number => place.get(record.agendaItemId ?? '') ?? agenda.length;
  return records
    .map((record, index) => ({ record, index }))
    .sort((a, b) => of(a.record) - of(b.record) || a.index - b.index)
    .map(({ record }) => record);
}

/** Everything captured, numbered. What an earlier meeting left behind belongs to the item that is about such things. */
function gather(record: MeetingRecord): Captured {
  const agenda = record.items;
  const itemFor = (kind: RecordItem['kind']): string | null =>
    agenda.find((item) => item.kind === kind)?.id ?? null;
  const [issuesItem, actionsItem] = [itemFor('issues'), itemFor('actions')];
  const brought = {
    issues: record.brought.issues.map((issue) => ({ ...issue, agendaItemId: issuesItem })),
    actions: record.brought.actions.map((action) => ({
      ...action,
      agendaItemId: actionsItem,
      origin: 'brought' as const,
    })),
  };
  const fresh = record.actions.map((action) => ({ ...action, origin: 'new' as const }));
  return {
    notes: record.notes,
    issues: numbered(inAgendaOrder([...record.issues, ...brought.issues], agenda), 'I', 'issue'),
    decisions: numbered(inAgendaOrder(record.decisions, agenda), 'D', 'decision'),
    actions: numbered([...inAgendaOrder(fresh, agenda), ...brought.actions], 'A', 'action'),
    insights: record.insights,
  };
}

function those(all: Captured, belongs: (itemId: string | null) => boolean): Captured {
  const mine = <T extends { agendaItemId: string | null }>(records: readonly T[]): T[] =>
    records.filter(({ agendaItemId }) => belongs(agendaItemId));
  return {
    notes: mine(all.notes),
    issues: mine(all.issues),
    decisions: mine(all.decisions),
    actions: mine(all.actions),
    insights: mine(all.insights),
  };
}

/** Numbers figures as they come; one that was there before keeps its first number. */
function figureNumbering(): (exhibit: Exhibit) => Figure {
  const seen = new Map<string, { label: string; anchor: string }>();
  let figures = 0;
  return (exhibit) => {
    const content = JSON.stringify(exhibit);
    const same = seen.get(content) ?? null;
    if (same !== null) return { exhibit, ...same, same };
    figures += 1;
    const own = { label: `Figure ${figures}`, anchor: `figure-${figures}` };
    seen.set(content, own);
    return { exhibit, ...own, same: null };
  };
}

/** Puts a meeting's content in the order and grouping in which minutes are read. */
export function buildMinutes(record: MeetingRecord): Minutes {
  const all = gather(record);
  const known = new Set(record.items.map((item) => item.id));
  const figure = figureNumbering();
  const items = record.items.map((item, index): MinutesItem => {
    const reached = item.state === 'done' || item.state === 'current';
    return {
      ...those(all, (id) => id === item.id),
      number: index + 1,
      anchor: `item-${index + 1}`,
      item,
      figures: item.exhibits.map(figure),
      plannedSeconds: item.plannedMinutes * 60,
      actualSeconds: reached ? item.elapsedSeconds : null,
    };
  });
  return {
    record,
    evidence: new Map(record.evidence.map((each) => [each.id, each])),
    items,
    outside: those(all, (id) => id === null || !known.has(id)),
    decisions: all.decisions,
    actions: all.actions,
    byOwner: groupByOwner(all.actions.filter(({ status }) => isUnfinished(status))),
    closed: all.actions.filter(({ status }) => !isUnfinished(status)),
    time: addUp(items),
    rating: ratingOf(record.attendance),
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
function groupByOwner(actions: readonly MinutesAction[]): OwnerActions[] {
  const groups = new Map<string, OwnerActions>();
  for (const action of actions) {
    const key = action.ownerId ?? '';
    const owner =
      action.ownerId === null
        ? null
        : { id: action.ownerId, name: action.ownerName ?? '', team: action.ownerTeam };
    const group = groups.get(key) ?? { owner, actions: [] };
    group.actions.push(action);
    groups.set(key, group);
  }
  const byDue = (a: ListedAction, b: ListedAction): number =>
    (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999');
  for (const group of groups.values()) group.actions.sort(byDue);
  return [...groups.values()].sort((a, b) => (a.owner?.name ?? '').localeCompare(b.owner?.name ?? ''));
}

/** Means of the ratings 1–10 given by those present (M29's first half). */
export function ratingOf(attendance: readonly Attendee[]): Rating {
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
