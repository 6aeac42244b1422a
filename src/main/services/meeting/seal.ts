import { createHash } from 'node:crypto';
import type { Id } from '../../../domain/ids.ts';
import { canonicalJson } from '../../../domain/meeting/canonicalJson.ts';
import { meetingStep } from '../../../domain/meeting/clock.ts';
import { type MeetingRecord, meetingRecordSchema } from '../../../domain/meeting/record.ts';
import { Refusal } from '../../../domain/result.ts';
import { fixCommandsOfMeeting } from '../../storage/commandLog.ts';
import type { ReadableDb, WritableDb } from '../../storage/database.ts';
import { updateMeeting } from '../../storage/meeting.ts';
import { findSealed, insertSealed, listSealed } from '../../storage/sealedVersion.ts';
import type { ReadContext, WriteContext } from '../context.ts';
import { clockOf, mustFindMeeting } from './load.ts';
import { liveRecord } from './record.ts';
import { saveClock } from './saveClock.ts';

const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/**
 * Seals a meeting: stops its clocks, freezes numbers, definitions and all that was captured, and takes its commands out
 * of undo.
 */
export function sealMeeting(
  db: WritableDb,
  id: Id,
  context: WriteContext,
): { version: number; contentHash: string } {
  const meeting = mustFindMeeting(db, id);
  const before = clockOf(db, meeting);
  const after = meetingStep(before, { type: 'seal' }, context.now);
  if (!after.ok) throw new Refusal(after.error.code, after.error.message);
  // Stopped first, so that the record holds the final times; the row may call itself sealed only with its content.
  saveClock(db, id, before, { ...after.value, state: meeting.state });
  const record: MeetingRecord = liveRecord(db, id, context);
  const frozen = canonicalJson({ ...record, meeting: { ...record.meeting, state: 'sealed' } });
  const contentHash = hashOf(frozen);
  const { version } = meeting;
  updateMeeting(db, id, { state: 'sealed', frozen, contentHash });
  insertSealed(db, context.newId(), {
    meetingId: id,
    version,
    sealedAt: context.now,
    frozen,
    contentHash,
  });
  fixCommandsOfMeeting(db, id);
  return { version, contentHash };
}

export interface ReadRecord {
  record: MeetingRecord;
  sealed: boolean;
  contentHash: string | null;
  intact: boolean;
  versions: { version: number; sealedAt: string }[];
}

function readFrozen(frozen: string): MeetingRecord {
  const parsed = meetingRecordSchema.safeParse(JSON.parse(frozen));
  if (parsed.success) return parsed.data;
  throw new Refusal(
    'workbook.damaged',
    'The sealed record of this meeting can no longer be read: the file was changed by another program.',
  );
}

/** The record of a meeting: what was sealed, or, of one not sealed now, what it would be. */
export function readRecord(
  db: ReadableDb,
  id: Id,
  version: number | undefined,
  context: ReadContext,
): ReadRecord {
  const meeting = mustFindMeeting(db, id);
  const versions = listSealed(db, id);
  const wanted = version ?? (meeting.state === 'sealed' ? meeting.version : null);
  if (wanted === null || (version === meeting.version && meeting.state !== 'sealed')) {
    return { record: liveRecord(db, id, context), sealed: false, contentHash: null, intact: true, versions };
  }
  const sealed = findSealed(db, id, wanted);
  if (sealed === null) {
    throw new Refusal('record.missing', `This meeting has no sealed version ${wanted}.`);
  }
  return {
    record: readFrozen(sealed.frozen),
    sealed: true,
    contentHash: sealed.contentHash,
    intact: hashOf(sealed.frozen) === sealed.contentHash,
    versions,
  };
}
