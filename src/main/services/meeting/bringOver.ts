import type { Id } from '../../../domain/ids.ts';
import { carryOver } from '../../../domain/meeting/carryOver.ts';
import { findAction, updateAction } from '../../storage/action.ts';
import {
  type CarriedEntity,
  carryOversOf,
  deleteCarryOver,
  insertCarryOver,
  listCarriedInto,
  listUnfinished,
} from '../../storage/carryOver.ts';
import type { WritableDb } from '../../storage/database.ts';
import { findIssue, updateIssue } from '../../storage/issue.ts';
import type { WriteContext } from '../context.ts';

const entities = ['action', 'issue'] as const satisfies readonly CarriedEntity[];

function countCarried(db: WritableDb, entity: CarriedEntity, id: Id, by: 1 | -1): void {
  const record = entity === 'action' ? findAction(db, id) : findIssue(db, id);
  if (record === null) return;
  const timesCarried = Math.max(0, record.timesCarried + by);
  if (entity === 'action') updateAction(db, id, { timesCarried });
  else updateIssue(db, id, { timesCarried });
}

/** Puts everything unfinished from before on the table of a meeting; what is there already stays counted once. */
export function bringUnfinished(db: WritableDb, meetingId: Id, context: WriteContext): void {
  for (const entity of entities) {
    const { brought, carried } = carryOver(listUnfinished(db, entity), meetingId);
    for (const recordId of brought) {
      insertCarryOver(db, { id: context.newId(), meetingId, entity, recordId });
    }
    for (const recordId of carried) countCarried(db, entity, recordId, 1);
  }
}

/** Takes everything off the table again, for a meeting that will not be held. */
export function takeBack(db: WritableDb, meetingId: Id): void {
  for (const { id, entity, recordId } of listCarriedInto(db, meetingId)) {
    const record = entity === 'action' ? findAction(db, recordId) : findIssue(db, recordId);
    deleteCarryOver(db, id);
    const onAnotherTable = record?.meetingId !== null || carryOversOf(db, entity, recordId).length > 0;
    if (onAnotherTable) countCarried(db, entity, recordId, -1);
  }
}

/** Forgets in which meetings a record was on the table, before it is removed. */
export function forgetCarried(db: WritableDb, entity: CarriedEntity, recordId: Id): void {
  for (const id of carryOversOf(db, entity, recordId)) deleteCarryOver(db, id);
}
