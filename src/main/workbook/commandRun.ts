import { Refusal } from '../../domain/result.ts';
import { fileRefusal } from '../fileErrors.ts';
import type { ReadContext, WriteContext } from '../services/context.ts';
import {
  beginCommand,
  type CommandKind,
  type CommandStamp,
  endCommand,
  isKnownCommand,
} from '../storage/commandLog.ts';
import type { WritableDb } from '../storage/database.ts';
import { readMeta, writeMeta } from '../storage/meta.ts';
import type { OpenedWorkbook } from './openWorkbook.ts';

export type { CommandStamp } from '../storage/commandLog.ts';

interface CommandMakings extends ReadContext {
  stamp: CommandStamp;
  newId(): string;
}

interface CommandOutcome<T> {
  value: T;
  /** Null when the command left everything as it was. */
  changed: { revision: number; tables: string[] } | null;
}

/**
 * Runs one command: transaction, handler, journal record on disk, commit. It returns only once the edit is durable; on
 * any failure nothing has changed, neither in memory nor on disk.
 */
export function runCommand<T>(
  workbook: OpenedWorkbook,
  name: string,
  makings: CommandMakings,
  work: (db: WritableDb, context: WriteContext) => T,
): CommandOutcome<T> {
  const { db, journal } = workbook;
  if (workbook.readOnly !== null || journal === null) {
    throw new Refusal(
      'workbook.readOnly',
      workbook.readOnly?.reason ?? 'This workbook is open for reading only.',
    );
  }
  if (isKnownCommand(db.readable, makings.stamp.id)) {
    throw new Refusal('record.conflict', 'This change was already made.');
  }
  const seq = Number(readMeta(db.readable, 'seq') ?? 0) + 1;
  const transaction = journal.begin(seq);
  db.touchedTables.clear();
  db.commandSeq = seq;
  db.recorder = transaction;
  db.raw.run('BEGIN IMMEDIATE');
  try {
    beginCommand(db.writable, seq, name, makings.stamp);
    const notes = {
      label: '',
      fixed: false,
      kind: 'do' as CommandKind,
      targetId: null as string | null,
      meetingId: null as string | null,
    };
    const value = work(db.writable, writeContext(makings, notes));
    const tables = [...db.touchedTables];
    if (tables.length === 0) {
      undoAll(workbook, transaction);
      return { value, changed: null };
    }
    endCommand(db.writable, seq, { ...notes, label: notes.label || name });
    writeMeta(db.writable, 'seq', String(seq));
    makeDurable(workbook, transaction);
    db.raw.run('COMMIT');
    return { value, changed: { revision: seq, tables } };
  } catch (error) {
    undoAll(workbook, transaction);
    throw error;
  } finally {
    db.recorder = null;
  }
}

function writeContext(
  makings: CommandMakings,
  notes: {
    label: string;
    fixed: boolean;
    kind: CommandKind;
    targetId: string | null;
    meetingId: string | null;
  },
): WriteContext {
  return {
    ...makings,
    actor: makings.stamp.actor,
    label: (words) => {
      notes.label = words;
    },
    fixed: () => {
      notes.fixed = true;
    },
    inMeeting: (meetingId) => {
      notes.meetingId = meetingId;
    },
    reverses: (kind, commandId) => {
      notes.kind = kind;
      notes.targetId = commandId;
    },
  };
}

type Transaction = ReturnType<NonNullable<OpenedWorkbook['journal']>['begin']>;

/** Every constraint is immediate, so COMMIT has nothing left to refuse once the journal has spoken. */
function makeDurable(workbook: OpenedWorkbook, transaction: Transaction): void {
  workbook.db.recorder = null;
  try {
    transaction.commit();
  } catch (error) {
    const refusal = fileRefusal(error, 'This change could not be saved.');
    workbook.readOnly = {
      reason: `${refusal.message} The workbook is now open for reading only; save a copy elsewhere to go on.`,
    };
    throw refusal;
  }
}

function undoAll(workbook: OpenedWorkbook, transaction: Transaction): void {
  workbook.db.recorder = null;
  workbook.db.raw.run('ROLLBACK');
  try {
    transaction.cancel();
  } catch (error) {
    const refusal = fileRefusal(error, 'The journal could not be tidied up after a failed change.');
    workbook.readOnly ??= { reason: refusal.message };
  }
}
