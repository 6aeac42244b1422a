import { existsSync, readFileSync } from 'node:fs';
import type { SqlJsStatic } from 'sql.js';
import { Refusal } from '../../domain/result.ts';
import { removeIfThere, temporaryBeside, writeAndSync } from '../durableFile.ts';
import { sql } from '../storage/sql.ts';
import { hashOf } from './localFiles.ts';
import { connect } from './sqlite.ts';

/** A checked image of the workbook, durable under a temporary name and ready to take its place. */
export interface PreparedSnapshot {
  temporary: string;
  hash: string;
}

/** Does the slow part of a snapshot; in the app in a thread of its own, so that the engine goes on answering. */
export type SnapshotPreparer = (
  bytes: Uint8Array,
  path: string,
  expectedHash: string,
) => Promise<PreparedSnapshot>;

/**
 * Opens the image once more and checks it, so that a broken one never replaces a good file; writes and syncs it beside
 * the workbook; and makes sure that the workbook file is still the one we know.
 * @param expectedHash SHA-256 of the workbook file as last read or written; empty for a new one
 * @throws Refusal, or the file system's error
 */
export function prepareSnapshot(
  sqlite: SqlJsStatic,
  bytes: Uint8Array,
  path: string,
  expectedHash: string,
): PreparedSnapshot {
  refuseBroken(sqlite, bytes);
  const temporary = temporaryBeside(path);
  try {
    writeAndSync(temporary, bytes);
    if (expectedHash !== '' && existsSync(path) && hashOf(readFileSync(path)) !== expectedHash) {
      throw new Refusal(
        'record.conflict',
        'Another program changed the workbook file. Your edits are safe on this computer; save a copy to keep both.',
      );
    }
    return { temporary, hash: hashOf(bytes) };
  } catch (error) {
    removeIfThere(temporary);
    throw error;
  }
}

function refuseBroken(sqlite: SqlJsStatic, bytes: Uint8Array): void {
  const copy = connect(sqlite, bytes);
  // Every page is read once, so remembering them would only cost memory.
  copy.raw.run('PRAGMA cache_size = -2048');
  try {
    if (copy.value(sql`PRAGMA quick_check(1)`) !== 'ok') {
      throw new Refusal(
        'disk.failed',
        'The workbook in memory failed its check, so the file was left as it was.',
      );
    }
  } finally {
    copy.close();
  }
}
