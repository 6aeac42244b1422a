import {
  closeSync,
  copyFileSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../domain/result.ts';
import type { Connection } from '../storage/database.ts';
import { readMeta } from '../storage/meta.ts';
import { decodeJournal, type JournalRecord } from './journalFormat.ts';
import type { LocalFiles } from './localFiles.ts';

export interface ReplayOutcome {
  /** Commands put back into the workbook. */
  replayed: number;
  /** True when the last journal ended in the middle of a record that was never acknowledged. */
  torn: boolean;
}

/**
 * Puts the acknowledged commands of the journals back into a freshly opened snapshot. Commands the snapshot already
 * holds are skipped by their number.
 * @throws Refusal `workbook.damaged` when a journal is corrupt in the middle: what follows cannot be trusted.
 */
export function replayJournals(db: Connection, files: LocalFiles, stamp: string): ReplayOutcome {
  const epochs = files.epochs();
  let replayed = 0;
  let torn = false;
  epochs.forEach((epoch, index) => {
    const path = files.journalPath(epoch);
    const bytes = readFileSync(path);
    const reading = decodeJournal(bytes);
    const isLast = index === epochs.length - 1;
    if (reading.damage === 'corrupt' || (reading.damage === 'torn' && !isLast)) {
      throw new Refusal(
        'workbook.damaged',
        'The journal of unsaved edits is damaged in the middle. The workbook file itself is intact and was not changed.',
        { journal: true },
      );
    }
    replayed += applyRecords(db, reading.records);
    if (reading.damage === 'torn') {
      torn = true;
      keepAside(files, path, epoch, stamp);
      truncate(path, reading.goodLength);
    }
  });
  return { replayed, torn };
}

function applyRecords(db: Connection, records: readonly JournalRecord[]): number {
  let applied = 0;
  let parts: JournalRecord[] = [];
  let seq = Number(readMeta(db.readable, 'seq') ?? 0);
  for (const record of records) {
    if (record.seq !== parts[0]?.seq) parts = [];
    parts.push(record);
    if (record.kind !== 'commit') continue;
    if (record.seq > seq) {
      apply(db, parts);
      seq = record.seq;
      applied += 1;
    }
    parts = [];
  }
  return applied;
}

function apply(db: Connection, parts: readonly JournalRecord[]): void {
  db.raw.run('BEGIN IMMEDIATE');
  try {
    for (const part of parts) {
      for (const [text, ...runs] of part.groups) db.runMany(text, runs);
    }
    db.raw.run('COMMIT');
  } catch (error) {
    db.raw.run('ROLLBACK');
    throw error;
  }
}

function keepAside(files: LocalFiles, path: string, epoch: number, stamp: string): void {
  const folder = join(files.folder, 'quarantine');
  mkdirSync(folder, { recursive: true });
  copyFileSync(path, join(folder, `journal.${epoch}.torn-${stamp.replaceAll(':', '-')}`));
}

function truncate(path: string, length: number): void {
  const descriptor = openSync(path, 'r+');
  try {
    ftruncateSync(descriptor, length);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
