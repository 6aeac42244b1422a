import { Refusal } from '../../domain/result.ts';
import { changesOf, type RecordedChange } from '../storage/changeLog.ts';
import { lastUndoOf, nextRedo, nextUndo, setCommandState } from '../storage/commandLog.ts';
import type { WritableDb } from '../storage/database.ts';
import { decodeChange, deleteRange, type FieldChange, restoreRows, updateSeq } from '../storage/recorded.ts';
import type { CommandHandlers, QueryHandlers } from './handlers.ts';

/** Turns back every change of one command, last first. Undoing an undo is a redo: the same walk. */
function reverse(db: WritableDb, commandSeq: number): void {
  const changes = changesOf(db, commandSeq);
  for (let index = 0; index < changes.length; ) {
    const run = sameRow(changes, index);
    const [change] = run;
    if (change?.kind === 'update') reverseUpdates(db, change, run);
    else if (change?.kind === 'create') deleteRange(db, change.entity, change.firstSeq, change.lastSeq);
    else if (change !== undefined) restoreRows(db, change.entity, change.old ?? '[]');
    index += run.length;
  }
}

/** The updates of one row that follow each other from `start`; any other change stands alone. */
function sameRow(changes: readonly RecordedChange[], start: number): RecordedChange[] {
  const first = changes[start];
  let end = start + 1;
  for (; first?.kind === 'update'; end += 1) {
    const next = changes[end];
    if (next?.kind !== 'update' || next.entity !== first.entity || next.firstSeq !== first.firstSeq) break;
  }
  return changes.slice(start, end);
}

/** Last first: a field changed twice must hold its last new value and gets back its first old one. */
function reverseUpdates(db: WritableDb, row: RecordedChange, updates: readonly RecordedChange[]): void {
  const fields = new Map<string, FieldChange>();
  for (const update of updates) {
    const field = update.field ?? '';
    const later = fields.get(field);
    const expected = later === undefined ? decodeChange(update.new ?? 'null') : later.expected;
    fields.set(field, { expected, value: decodeChange(update.old ?? 'null') });
  }
  updateSeq(db, row.entity, row.firstSeq, fields);
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
