import type { HandOffOutcome } from '../vocabulary.ts';
import type { WorkingCalendar } from '../workingTime.ts';
import { type DimensionColumn, type DimensionName, filterRows, rememberRows } from './dimension.ts';
import type { MetricFilter } from './scope.ts';

/** An instant in epoch milliseconds and the day number of its business date in the workbook's time zone. */
export interface Moment {
  at: number;
  day: number;
}

/** A touch by sales. Without a time of day only its day is known. */
export interface SalesTouch {
  day: number;
  at: number | null;
}

/** What metrics know of a hand-off. */
export interface HandOffFact {
  /** The lead's own number (`seq`). */
  lead: number;
  handed: Moment;
  /** By when sales agreed to answer. */
  due: Moment;
  outcome: HandOffOutcome;
  decided: Moment | null;
  /** Why it was returned. */
  reason: string | null;
  /** The first sales touch that belongs to it. */
  touch: SalesTouch | null;
  /** From the hand-off to that touch; null without a touch or without its time. */
  hours: { working: number; clock: number } | null;
}

export interface HandOffFacts {
  handOffs: readonly HandOffFact[];
  /** `owner` is who received the hand-off; channel, campaign and persona are the lead's. */
  column(name: DimensionName): DimensionColumn;
  /** Who handed the lead over. */
  giver(): DimensionColumn;
}

/** A hand-off as it is stored; instants in epoch milliseconds. */
export interface HandOffRecord {
  lead: number;
  handedAt: number;
  dueAt: number | null;
  outcome: HandOffOutcome;
  decidedAt: number | null;
  reason: string | null;
}

/** A sales touch as it is stored: `day` is its business date, `at` its instant where one is known. */
export interface TouchRecord extends SalesTouch {
  lead: number;
}

/**
 * Places hand-offs in the workbook's calendar and finds the first sales touch of each. A touch belongs to the lead's
 * latest hand-off before it; one without a time of day counts as made after a hand-off of the same day.
 * @param records in the order they were recorded
 * @param agreedHours working hours to answer in, where a hand-off does not say by when
 */
export function placeHandOffs(
  records: readonly HandOffRecord[],
  touches: readonly TouchRecord[],
  calendar: WorkingCalendar,
  agreedHours: number,
): HandOffFact[] {
  const moment = (at: number): Moment => ({ at, day: calendar.dayOf(at) });
  const facts = records.map((record): HandOffFact => {
    const { lead, handedAt, dueAt, outcome, decidedAt, reason } = record;
    return {
      lead,
      handed: moment(handedAt),
      due: moment(dueAt ?? calendar.dueAfter(handedAt, agreedHours)),
      outcome,
      decided: decidedAt === null ? null : moment(decidedAt),
      reason,
      touch: null,
      hours: null,
    };
  });
  const touchesOf = groupByLead(
    touches.map((touch) => (touch.at === null ? touch : { ...touch, day: calendar.dayOf(touch.at) })),
  );
  for (const [lead, handOffs] of groupByLead(facts)) {
    const inOrder = handOffs.toSorted((a, b) => a.handed.at - b.handed.at);
    inOrder.forEach((fact, index) => {
      fact.touch = firstTouch(touchesOf.get(lead) ?? [], fact.handed, inOrder[index + 1]?.handed);
      fact.hours = hoursTo(fact.handed.at, fact.touch?.at ?? null, calendar);
    });
  }
  return facts;
}

function groupByLead<T extends { lead: number }>(records: readonly T[]): Map<number, T[]> {
  const byLead = new Map<number, T[]>();
  for (const record of records) {
    const known = byLead.get(record.lead);
    if (known === undefined) byLead.set(record.lead, [record]);
    else known.push(record);
  }
  return byLead;
}

function firstTouch(
  touches: readonly TouchRecord[],
  handed: Moment,
  next: Moment | undefined,
): SalesTouch | null {
  let first: SalesTouch | null = null;
  for (const { day, at } of touches) {
    const isAfter = at === null ? day >= handed.day : at >= handed.at;
    const isBeforeNext = next === undefined || (at === null ? day < next.day : at < next.at);
    if (isAfter && isBeforeNext && (first === null || isEarlier({ day, at }, first))) first = { day, at };
  }
  return first;
}

/** Of two touches of one day, the one whose time is known comes first. */
function isEarlier(a: SalesTouch, b: SalesTouch): boolean {
  if (a.day !== b.day) return a.day < b.day;
  return (a.at ?? Number.POSITIVE_INFINITY) < (b.at ?? Number.POSITIVE_INFINITY);
}

const hourMs = 3_600_000;

const hoursTo = (from: number, to: number | null, calendar: WorkingCalendar): HandOffFact['hours'] =>
  to === null ? null : { working: calendar.hoursBetween(from, to), clock: (to - from) / hourMs };

export function handOffAt(facts: HandOffFacts, row: number): HandOffFact {
  const handOff = facts.handOffs[row];
  if (handOff === undefined) throw new RangeError(`no hand-off in row ${row}`);
  return handOff;
}

/**
 * The rows of the hand-offs a filter keeps. A hand-off belongs to both sides: owner and team fit who received it or who
 * gave it. "No owner" means nobody received it.
 */
export const handOffRows = rememberRows((facts: HandOffFacts, filter: MetricFilter): number[] => {
  const { length } = facts.handOffs;
  const received = filterRows(length, facts.column, filter);
  const sided = filter.ownerId !== undefined || filter.team !== undefined;
  if (!sided || filter.ownerId === null) return received;
  const given = filterRows(length, (name) => (name === 'owner' ? facts.giver() : facts.column(name)), filter);
  return [...new Set([...received, ...given])].sort((a, b) => a - b);
});
