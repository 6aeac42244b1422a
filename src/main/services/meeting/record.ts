import type { IsoDate } from '../../../domain/calendar.ts';
import type { Id } from '../../../domain/ids.ts';
import type { AgendaItem, Meeting } from '../../../domain/meeting/meeting.ts';
import type { MeetingRecord, RecordItem } from '../../../domain/meeting/record.ts';
import { itemElapsed } from '../../../domain/meeting/timing.ts';
import type { Person } from '../../../domain/person.ts';
import type { ReadableDb } from '../../storage/database.ts';
import { listEvidence } from '../../storage/evidence.ts';
import { readMeta } from '../../storage/meta.ts';
import { findPerson } from '../../storage/person.ts';
import { readSettings } from '../../storage/setting.ts';
import type { ReadContext } from '../context.ts';
import { meetingDetail } from './detail.ts';
import { exhibitsOf } from './exhibits.ts';

type RecordPerson = NonNullable<MeetingRecord['facilitator']>;

function personOf(db: ReadableDb, id: Id | null): RecordPerson | null {
  const person: Person | null = id === null ? null : findPerson(db, id);
  return person === null ? null : { id: person.id, name: person.name, team: person.team };
}

function recordItem(db: ReadableDb, meeting: Meeting, item: AgendaItem, context: ReadContext): RecordItem {
  return {
    id: item.id,
    kind: item.kind,
    title: item.title,
    prompt: item.prompt,
    owner: personOf(db, item.ownerId),
    plannedMinutes: item.plannedMinutes,
    extraMinutes: item.extraMinutes,
    elapsedSeconds: itemElapsed(item, context.now),
    state: item.state,
    exhibits: exhibitsOf(db, meeting, item, context),
  };
}

function workbookOf(db: ReadableDb): MeetingRecord['workbook'] {
  const { currency, locale, timeZone } = readSettings(db);
  return { name: readMeta(db, 'name') ?? '', currency, locale, timeZone };
}

/** Puts the whole meeting together from the workbook as it is now. */
export function liveRecord(db: ReadableDb, id: Id, context: ReadContext & { today: IsoDate }): MeetingRecord {
  const detail = meetingDetail(db, id);
  const { contentHash: _hash, currentItemId: _current, ...meeting } = detail.meeting;
  const captured = [
    ...detail.notes,
    ...detail.issues,
    ...detail.decisions,
    ...detail.actions,
    ...detail.insights,
  ];
  const evidenceIds = captured.flatMap(({ evidenceId }) => (evidenceId === null ? [] : [evidenceId]));
  return {
    format: 1,
    at: context.now,
    asOf: context.today,
    workbook: workbookOf(db),
    meeting,
    previous: detail.previous,
    facilitator: personOf(db, meeting.facilitatorId),
    scribe: personOf(db, meeting.scribeId),
    attendance: detail.attendance.map(({ name, team, personId, present, rating }) => ({
      name,
      team,
      guest: personId === null,
      present,
      rating,
    })),
    items: detail.items.map((item) => recordItem(db, detail.meeting, item, context)),
    notes: detail.notes,
    issues: detail.issues,
    decisions: detail.decisions,
    actions: detail.actions,
    insights: detail.insights,
    brought: detail.brought,
    evidence: listEvidence(db, [...new Set(evidenceIds)]),
  };
}
