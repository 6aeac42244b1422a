import { Refusal } from '../../domain/result.ts';
import { changesOf, type RecordedChange } from '../storage/changeLog.ts';
import { lastUndoOf, nextRedo, nextUndo, setCommandState } from '../storage/commandLog.ts';
import type { WritableDb } from '../storage/database.ts';
import { decodeChange, deleteRange, restoreRows, updateSeq } from '../storage/recorded.ts';
import type { CommandHandlers, QueryHandlers } from './handlers.ts';

/** Turns back every change of one command, last first. Undoing an undo is a redo: the same walk. */
function reverse(db: WritableDb, commandSeq: number): void {
  for (const change of changesOf(db, commandSeq)) reverseOne(db, change);
}

function reverseOne(db: WritableDb, change: RecordedChange): void {
  if (change.kind === 'create') {
    deleteRange(db, change.entity, change.firstSeq, change.lastSeq);
  } else if (change.kind === 'delete') {
    restoreRows(db, change.entity, change.old ?? '[]');
  } else {
    const field = change.field ?? '';
    const expected = decodeChange(change.new ?? 'null');
    updateSeq(db, change.entity, change.firstSeq, field, {
      expected,
      value: decodeChange(change.old ?? 'null'),
    });
  }
}

export const historyQueries = {
  'history.state': (db) => ({ undo: nextUndo(db)?.label ?? null, redo: nextRedo(db)?.label ?? null }),
} satisfies Pick<QueryHandlers, 'history.state'>;

export const historyCommands = {
  'history.undo': (db, _input, context) => {
    const target = nextUndo(db);
    if (target === null) throw new Refusal('history.nothing', 'There is nothing to undo.');
    reverse(db, target.seq);
    setCommandState(db, target.seq, 'undone');
    context.reverses('undo', target.id);
    context.label(`Undo: ${target.label}`);
    return { label: target.label };
  },
  'history.redo': (db, _input, context) => {
    const target = nextRedo(db);
    const undo = target === null ? null : lastUndoOf(db, target.id);
    if (target === null || undo === null) throw new Refusal('history.nothing', 'There is nothing to redo.');
    reverse(db, undo);
    setCommandState(db, target.seq, 'done');
    context.reverses('redo', target.id);
    context.label(`Redo: ${target.label}`);
    return { label: target.label };
  },
} satisfies Pick<CommandHandlers, 'history.undo' | 'history.redo'>;
