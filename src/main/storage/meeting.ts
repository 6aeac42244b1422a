import type { IsoDate } from '../../domain/calendar.ts';
import type { Id } from '../../domain/ids.ts';
import type { Meeting } from '../../domain/meeting/meeting.ts';
import { meetingStateSchema } from '../../domain/vocabulary.ts';
import type { ReadableDb, Row, WritableDb } from './database.ts';
import { deleteRow, insertRow, updateRow } from './recorded.ts';
import { numberOf, numberOrNull, textOf, textOrNull, toColumns } from './rowValues.ts';
import { sql } from './sql.ts';

/** Everything but `frozen`, which can be large and is read by itself. */
const columns = sql`meeting.id, meeting.title, meeting.template, meeting.state, meeting.version, meeting.held_on,
  meeting.starts_at, meeting.place, meeting.facilitator_id, meeting.scribe_id, meeting.previous_id,
  meeting.period_from, meeting.period_to, meeting.started_at, meeting.paused_at, meeting.ended_at,
  meeting.sealed_at, meeting.current_item_id, meeting.content_hash, meeting.next_on`;

const toMeeting = (row: Row): Meeting => ({
  id: textOf(row, 'id'),
  title: textOf(row, 'title'),
  template: textOf(row, 'template'),
  state: meetingStateSchema.parse(row['state']),
  version: numberOf(row, 'version'),
  heldOn: textOf(row, 'held_on'),
  startsAt: textOrNull(row, 'starts_at'),
  place: textOrNull(row, 'place'),
  facilitatorId: textOrNull(row, 'facilitator_id'),
  scribeId: textOrNull(row, 'scribe_id'),
  previousId: textOrNull(row, 'previous_id'),
  periodFrom: textOf(row, 'period_from'),
  periodTo: textOf(row, 'period_to'),
  startedAt: textOrNull(row, 'started_at'),
  pausedAt: textOrNull(row, 'paused_at'),
  endedAt: textOrNull(row, 'ended_at'),
  sealedAt: textOrNull(row, 'sealed_at'),
  currentItemId: textOrNull(row, 'current_item_id'),
  contentHash: textOrNull(row, 'content_hash'),
  nextOn: textOrNull(row, 'next_on'),
});

export function findMeeting(db: ReadableDb, id: Id): Meeting | null {
  const row = db.row(sql`SELECT ${columns} FROM meeting WHERE id = ${id}`);
  return row === null ? null : toMeeting(row);
}

/** The latest meeting of a series held on or before a day, other than the given one. */
export function latestMeeting(
  db: ReadableDb,
  template: string,
  until: IsoDate,
  except: Id | null = null,
): Meeting | null {
  const row = db.row(
    sql`SELECT ${columns} FROM meeting WHERE template = ${template} AND held_on <= ${until} AND id IS NOT ${except}
        ORDER BY held_on DESC, seq DESC LIMIT 1`,
  );
  return row === null ? null : toMeeting(row);
}

export function runningMeeting(db: ReadableDb): Meeting | null {
  const row = db.row(sql`SELECT ${columns} FROM meeting WHERE state = 'running' ORDER BY seq LIMIT 1`);
  return row === null ? null : toMeeting(row);
}

export interface MeetingSummary {
  meeting: Meeting;
  facilitatorName: string | null;
  plannedMinutes: number;
  elapsedSeconds: number;
  present: number;
  rating: number | null;
  counts: { notes: number; issues: number; decisions: number; actions: number; openActions: number };
}

const countOf = (table: 'note' | 'issue' | 'decision' | 'action') => {
  const from = { note: sql`note`, issue: sql`issue`, decision: sql`decision`, action: sql`action` }[table];
  return sql`(SELECT count(*) FROM ${from} WHERE meeting_id = meeting.id)`;
};

/** All meetings with what the list shows of them, newest first. */
export const listMeetings = (db: ReadableDb): MeetingSummary[] =>
  db
    .rows(
      sql`SELECT ${columns}, person.name AS facilitator_name,
            (SELECT coalesce(sum(planned_minutes), 0) FROM agenda_item WHERE meeting_id = meeting.id) AS planned,
            (SELECT coalesce(sum(elapsed_seconds), 0) FROM agenda_item WHERE meeting_id = meeting.id) AS elapsed,
            (SELECT count(*) FROM attendance WHERE meeting_id = meeting.id AND present = 1) AS present,
            (SELECT avg(rating) FROM attendance WHERE meeting_id = meeting.id) AS rating,
            ${countOf('note')} AS notes, ${countOf('issue')} AS issues, ${countOf('decision')} AS decisions,
            ${countOf('action')} AS actions,
            (SELECT count(*) FROM action
             WHERE meeting_id = meeting.id AND status IN ('open', 'doing')) AS open_actions
          FROM meeting LEFT JOIN person ON person.id = meeting.facilitator_id
          ORDER BY meeting.held_on DESC, meeting.seq DESC`,
    )
    .map((row) => ({
      meeting: toMeeting(row),
      facilitatorName: textOrNull(row, 'facilitator_name'),
      plannedMinutes: numberOf(row, 'planned'),
      elapsedSeconds: numberOf(row, 'elapsed'),
      present: numberOf(row, 'present'),
      rating: numberOrNull(row, 'rating'),
      counts: {
        notes: numberOf(row, 'notes'),
        issues: numberOf(row, 'issues'),
        decisions: numberOf(row, 'decisions'),
        actions: numberOf(row, 'actions'),
        openActions: numberOf(row, 'open_actions'),
      },
    }));

export function insertMeeting(db: WritableDb, meeting: Meeting): void {
  insertRow(db, 'meeting', toColumns(meeting));
}

export const updateMeeting = (
  db: WritableDb,
  id: Id,
  patch: { [Key in keyof Omit<Meeting, 'id'>]?: Meeting[Key] | undefined } & { frozen?: string },
): string[] => updateRow(db, 'meeting', id, toColumns(patch));

export const deleteMeeting = (db: WritableDb, id: Id): void => deleteRow(db, 'meeting', id);

/** Meetings that name this one as the one before them. */
export const followersOf = (db: ReadableDb, id: Id): Id[] =>
  db.rows(sql`SELECT id FROM meeting WHERE previous_id = ${id} ORDER BY seq`).map((row) => textOf(row, 'id'));
