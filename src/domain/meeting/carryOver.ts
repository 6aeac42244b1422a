import type { Id } from '../ids.ts';

/** An unfinished action or issue, and the meetings it was on the table of. */
export interface Unfinished {
  id: Id;
  /** Where it was made; null when made between meetings. */
  meetingId: Id | null;
  /** Meetings it was brought into before. */
  broughtInto: readonly Id[];
}

export interface CarryOver {
  /** To be put on the table of the meeting; each once, however often the meeting is opened. */
  brought: Id[];
  /** Of these, what an earlier meeting already had on its table: carried once more. */
  carried: Id[];
}

/** What comes to a meeting from before: everything unfinished that was not made in it or brought into it already. */
export function carryOver(unfinished: readonly Unfinished[], meetingId: Id): CarryOver {
  const coming = unfinished.filter(
    (record) => record.meetingId !== meetingId && !record.broughtInto.includes(meetingId),
  );
  const wasOnTable = (record: Unfinished): boolean =>
    record.meetingId !== null || record.broughtInto.length > 0;
  return { brought: coming.map(({ id }) => id), carried: coming.filter(wasOnTable).map(({ id }) => id) };
}
